"""Runs the tests of docs/reliability.md row by row, says what it is doing, and writes the table of that page.

    python -m tests.soak [--rows 4,7] [--minutes 60] [--slots 2] [--list]

Two rows run at once, but those that measure short times run alone. With `--rows` the other rows keep the line of their
last run. The exit code is 1 where a row that ran is not met.
"""

import argparse
import os
import signal
import sys
import time
from collections.abc import Mapping, Sequence

from tests.soak import page
from tests.soak.job import Event, collect
from tests.soak.results import RowResult
from tests.soak.rows import ROWS
from tests.soak.schedule import Schedule, jobs_of, row_results

_EXAMPLE_SECONDS = 0.02
_BUSY = 0.5
"""Of what share of its processors others use a machine is busy."""


def row_numbers(text: str) -> list[int]:
    """Return the rows that `4,7` names."""
    numbers = [int(number) for number in text.split(",")]
    if unknown := set(numbers) - set(ROWS):
        raise ValueError(f"no such row: {unknown}")
    return numbers


def estimate(item: Event, results: Mapping[int, RowResult]) -> float:
    """Return the seconds that a test takes, as far as its mark or its number of examples tells."""
    examples = results[item["row"]].examples if item["is_property"] else 0
    return max(float(item["seconds"]), examples * _EXAMPLE_SECONDS)


def print_table(results: Sequence[RowResult]) -> None:
    """Print a line or two for each row."""
    print()
    for result in results:
        print(f"{result.row.number:>3}  {result.verdict:12}  {result.row.promise}")
        worst = result.worst or "no values"
        print(f"{'':19}{result.cases:,} cases in {result.seconds:.0f} s; {worst}; bar: {result.bar}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the rows and write the page; return 1 where one that ran is not met."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=row_numbers, default=list(ROWS), help="numbers with commas between; all")
    parser.add_argument("--minutes", type=float, default=60, help="after these minutes it stops")
    parser.add_argument("--slots", type=int, default=2, help="how many rows run at once")
    parser.add_argument("--list", action="store_true", help="print the tests of each row and run none")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell lets what it starts in the background ignore it
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]  # so that a file shows it at once too
    print("Collecting the tests, which takes some seconds")
    items = collect()
    results = row_results(items, options.rows)
    if strangers := [item["id"] for item in items if item["row"] is None]:
        print("These long tests name no row, so they do not run:", *strangers, sep="\n    ")
    if options.list:
        for result in results.values():
            print(f"{result.row.number:>3}  {result.row.promise}", *result.tests, sep="\n       ")
        return 0
    busy = os.getloadavg()[0] > _BUSY * (os.cpu_count() or 1) if hasattr(os, "getloadavg") else False
    when = f"{time.strftime('%Y-%m-%d')}, {page.machine(busy=busy)}"
    seconds = {item["id"]: estimate(item, results) for item in items if item["row"] in results}
    jobs = jobs_of(results.values(), seconds)
    Schedule(results, jobs, options.slots, options.minutes * 60).run()
    print_table(list(results.values()))
    page.write(results.values(), when)
    print(f"\n{when}. The table is in {page.PAGE.relative_to(page.ROOT)}.")
    return 1 if any(result.verdict == "not met" for result in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
