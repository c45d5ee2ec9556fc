"""Every reader of typed words knows the same hedges."""

from functools import partial

import pytest

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.words_beside import read_beside_words
from debrief.domain.record.question import Certainty
from debrief.domain.session.input.number import read_percent, read_stated_number
from debrief.domain.session.input.remark import Remark, is_hedge, read_remark
from debrief.domain.text import hedges
from tests.domain.wednesday import HOME, NOW

LABELS = tuple(map(str, Certainty))
VAGUE = (*hedges.DOUBTS, *hedges.OPINIONS, *hedges.ASSURANCES, *hedges.DEGREES)
"""Hedges that stand beside anything, and alone."""
DATE = partial(parse_date, now=NOW, zone=HOME, direction=Direction.FUTURE)


@pytest.mark.parametrize("hedge", VAGUE)
def test_a_hedge_alone_is_a_remark_and_chooses_nothing(hedge: str) -> None:
    assert read_remark(hedge, LABELS) == Remark(None, hedge)


@pytest.mark.parametrize("hedge", VAGUE)
def test_a_hedge_behind_a_comma_is_a_remark_on_the_choice(hedge: str) -> None:
    assert read_remark(f"gist, {hedge}", LABELS) == Remark(LABELS.index("gist"), hedge)


@pytest.mark.parametrize("hedge", [*VAGUE, *hedges.BEFORE_VALUES, *hedges.LIMITS, *hedges.UNKNOWNS])
def test_a_hedge_leaves_the_number_behind_it_certain(hedge: str) -> None:
    assert read_stated_number(f"{hedge} 60", read_percent) == 60


@pytest.mark.parametrize("hedge", [*VAGUE, *hedges.LIMITS, *hedges.ENDINGS])
def test_a_hedge_leaves_the_number_before_it_certain(hedge: str) -> None:
    assert read_stated_number(f"60 {hedge}", read_percent) == 60


BEFORE_DAYS = {*VAGUE, *hedges.BEFORE_VALUES, *hedges.LIMITS} - {"for sure", "to be honest"}
"""Not "for" and "to", which begin a span of days."""


@pytest.mark.parametrize("hedge", sorted(BEFORE_DAYS))
def test_a_hedge_leaves_the_day_behind_it_certain(hedge: str) -> None:
    assert read_beside_words(f"{hedge} tomorrow", DATE).at == DATE("tomorrow").at


@pytest.mark.parametrize("hedge", [*VAGUE, *hedges.UNKNOWNS, *hedges.COURTESIES, *hedges.ENDINGS])
def test_a_hedge_is_no_evidence(hedge: str) -> None:
    assert is_hedge(hedge)
