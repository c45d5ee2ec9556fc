"""`make bench`: how debrief compares with the bare libraries and with a peer, and how long one waits for it."""

import argparse
import inspect
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.benchmarks.alike import alike
from tests.benchmarks.browsing import browsing
from tests.benchmarks.encrypted import encrypted
from tests.benchmarks.exporting import exporting
from tests.benchmarks.journals import Journals
from tests.benchmarks.listing import listing
from tests.benchmarks.measure import Figure
from tests.benchmarks.memory import memory
from tests.benchmarks.search import search
from tests.benchmarks.waits.first_frame import first_frame
from tests.benchmarks.waits.key import key
from tests.benchmarks.waits.stalls import stalls
from tests.benchmarks.waits.start_page import start_page

Benchmark = Callable[[Journals], Iterable[Figure]]

BENCHMARKS: tuple[Benchmark, ...] = (
    first_frame,
    key,
    search,
    browsing,
    stalls,
    start_page,
    memory,
    listing,
    alike,
    exporting,
    encrypted,
)


def main() -> None:
    """Run the benchmarks asked for, or all, on sample journals that are thrown away after."""
    named = {benchmark.__name__: benchmark for benchmark in BENCHMARKS}
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(named)}; all unless named")
    parser.add_argument("--debriefs", type=int, default=100_000, metavar="N", help="in the big journal; %(default)s")
    asked = parser.parse_args()
    if unknown := set(asked.names) - set(named):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    with tempfile.TemporaryDirectory(prefix="debrief-bench-") as folder:
        journals = Journals(Path(folder), asked.debriefs)
        for name in asked.names or named:
            measure(named[name], journals)


def measure(benchmark: Benchmark, journals: Journals) -> None:
    """Measure and print, a line as soon as it is known."""
    print(f"\n{benchmark.__name__}: {inspect.getdoc(benchmark)}", flush=True)
    head = ""
    try:
        for figure in benchmark(journals):
            if figure.head != head:
                head = figure.head
                print(head)
            print(figure.line, flush=True)
    except (AssertionError, TimeoutError, subprocess.CalledProcessError) as trouble:  # an app that did not start, say
        print(f"{benchmark.__name__}: not measured, not met: {trouble or type(trouble).__name__}", flush=True)


if __name__ == "__main__":
    main()
