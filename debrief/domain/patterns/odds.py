"""The rate of offers with its interval, and the chance of one in the next interviews, or why there is no forecast.

The interval is that of Jeffreys: Brown, Cai and DasGupta, "Interval Estimation for a Binomial Proportion", Statistical
Science 16 (2001), 101–133. The figures, and the table of how often the ranges hold, are in `docs/patterns.md`.
"""

from dataclasses import dataclass
from enum import Enum
from math import exp

from debrief.domain.patterns.beta import beta_quantile, log_beta

FOLLOWING = 10
"""The number of processes that a forecast looks ahead."""
FORECAST_SHARE = 0.8
RATE_SHARE = 0.95
WIDEST = 0.5
"""A forecast with a wider range says nothing: from 25 to 75 % is anybody's guess."""

FEWEST_ENDED, FEWEST_OFFERS = 10, 3
LOWEST_RATE, HIGHEST_RATE = 0.08, 0.3
"""The cells in which 80 % ranges held in 75–85 % of simulated searches: see `docs/patterns.md`."""


class NoForecast(Enum):
    """Why there is no forecast."""

    WIDE = "its range would be too wide"
    FEW_OFFERS = "fewer than three offers"
    LOW_RATE = "the rate is below those tested"
    HIGH_RATE = "the rate is above those tested"


@dataclass(frozen=True, slots=True)
class Range:
    """A range of probabilities, both 0–1."""

    low: float
    high: float

    @property
    def width(self) -> float:
        """The difference of its ends."""
        return self.high - self.low


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """The chance of at least one offer in the next FOLLOWING processes: 80 % of the rates that fit lie in `range`.

    `chance`: the average over all rates that fit. `refusal`: why neither may be shown; None if they may.
    """

    range: Range
    chance: float
    refusal: NoForecast | None


def rate_interval(offers: int, ended: int, share: float = RATE_SHARE) -> Range:
    """Return the Jeffreys interval of a rate of `offers` in `ended` processes.

    Its ends are the quantiles of a beta distribution with `offers` + ½ and the others + ½. As Brown, Cai and DasGupta
    advise, it begins at 0 if there is no offer, and ends at 1 if there is nothing else.
    """
    a, b = _posterior(offers, ended)
    tail = (1 - share) / 2
    low = 0.0 if offers == 0 else beta_quantile(tail, a, b)
    high = 1.0 if offers == ended else beta_quantile(1 - tail, a, b)
    return Range(low, high)


def chance_of_one(offers: int, ended: int, following: int = FOLLOWING) -> float:
    """Return the chance of at least one offer in the next `following`, averaged over the rates that fit.

    It is 1 − B(a, b + N) / B(a, b), where a and b are those of `rate_interval`, and B is the beta function.
    """
    a, b = _posterior(offers, ended)
    return 1 - exp(log_beta(a, b + following) - log_beta(a, b))


def chance_at(rate: float) -> float:
    """Return the chance of at least one offer in the next FOLLOWING processes if the rate is `rate`, 0–1."""
    return 1 - (1 - rate) ** FOLLOWING


def forecast(offers: int, ended: int) -> Forecast:
    """Return the forecast after `offers` in `ended` processes, with the reason if it may not be shown."""
    rates = rate_interval(offers, ended, FORECAST_SHARE)
    chances = Range(chance_at(rates.low), chance_at(rates.high))
    return Forecast(
        range=chances,
        chance=chance_of_one(offers, ended),
        refusal=_refusal(offers, ended, chances),
    )


def _refusal(offers: int, ended: int, chances: Range) -> NoForecast | None:
    if ended < FEWEST_ENDED or chances.width > WIDEST:
        return NoForecast.WIDE
    if offers < FEWEST_OFFERS:
        return NoForecast.FEW_OFFERS
    if offers < LOWEST_RATE * ended:
        return NoForecast.LOW_RATE
    if offers > HIGHEST_RATE * ended:
        return NoForecast.HIGH_RATE
    return None


def _posterior(offers: int, ended: int) -> tuple[float, float]:
    if not 0 <= offers <= ended:
        raise ValueError(f"{offers} offers in {ended} processes")
    return offers + 0.5, ended - offers + 0.5
