"""What a query finds, said as plainly as possible: the judge of every faster way to find it."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.search.index_text import TEXT_SEPARATOR, build_index_text
from debrief.domain.search.query import Clause, Period, Phrase, Query


def matches(debrief: Debrief, query: Query) -> bool:
    """Return whether `query` finds `debrief`."""
    texts = [text.split() for text in build_index_text(debrief).split(TEXT_SEPARATOR)]
    moment = debrief.started_at if debrief.held.at is None else debrief.held.at
    return all(_holds(clause, texts) for clause in query.clauses) and all(
        _contains(period, moment) for period in query.periods
    )


def _holds(clause: Clause, texts: list[list[str]]) -> bool:
    return clause.negated != any(_stands(phrase, text) for phrase in clause.phrases for text in texts)


def _stands(phrase: Phrase, text: list[str]) -> bool:
    *first, last = phrase.words
    for at in range(len(text) - len(first)):
        end = text[at + len(first)]
        if text[at : at + len(first)] == first and (end.startswith(last) if phrase.begun else end == last):
            return True
    return False


def _contains(period: Period, moment: int) -> bool:
    inside = (period.since is None or period.since <= moment) and (period.until is None or moment < period.until)
    return inside != period.negated
