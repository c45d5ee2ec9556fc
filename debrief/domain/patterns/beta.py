"""The beta distribution: its logarithm, its share below a value, and its quantiles, in plain Python."""

from math import exp, lgamma, log, log1p

_SMALLEST = 1e-300
"""What stands for 0 in a denominator."""
_PRECISION = 1e-15
_STEPS = 100_000
"""More than the fraction ever needs: it takes about the square root of the larger parameter."""


def log_beta(a: float, b: float) -> float:
    """Return the natural logarithm of the beta function of `a` and `b`, both above 0."""
    return lgamma(a) + lgamma(b) - lgamma(a + b)


def beta_share(x: float, a: float, b: float) -> float:
    """Return the share of a beta distribution below `x`, 0–1: the regularised incomplete beta function.

    By the continued fraction of DLMF 8.17.22, from the side on which it converges quickly.
    """
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_share(1 - x, b, a)
    return exp(a * log(x) + b * log1p(-x) - log_beta(a, b)) / a * _fraction(x, a, b)


def beta_quantile(share: float, a: float, b: float) -> float:
    """Return the value below which `share`, 0–1, of a beta distribution lies.

    By Newton's method, halving the bracket where a step would leave it.
    """
    low, high = 0.0, 1.0
    value = a / (a + b)
    while high - low > _PRECISION * high:
        excess = beta_share(value, a, b) - share
        if excess < 0:
            low = value
        else:
            high = value
        density = exp((a - 1) * log(value) + (b - 1) * log1p(-value) - log_beta(a, b))
        following = value - excess / _nonzero(density)
        if not low < following < high:
            following = (low + high) / 2
        if abs(following - value) <= _PRECISION * value:
            break
        value = following
    return value


def _fraction(x: float, a: float, b: float) -> float:
    """Return the value of the continued fraction, by Lentz's method."""
    c, d = 1.0, 1 / _nonzero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1 / _nonzero(1 + step * d)
            c = _nonzero(1 + step / c)
            value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _nonzero(value: float) -> float:
    return value if abs(value) > _SMALLEST else _SMALLEST
