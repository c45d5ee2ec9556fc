"""Tables of texts with their reading or refusal, one in a line."""

from debrief.domain.dates import Direction, parse_date
from debrief.domain.refusal import Refusal
from tests.domain.wednesday import HOME, NOW

ARROW = " → "


def rows(table: str) -> list[tuple[str, str]]:
    """Return the lines `text → result` of a table, each as a pair."""
    pairs = [line.strip().split(ARROW) for line in table.strip().splitlines()]
    return [(text, result) for text, result in pairs]


def agrees(text: str, result: str) -> bool:
    """Whether `text` has that result: the date as it can be typed, or "!" and a part of the sentence of the refusal.

    A date at home stands without its zone.
    """
    try:
        found = parse_date(text, now=NOW, zone=HOME, direction=Direction.ANY).typed.removesuffix(f" {HOME}")
    except Refusal as refusal:
        sentence = str(refusal)
        assert result.startswith("! "), f"{text}: {sentence}"
        assert result[2:] in sentence, f"{text}: {sentence}"
        return True
    assert found == result, f"{text}: {found}"
    return True
