"""Every reader of typed words knows the same hedges."""

from functools import partial

import pytest

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.words_beside import read_beside_words
from debrief.domain.record.question import Certainty
from debrief.domain.refusal import Refusal
from debrief.domain.session.input.number import read_percent, read_stated_number
from debrief.domain.session.input.option_or_text import ChoiceInput, read_choice
from debrief.domain.session.input.remark import Remark, is_hedge, read_remark
from debrief.domain.text import hedges
from tests.domain.wednesday import HOME, NOW

LABELS = tuple(map(str, Certainty))
VAGUE = (*hedges.DOUBTS, *hedges.OPINIONS, *hedges.ASSURANCES, *hedges.DEGREES)
"""Hedges that stand beside anything, and alone."""
DATE = partial(parse_date, now=NOW, zone=HOME, direction=Direction.FUTURE)


BEFORE_DAYS = ("maybe", "presumably", "hopefully", "honestly", "roughly", "about", "I suppose", "I assume", "I believe")


def test_a_hedge_alone_is_a_remark_and_chooses_nothing() -> None:
    read = {hedge: read_remark(hedge, LABELS) for hedge in VAGUE}
    assert read == {hedge: Remark(None, hedge) for hedge in VAGUE}


def test_a_hedge_behind_a_comma_is_a_remark_on_the_choice() -> None:
    read = {hedge: read_remark(f"gist, {hedge}", LABELS) for hedge in VAGUE}
    assert read == {hedge: Remark(LABELS.index("gist"), hedge) for hedge in VAGUE}


def test_a_hedge_leaves_the_number_behind_it_certain() -> None:
    before = (*VAGUE, *hedges.BEFORE_VALUES, *hedges.LIMITS, *hedges.UNKNOWNS)
    assert [hedge for hedge in before if read_stated_number(f"{hedge} 60", read_percent) != 60] == []


def test_a_hedge_leaves_the_number_before_it_certain() -> None:
    behind = (*VAGUE, *hedges.LIMITS, *hedges.ENDINGS)
    assert [hedge for hedge in behind if read_stated_number(f"60 {hedge}", read_percent) != 60] == []


def test_a_hedge_leaves_the_day_behind_it_certain() -> None:
    days = {hedge: read_beside_words(f"{hedge} tomorrow", DATE).at for hedge in BEFORE_DAYS}
    assert days == dict.fromkeys(BEFORE_DAYS, DATE("tomorrow").at)


def test_a_hedge_is_no_evidence() -> None:
    alone = (*VAGUE, *hedges.UNKNOWNS, *hedges.COURTESIES, *hedges.ENDINGS)
    assert [hedge for hedge in alone if not is_hedge(hedge)] == []


def test_a_place_behind_a_time_is_no_hedge_and_is_not_left_out() -> None:
    for typed in ("Tuesday 14:00 Best time", "Tuesday 14:00 Ms Close", "Tuesday 14:00 Bangor time please"):
        with pytest.raises(Refusal):
            read_beside_words(typed, DATE)


def test_a_doubt_with_a_capital_begins_another_entry() -> None:
    for typed in ("Likely causes of an outage", "Most likely to fail", "Presumably German"):
        assert read_remark(typed, LABELS, begins_entry=True) is None


def test_what_a_number_in_a_list_is_before_is_no_remark() -> None:
    typed = "2) Walk me through your CV."
    assert read_choice(typed, LABELS, begins_entry=True) == ChoiceInput(text=typed)
