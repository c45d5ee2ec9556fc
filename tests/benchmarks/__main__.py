"""`make bench`: how debrief compares with the least Textual can do."""

import tempfile
from pathlib import Path

from tests.benchmarks.first_frame import first_frame
from tests.benchmarks.key import key
from tests.benchmarks.measure import HEAD


def main() -> None:
    """Measure and print, a line as soon as it is known."""
    print(HEAD, flush=True)
    for benchmark in (first_frame, key):
        with tempfile.TemporaryDirectory(prefix="debrief-bench-") as folder:
            try:
                for pair in benchmark(Path(folder)):
                    print(pair.line, flush=True)
            except AssertionError as trouble:  # an app that did not start, say
                print(f"{benchmark.__name__}: not measured, not met: {trouble}", flush=True)


if __name__ == "__main__":
    main()
