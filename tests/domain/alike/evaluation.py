"""What the matcher is measured by: rewordings it should know, and look-alikes it must not take for the same."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from debrief.domain.matching.matcher import Matcher, SimilarQuestion

Pair = tuple[str, str]
"""A question of the ledger, and another text."""

PARTS = ("developing", "far", "held out", "held out far")
"""The vocabulary was written with the first two before one's eyes, and is measured by the last two.

In those that are far, questions are put as differently as can be, or within a story: how many of them are known is
told and not required.
"""

REQUIRED = ("developing", "held out")

_HERE = Path(__file__).parent


def _lines(name: str) -> list[str]:
    text = (_HERE / f"{name.replace(' ', '_')}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _pairs(name: str) -> list[Pair]:
    return [(known, new) for known, _, new in (line.partition(" | ") for line in _lines(name))]


LEDGER = _lines("ledger")
REWORDINGS = {part: _pairs(f"rewordings {part}") for part in PARTS}
LOOK_ALIKES = {part: _pairs(f"look alikes {part}") for part in PARTS}


@dataclass(frozen=True)
class Measured:
    """One part, measured. `found`: the known question was among the first three; `same`: it was said to be the same."""

    rewordings: int
    found: int
    same: int
    misses: list[Pair]
    look_alikes: int
    false_alarms: list[Pair]


@cache
def matcher() -> Matcher:
    """Return a matcher that knows the ledger, each question by its wording as its id."""
    return Matcher([(wording, [wording]) for wording in LEDGER])


def claims(answer: list[SimilarQuestion], known: str) -> bool:
    """Return whether an answer begins with the claim that this is the known question."""
    return bool(answer) and answer[0].id == known and answer[0].same


@cache
def measured(part: str) -> Measured:
    """Return the figures of a part."""
    answers = [(known, new, matcher().like(new)) for known, new in REWORDINGS[part]]
    misses = [(known, new) for known, new, answer in answers if known not in [alike.id for alike in answer]]
    near = LOOK_ALIKES[part]
    return Measured(
        rewordings=len(answers),
        found=len(answers) - len(misses),
        same=sum(claims(answer, known) for known, _, answer in answers),
        misses=misses,
        look_alikes=len(near),
        false_alarms=[(known, new) for known, new in near if claims(matcher().like(new), known)],
    )
