"""The rate of offers, the chance of one, and when neither is shown: against scipy, sums and simulated searches."""

import math

import numpy as np
import pytest
import scipy  # its parts are imported when they are looked at, which takes 0.1 s
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.patterns.beta import beta_quantile, beta_share, log_beta
from debrief.domain.patterns.odds import (
    FOLLOWING,
    NoForecast,
    chance_at,
    chance_of_one,
    forecast,
    rate_interval,
)
from tests.domain.patterns import coverage
from tests.root import ROOT

counts = st.integers(0, 300).flatmap(lambda ended: st.tuples(st.integers(0, ended), st.just(ended)))


@given(st.floats(0.5, 400), st.floats(0.5, 400), st.floats(0, 1))
def test_the_share_below_a_value_is_that_of_scipy(a: float, b: float, x: float):
    assert beta_share(x, a, b) == pytest.approx(scipy.special.betainc(a, b, x), abs=1e-12)
    assert log_beta(a, b) == pytest.approx(scipy.special.betaln(a, b), abs=1e-9)


@given(st.floats(0.5, 400), st.floats(0.5, 400), st.floats(0.001, 0.999))
def test_the_quantile_is_that_of_scipy(a: float, b: float, share: float):
    assert beta_quantile(share, a, b) == pytest.approx(scipy.special.betaincinv(a, b, share), rel=1e-9, abs=1e-12)


@given(counts)
def test_the_rate_and_the_chance_are_those_of_scipy(cell: tuple[int, int]):
    offers, ended = cell
    a, b = offers + 0.5, ended - offers + 0.5
    interval = rate_interval(offers, ended)
    assert interval.low == pytest.approx(scipy.special.betaincinv(a, b, 0.025) if offers else 0, rel=1e-9)
    assert interval.high == pytest.approx(scipy.special.betaincinv(a, b, 0.975) if offers < ended else 1, rel=1e-9)
    assert chance_of_one(offers, ended) == pytest.approx(
        1 - scipy.special.beta(a, b + 10) / scipy.special.beta(a, b), abs=1e-9
    )


COUNTS = ((0, 1), (0, 10), (2, 12), (3, 12), (5, 20), (8, 40))


def test_the_chance_is_the_average_over_all_rates_that_fit():
    # By midpoints over the square root of the rate, where the density has no pole.
    root = (np.arange(200_000) + 0.5) / 200_000
    rate = root**2

    def average(offers: int, ended: int) -> float:
        weight = rate ** (offers - 0.5) * (1 - rate) ** (ended - offers - 0.5) * root
        return (weight * (1 - (1 - rate) ** FOLLOWING)).sum() / weight.sum()

    chances = {(offers, ended): chance_of_one(offers, ended) for offers, ended in COUNTS}
    averages = {(offers, ended): average(offers, ended) for offers, ended in COUNTS}
    assert chances == pytest.approx(averages, abs=2e-3)


def test_a_large_journal_has_an_interval_too():
    assert rate_interval(9_000, 100_000).low == pytest.approx(
        scipy.special.betaincinv(9000.5, 91000.5, 0.025), rel=1e-9
    )


def test_impossible_counts_are_refused():
    with pytest.raises(ValueError, match="3 offers in 2 processes"):
        rate_interval(3, 2)


@given(counts)
def test_the_chance_lies_in_its_range_and_more_interviews_never_lower_it(cell: tuple[int, int]):
    shown = forecast(*cell)
    assert 0 <= shown.range.low <= shown.range.high <= 1
    assert chance_of_one(*cell, 11) >= shown.chance
    if shown.refusal is None:
        assert shown.range.low < shown.chance < shown.range.high
        assert shown.range.width <= 0.5


REFUSALS = {
    (0, 0): NoForecast.WIDE,
    (0, 10): NoForecast.WIDE,
    (1, 9): NoForecast.WIDE,
    (1, 20): NoForecast.WIDE,
    (2, 3): NoForecast.WIDE,
    (0, 20): NoForecast.FEW_OFFERS,
    (2, 12): NoForecast.FEW_OFFERS,
    (3, 12): None,
    (3, 30): None,
    (3, 60): NoForecast.LOW_RATE,
    (12, 40): None,
    (13, 40): NoForecast.HIGH_RATE,
}


def test_a_forecast_is_shown_only_where_its_range_is_narrow_and_holds():
    assert {(offers, ended): forecast(offers, ended).refusal for offers, ended in REFUSALS} == REFUSALS


def test_one_in_five_and_one_in_ten_give_the_chances_of_the_docs():
    assert round(100 * chance_at(1 / 5)) == 89
    assert round(100 * chance_at(1 / 10)) == 65


def assert_ranges_hold(most: int) -> None:
    low, high = coverage.HOLDS
    for ended, covered, _ in coverage.coverages(most):
        shown = [k for k in range(ended + 1) if not coverage.refused(k, ended)]
        assert [(k, ended, covered[k]) for k in shown if not low <= covered[k] <= high] == []


def test_every_range_that_is_shown_holds_in_75_to_85_percent_of_the_searches():
    assert_ranges_hold(30)


@pytest.mark.soak(30)
@pytest.mark.row(23)
def test_every_range_up_to_120_processes_holds_in_75_to_85_percent_of_the_searches():
    assert_ranges_hold(120)


def test_a_simulation_finds_what_the_enumeration_says():
    exact = {(n, k): covered[k] for n, covered, _ in coverage.coverages(30) for k in range(n + 1)}
    cells = coverage.simulated(coverage.SEARCHES)
    judged = {cell: counts for cell, counts in cells.items() if cell in exact and counts[0] >= 300}
    assert len(judged) > 30
    for cell, (searches, held) in judged.items():
        error = math.sqrt(max(exact[cell] * (1 - exact[cell]), 0.01) / searches)
        assert abs(held / searches - exact[cell]) < 4.5 * error, cell


def test_the_table_of_the_docs_is_the_one_that_was_computed():
    assert coverage.table() in (ROOT / "docs" / "patterns.md").read_text("utf-8")
