"""The tables of docs/same-question.md as they are measured. To write them anew: python -m tests.domain.alike.page"""

import re
from collections.abc import Iterable

from tests.domain.alike.evaluation import PARTS, REQUIRED, measured
from tests.domain.alike.offers import ALL_PARTS, offered
from tests.root import ROOT

PAGE = ROOT / "docs" / "same-question.md"

NOTHING = "| | |"


def page(text: str) -> str:
    """Return the page `text` with its figures and its misses as they are now."""
    text = _with_rows(text, "How well it works", map(_figures, PARTS))
    text = _with_rows(text, "What is asked while you type", map(_offers, ALL_PARTS))
    return _with_rows(text, "What it misses", _misses())


def _figures(part: str) -> str:
    found = measured(part)
    if not found.rewordings:
        return f"| {part} | none yet | | |"
    return (
        f"| {part} | {found.found} of {found.rewordings} ({found.found / found.rewordings:.0%}) "
        f"| {found.same} | {len(found.false_alarms)} of {found.look_alikes} |"
    )


def _offers(part: str) -> str:
    first = offered(part)
    return f"| {part} | {first.texts} | {first.shown} | {first.right} ({first.precision:.0%}) | {first.could} |"


def _misses() -> list[str]:
    return [f"| {new} | {known} |" for part in REQUIRED for known, new in measured(part).misses] or [NOTHING]


def _with_rows(text: str, heading: str, rows: Iterable[str]) -> str:
    """Return `text` with `rows` in the first table under `heading`."""
    table = re.compile(rf"(^## {heading}$.*?^\|[-|]+\|\n)(?:\|[^\n]*\n)*", re.MULTILINE | re.DOTALL)
    replaced, times = table.subn(lambda found: found[1] + "".join(f"{row}\n" for row in rows), text, count=1)
    assert times, f"no table under {heading}"
    return replaced


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
