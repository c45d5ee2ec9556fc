"""What asking "Is this the same question?" is measured by: short questions, their rewordings and their look-alikes.

In the files, `#` begins a question of the ledger, with ` / ` between its wordings; `=` asks it in other words; `!` is
near it, and no question of the ledger.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from debrief.domain.matching.matcher import Matcher
from tests.domain.alike.evaluation import LEDGER, LOOK_ALIKES, PARTS, REWORDINGS

Typed = tuple[str, str | None]
"""A text, and the question of the ledger that it asks, if any."""

SHORT_PARTS = ("short, developing", "short, held out")
"""Those held out were written before the rule, by somebody who had not seen the matcher, and never looked at since."""

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Offered:
    """The first offers for some texts. `could`: for how many texts one would be right."""

    texts: int
    could: int
    shown: int
    right: int
    wrong: tuple[tuple[str, str], ...]

    @property
    def precision(self) -> float:
        """The share of offers that were right."""
        return self.right / self.shown


@cache
def offered(part: str) -> Offered:
    """Return the figures of a part: of the short ones, or of the evaluation."""
    if part in SHORT_PARTS:
        return _measure(*read_offers(part))
    near: Iterable[Typed] = ((new, None) for _, new in LOOK_ALIKES[part])
    return _measure(LEDGER, [*((new, known) for known, new in REWORDINGS[part]), *near])


def read_offers(part: str) -> tuple[list[str], list[Typed]]:
    """Return the ledger of a part, and the texts that are typed."""
    name = part.replace("short, ", "offers_").replace(" ", "_")
    ledger: list[str] = []
    typed: list[Typed] = []
    for line in (_HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        mark, _, text = line.partition(" ")
        if mark == "#":
            ledger.append(text)
        else:
            typed.append((text, ledger[-1] if mark == "=" else None))
    return list(dict.fromkeys(ledger)), typed


def _measure(ledger: list[str], typed: list[Typed]) -> Offered:
    matcher = Matcher((question, question.split(" / ")) for question in ledger)
    first = [(text, known, next((one for one in matcher.like(text, 24) if one.likely), None)) for text, known in typed]
    shown = [(text, known, one.id) for text, known, one in first if one is not None]
    wrong = tuple((text, got) for text, known, got in shown if got != known)
    could = sum(known is not None for _, known in typed)
    return Offered(len(typed), could, len(shown), len(shown) - len(wrong), wrong)


ALL_PARTS = (*PARTS, *SHORT_PARTS)
