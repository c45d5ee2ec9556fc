"""One try for one job: where and as what, the rounds it went through, and what came of it."""

from dataclasses import dataclass
from datetime import time

from debrief.demo.many.seeded_random import SeededRandom, Shares
from debrief.demo.many.text_source import Voice
from debrief.demo.many.trade import Scene
from debrief.demo.sample_calendar import Days
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import UNKNOWN, When

SPAN = 12 * 365
"""Days from the first debrief to now."""

_ENDS = Shares([(Outcome.REJECTED, 56), (Outcome.SILENT, 23), (Outcome.WITHDREW, 9), (Outcome.OFFER, 12)])
_ROUNDS = Shares([(1, 58), (2, 26), (3, 12), (4, 4)])
_GIVEN_UP = 24
"""Days after which no answer is one."""


@dataclass(frozen=True, slots=True)
class Application:
    """One application: `facts` by name for its texts, and for each round how many days ago it was, oldest first.

    `outcome`, `answered`: as it stands now.
    """

    scene: Scene
    facts: dict[str, str]
    rounds: tuple[int, ...]
    outcome: Outcome
    answered: When


def application(scene: Scene, dice: SeededRandom, days: Days, ago: int, at_most: int) -> Application:
    """Return an application whose last round was `ago` days ago, of `at_most` rounds."""
    rounds = [ago]
    for _ in range(min(dice.share(_ROUNDS), at_most) - 1):
        rounds.insert(0, rounds[0] + dice.number(9, 20))
    outcome = dice.share(_ENDS)
    heard = ago - dice.number(3, 12 if dice.odds(0.7) else 45)
    if (ago < _GIVEN_UP) if outcome is Outcome.SILENT else (heard < 1):
        outcome = Outcome.WAITING
    known = outcome not in {Outcome.WAITING, Outcome.SILENT}
    answered = _answered(dice, days, heard) if known else UNKNOWN
    return Application(scene, _facts(scene, dice), tuple(rounds), outcome, answered)


def _answered(dice: SeededRandom, days: Days, ago: int) -> When:
    at = time(dice.number(8, 18), dice.number(0, 59))
    return days.ago(ago, None if dice.odds(0.25) else at)


def _facts(scene: Scene, dice: SeededRandom) -> dict[str, str]:
    voice = Voice(scene, dice, {})
    her, his = _person(voice, "woman", "her_family"), _person(voice, "man", "his_family")
    return {
        "company": voice.say("company"),
        "role": voice.say("role"),
        "her": _named(scene, "full", her),
        "her_function": voice.say("function"),
        "him": _named(scene, "full", his),
        "his_function": voice.say("function"),
        "lead": _named(scene, "address_her", her),
        "second": _named(scene, "address_his", his),
    }


def _person(voice: Voice, given: str, family: str) -> dict[str, str]:
    return {"given": voice.say(given), "family": voice.say(family)}


def _named(scene: Scene, how: str, person: dict[str, str]) -> str:
    return scene.lists[how][0].format_map(person)
