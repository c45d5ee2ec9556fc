"""An application for a job: the company, the role, its rounds and its outcome."""

from dataclasses import dataclass
from datetime import time

from debrief.demo.many.seeded_random import SeededRandom, WeightedChoices
from debrief.demo.many.text_source import TextSource
from debrief.demo.many.trade import Trade
from debrief.demo.sample_calendar import SampleCalendar
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import stable_id
from debrief.domain.record.when import UNKNOWN, When

SPAN = 12 * 365
"""Days from the first debrief to now."""

_ENDS = WeightedChoices([(Outcome.REJECTED, 56), (Outcome.SILENT, 23), (Outcome.WITHDREW, 9), (Outcome.OFFER, 12)])
_ROUNDS = WeightedChoices([(1, 58), (2, 26), (3, 12), (4, 4)])
_GIVEN_UP = 24
"""Days after which silence counts as an answer."""


@dataclass(frozen=True, slots=True)
class Application:
    """One application: `facts` by name for its texts, and for each round how many days ago it was, oldest first.

    `outcome`, `answered`: the current ones.
    """

    trade: Trade
    facts: dict[str, str]
    rounds: tuple[int, ...]
    outcome: Outcome
    answered: When

    @property
    def process(self) -> str:
        """The id that its rounds share, always the same for the same application."""
        return stable_id("process", self.facts["company"], self.facts["role"], *map(str, self.rounds))


def make_application(trade: Trade, random: SeededRandom, days: SampleCalendar, ago: int, at_most: int) -> Application:
    """Return an application whose last round was `ago` days ago, of `at_most` rounds."""
    rounds = [ago]
    for _ in range(min(random.weighted_choice(_ROUNDS), at_most) - 1):
        rounds.insert(0, rounds[0] + random.integer(9, 20))
    outcome = random.weighted_choice(_ENDS)
    heard = ago - random.integer(3, 12 if random.chance(0.7) else 45)
    if (ago < _GIVEN_UP) if outcome is Outcome.SILENT else (heard < 1):
        outcome = Outcome.WAITING
    known = outcome not in {Outcome.WAITING, Outcome.SILENT}
    answered = _choose_answer_day(random, days, heard) if known else UNKNOWN
    return Application(trade, _facts(trade, random), tuple(rounds), outcome, answered)


def _choose_answer_day(random: SeededRandom, days: SampleCalendar, ago: int) -> When:
    at = time(random.integer(8, 18), random.integer(0, 59))
    return days.working_day_ago(ago, None if random.chance(0.25) else at)


def _facts(trade: Trade, random: SeededRandom) -> dict[str, str]:
    texts = TextSource(trade, random, {})
    her, his = _person(texts, "woman", "her_family"), _person(texts, "man", "his_family")
    return {
        "company": texts.next_text("company"),
        "role": texts.next_text("role"),
        "her": _format_name(trade, "full", her),
        "her_function": texts.next_text("function"),
        "him": _format_name(trade, "full", his),
        "his_function": texts.next_text("function"),
        "lead": _format_name(trade, "address_her", her),
        "second": _format_name(trade, "address_his", his),
    }


def _person(texts: TextSource, given: str, family: str) -> dict[str, str]:
    return {"given": texts.next_text(given), "family": texts.next_text(family)}


def _format_name(trade: Trade, how: str, person: dict[str, str]) -> str:
    return trade.lists[how][0].format_map(person)
