"""The table in docs/reliability.md: a line for each row, of the last run that ran it."""

import os
import platform
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.root import ROOT
from tests.soak.results import RowResult
from tests.soak.rows import ROWS, Row

PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- written by make soak -->", "<!-- end -->"
HEAD = "| row | what is shown | tests, below `tests/` | bar | last run | cases | worst | met |\n" + "|---" * 8 + "|"
_LINE = re.compile(r"^\| (\d+) \|.*$", re.MULTILINE)
_SECTION = re.compile(f"{re.escape(BEGIN)}\n.*?{re.escape(END)}", re.DOTALL)


def machine(*, busy: bool) -> str:
    """Say on what it ran: system, processors, Python, and whether others used it as well."""
    python = platform.python_version()
    return f"{platform.system()}, {os.cpu_count()} cores{', busy' if busy else ''}, Python {python}"


def line_of(result: RowResult, when: str) -> str:
    """Return the line of a row that ran. `when`: the day and the machine."""
    row = result.row
    cells = (result.places or "none", result.bar, when, f"{result.cases:,}", result.worst, result.verdict)
    return " | ".join((f"| {row.number}", row.promise, *cells)) + " |"


def line_not_run(row: Row) -> str:
    """Return the line of a row that never ran."""
    return f"| {row.number} | {row.promise} | none | {row.bar} | never | 0 | | not run |"


def lines_on(page: str) -> dict[int, str]:
    """Return the lines of the table on a page, by their rows."""
    section = _SECTION.search(page)
    return {int(match[1]): match[0] for match in _LINE.finditer(section[0])} if section else {}


def section_of(lines: Mapping[int, str]) -> str:
    """Return the whole section, with a line for each row there is."""
    return "\n".join((BEGIN, HEAD, *(lines.get(number) or line_not_run(row) for number, row in ROWS.items()), END))


def updated(page: str, results: Iterable[RowResult], when: str) -> str:
    """Return the page with the lines of the rows that ran, and every other as it was."""
    ran = {result.row.number: line_of(result, when) for result in results if result.outcomes or not result.tests}
    section = section_of({**lines_on(page), **ran})
    return _SECTION.sub(lambda _: section, page)


def write(results: Iterable[RowResult], when: str, file: Path = PAGE) -> None:
    """Write the table into the page."""
    file.write_text(updated(file.read_text("utf-8"), results, when), "utf-8")
