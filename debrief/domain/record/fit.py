"""How well you matched what the employer wanted."""

from collections.abc import Iterable

from debrief.domain.record.parts import Met, Need, Requirement

_WEIGHTS = {Need.MUST: 2, Need.NICE: 1, None: 1}
_SHARES = {Met.YES: 1.0, Met.PARTLY: 0.5, Met.NO: 0.0}


def fit_percent(requirements: Iterable[Requirement]) -> int | None:
    """Return the match in percent, 0–100: a must-have counts twice, one met partly by half.

    None where of no requirement is said how far it was met.
    """
    said = [(_WEIGHTS[r.need], _SHARES[r.met]) for r in requirements if r.met is not None and not r.blank]
    if not said:
        return None
    return round(100 * sum(weight * share for weight, share in said) / sum(weight for weight, _ in said))
