"""How often the 80 % ranges hold in each cell of offers and ended processes.

`python -m tests.domain.patterns.coverage` prints it. Exactly: the number of offers is enumerated for each rate, so that
no cell depends on luck. And by 100,000 simulated searches, as a check on the enumeration.

The searches: rates from 3 to 40 %, spread evenly over their logarithms (a rate of 5 % is as likely to be near as one of
30 %). In three of five, processes are independent; in one of five each, those of one stretch of five have a rate in
common, spread so that two of them correlate by 0.05 or by 0.1 (beta-binomial). The rate that a range must hold is that
of the whole search.
"""

import sys
from collections.abc import Iterator
from math import comb, log

import numpy as np
import scipy

from debrief.domain.patterns.odds import forecast

RATES = np.exp(np.linspace(log(0.03), log(0.40), 201))
CORRELATIONS = {0.0: 0.6, 0.05: 0.2, 0.1: 0.2}
"""The share of the searches with each correlation."""
STRETCH = 5
HOLDS = (0.75, 0.85)
ENDED = (10, 12, 15, 20, 25, 30, 40, 60, 100)
OFFERS = 13
SEARCHES = 100_000


def coverages(most: int) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Yield each number of ended processes up to `most`, with the coverage and probability of each count of offers."""
    whole = {correlation: [np.ones((len(RATES), 1))] for correlation in CORRELATIONS}
    for ended in range(1, most + 1):
        low, high = ranges(ended)
        covered = (low <= RATES[:, None]) & (RATES[:, None] <= high)
        seen = np.zeros((len(RATES), ended + 1))
        for correlation, share in CORRELATIONS.items():
            stretches, rest = divmod(ended, STRETCH)
            if len(whole[correlation]) <= stretches:
                whole[correlation].append(_joined(whole[correlation][-1], _stretch(STRETCH, correlation)))
            seen += share * _joined(whole[correlation][stretches], _stretch(rest, correlation))
        yield ended, (seen * covered).sum(0) / seen.sum(0), seen.mean(0)


def ranges(ended: int) -> tuple[np.ndarray, np.ndarray]:
    """Return the ends of the 80 % range of the rate for each count of offers, computed by scipy."""
    offers = np.arange(ended + 1)
    low = scipy.special.betaincinv(offers + 0.5, ended - offers + 0.5, 0.1)
    high = scipy.special.betaincinv(offers + 0.5, ended - offers + 0.5, 0.9)
    low[0], high[-1] = 0, 1
    return low, high


def simulated(searches: int, seed: int = 13) -> dict[tuple[int, int], tuple[int, int]]:
    """Return for each cell (ended, offers) how many searches ended in it, and in how many the range held."""
    rng = np.random.default_rng(seed)
    ended = rng.choice(ENDED, searches)
    rates = np.exp(rng.uniform(log(0.03), log(0.40), searches))
    correlations = rng.choice(list(CORRELATIONS), searches, p=list(CORRELATIONS.values()))
    offers = np.zeros(searches, int)
    for begin in range(0, max(ENDED), STRETCH):
        tried = np.clip(ended - begin, 0, STRETCH)
        spread = (1 - correlations) / np.maximum(correlations, 1e-9)
        local = np.where(correlations > 0, rng.beta(rates * spread, (1 - rates) * spread), rates)
        offers += rng.binomial(tried, local)
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for count in ENDED:
        low, high = ranges(count)
        here = ended == count
        held = (low[offers[here]] <= rates[here]) & (rates[here] <= high[offers[here]])
        for k in np.unique(offers[here]):
            of_cell = offers[here] == k
            found[count, int(k)] = int(of_cell.sum()), int(held[of_cell].sum())
    return found


def refused(offers: int, ended: int) -> bool:
    """Return whether debrief shows no forecast in a cell."""
    return forecast(offers, ended).refusal is not None


def table() -> str:
    """Return the coverage in percent as a table; in brackets where the forecast is refused."""
    lines = ["| ended | " + " | ".join(map(str, range(OFFERS))) + " |", "|---|" + "---|" * OFFERS]
    for ended, covered, _ in coverages(max(ENDED)):
        if ended in ENDED:
            cells = [_cell(k, ended, covered) for k in range(OFFERS)]
            lines.append(f"| {ended} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(offers: int, ended: int, covered: np.ndarray) -> str:
    if offers > ended:
        return ""
    percent = f"{100 * covered[offers]:.0f}"
    return f"({percent})" if refused(offers, ended) else percent


def _stretch(tried: int, correlation: float) -> np.ndarray:
    """Return for each rate the distribution of the offers in one stretch."""
    counts = np.arange(tried + 1)
    ways = np.array([comb(tried, k) for k in counts])
    if correlation == 0:
        return ways * RATES[:, None] ** counts * (1 - RATES[:, None]) ** (tried - counts)
    spread = (1 - correlation) / correlation
    a, b = RATES[:, None] * spread, (1 - RATES[:, None]) * spread
    return ways * np.exp(scipy.special.betaln(a + counts, b + tried - counts) - scipy.special.betaln(a, b))


def _joined(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Return the distribution of the sum of two counts, rate by rate."""
    total = np.zeros((len(RATES), one.shape[1] + other.shape[1] - 1))
    for k in range(other.shape[1]):
        total[:, k : k + one.shape[1]] += one * other[:, k : k + 1]
    return total


def main() -> None:
    """Print the table, the cells that hold less or more than they should, and the simulated searches."""
    sys.stdout.write(f"{table()}\n\n")
    shown = [
        (ended, k, round(100 * float(covered[k]), 1))
        for ended, covered, _ in coverages(200)
        for k in range(ended + 1)
        if not refused(k, ended)
    ]
    low, high = (100 * end for end in HOLDS)
    outside = [cell for cell in shown if not low <= cell[2] <= high]
    sys.stdout.write(f"{len(shown)} cells up to 200 processes with a forecast; outside {low:g}–{high:g} %: {outside}\n")
    cells = {c: n for c, n in simulated(SEARCHES).items() if not refused(c[1], c[0]) and n[0] >= 400}
    worst = min(cells.items(), key=lambda cell: cell[1][1] / cell[1][0])
    best = max(cells.items(), key=lambda cell: cell[1][1] / cell[1][0])
    for name, ((ended, k), (n, held)) in (("lowest", worst), ("highest", best)):
        sys.stdout.write(f"simulated, {name}: {k} of {ended}, {held} of {n} searches, {100 * held / n:.1f} %\n")


if __name__ == "__main__":
    main()
