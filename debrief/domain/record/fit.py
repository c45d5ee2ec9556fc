"""How well the user met the employer's requirements."""

from collections.abc import Iterable

from debrief.domain.record.parts import Met, Need, Requirement

_WEIGHTS = {Need.MUST: 2, Need.NICE: 1, None: 1}
_SHARES = {Met.YES: 1.0, Met.PARTLY: 0.5, Met.NO: 0.0}


def fit_percent(requirements: Iterable[Requirement]) -> int | None:
    """Return the share of requirements met, 0–100 percent; None if none was assessed.

    A must-have counts twice, a requirement that was partly met counts half.
    """
    weighted = [(_WEIGHTS.get(r.need, 1), _SHARES[r.met]) for r in requirements if r.met in _SHARES and not r.blank]
    if not weighted:
        return None
    return round(100 * sum(weight * share for weight, share in weighted) / sum(weight for weight, _ in weighted))
