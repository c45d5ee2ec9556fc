"""Which of one's own rules for skipping a role may apply to a debrief, or a posting."""

import re
from collections.abc import Iterable

from debrief.domain.record.debrief import Debrief
from debrief.domain.text import fold_text

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5
"""The letters of a word that are compared, so that a plural or an ending makes no difference."""
_ORDINARY_WORDS = frozenset(
    """
    the and for with without not never that this they them their who with when where what why how will would should
    than more most less least from into over under after before every each any all one two three hour hours week day
    month can cannot does did was were are has have had want wants ask asks tell says job role roles company work skip
    could days apply again only about there here nobody somebody unless next time
    und oder nicht kein keine nie mehr als eine einen einem einer der die das den dem des mit ohne fur von vor nach bei
    wenn wer was wie stunde stunden woche tag tage monat sie mir mich ich wir uns ist sind war hat haben will sollte
    stelle firma arbeit
    """.split()  # noqa: SIM905 - a table, to be read
)
"""Words that say little about a role, in English and German, folded."""


def rules_that_may_apply(rules: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    """Return those of `rules` of which at least half of the telling words, and one at least, are in `texts`.

    Whether a rule is broken only its author can say: this finds the ones worth a look.
    """
    there = set[str]().union(*map(_stems, texts))
    return tuple(rule for rule in rules if (wanted := _stems(rule)) and 2 * len(wanted & there) >= len(wanted))


def texts_of(debrief: Debrief) -> tuple[str, ...]:
    """Return what a debrief says about the role: its name, its stage and what was required."""
    return (debrief.role, debrief.stage, *(requirement.text for requirement in debrief.requirements))


def rule_sentence(rules: Iterable[str]) -> str:
    """Return the sentence that shows `rules`; empty if there are none."""
    quoted = "; ".join(f"“{rule}”" for rule in rules)
    return f"One of your own rules may apply here: {quoted}" if quoted else ""


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(fold_text(text)) if word not in _ORDINARY_WORDS}
