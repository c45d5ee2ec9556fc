"""Tables of texts with their reading or refusal, one in a line."""

from debrief.domain.dates import Direction, parse_date
from debrief.domain.refusal import Refusal
from tests.domain.wednesday import HOME, NOW

ARROW = " → "
REFUSED = "! "


def rows(table: str) -> dict[str, str]:
    """Return the lines `text → result` of a table: a date as it can be typed, or "!" and a part of a refusal."""
    pairs = [line.strip().split(ARROW) for line in table.strip().splitlines()]
    results = dict(pairs)
    assert len(results) == len(pairs), "a text stands in the table twice"
    return results


def readings(table: dict[str, str]) -> dict[str, str]:
    """Return what each text of a table is read as; it equals the table where all are read as that says."""
    return {text: _reading(text, result) for text, result in table.items()}


def _reading(text: str, result: str) -> str:
    """Return the date, at home without its zone, or "!" and the refusal, of which the part in `result` is enough."""
    try:
        when = parse_date(text, now=NOW, zone=HOME, direction=Direction.ANY)
    except Refusal as refusal:
        expected = result.startswith(REFUSED) and result.removeprefix(REFUSED) in str(refusal)
        return result if expected else f"{REFUSED}{refusal}"
    return when.typed.removesuffix(f" {HOME}")
