"""Nothing nags: over two years of interviews, whatever somebody does with the agenda."""

import random

import pytest

from debrief.domain.lists.agenda.item import AgendaKind, Urgency
from tests.domain.lists.agenda.histories import BEGIN, DAY, DAYS, History

pytestmark = pytest.mark.row(22)

CASES = pytest.mark.parametrize(
    "numbers",
    [range(12), *(pytest.param(range(a, a + 200), marks=pytest.mark.soak(seconds=10)) for a in range(0, 10_000, 200))],
    ids=str,
)
SAME_THING = {AgendaKind.ANSWER: "answer", AgendaKind.NUDGE: "answer"}
"""An open answer and the nudge for it are one thing."""


@CASES
def test_nothing_is_shown_again_once_let_go_nor_before_its_day_and_there_is_one_nudge(numbers: range):
    shown_at_all: set[AgendaKind] = set()
    for number in numbers:
        history = History(random.Random(number))
        let_go: set[str] = set()
        while history.now < BEGIN + DAYS * DAY:
            items = history.items()
            keys = [item.key for item in items]
            things = [f"{SAME_THING.get(item.kind, item.kind)}/{item.record or item.debrief}" for item in items]
            assert len(set(keys)) == len(keys), number
            assert len(set(things)) == len(things), number
            assert not let_go & set(things), number
            assert all((history.choices.get(key) or 0) <= history.now for key in keys), number
            assert not history.load_rose or not any(item.prompts for item in items), number
            assert [item.urgency for item in items] == sorted(item.urgency for item in items), number
            for item, thing in zip(items, things, strict=True):
                assert item.kind is not AgendaKind.NUDGE or item.debrief not in history.nudges, number
                assert item.urgency is Urgency.LATER or item.prompts or not item.offers_silent, number
                if history.act(item) == "let go":
                    let_go.add(thing)
            shown_at_all |= {item.kind for item in items}
            history.go_on()
        assert set(history.nudges.values()) <= {1}, number
    assert shown_at_all == set(AgendaKind) - {AgendaKind.UNFINISHED, AgendaKind.INTERVIEW}
