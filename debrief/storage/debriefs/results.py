"""What a query finds, as a list shows it: with the words in their context, a page at a time."""

import sqlite3
from dataclasses import dataclass

from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.search.excerpts import WIDTH, Excerpt, find_excerpt
from debrief.domain.search.query import Query
from debrief.storage.debriefs import lists
from debrief.storage.debriefs.passages import passages_of


@dataclass(frozen=True, slots=True)
class Found:
    """A debrief, and where what was asked for stands in it. `words`: whether words were asked for at all."""

    glance: DebriefSummary
    hit: Excerpt | None = None
    words: bool = False

    @property
    def id(self) -> str:
        """The id of the debrief."""
        return self.glance.id


def found(
    db: sqlite3.Connection,
    query: Query,
    *,
    limit: int,
    below: int | None = None,
    above: int | None = None,
    width: int = WIDTH,
) -> list[Found]:
    """Return up to `limit` debriefs that `query` finds; `below` and `above` as in `lists.debriefs`.

    `width`: about how many characters are shown around what was found.
    """
    listed = lists.debriefs(db, query, limit=limit, below=below, above=above)
    if not _asks_words(query):
        return [Found(glance) for glance in listed]
    texts = passages_of(db, [glance.id for glance in listed])
    return [Found(glance, find_excerpt(of, query, width), words=True) for glance, of in zip(listed, texts, strict=True)]


def position(db: sqlite3.Connection, query: Query, place: int) -> tuple[int, int]:
    """Return which of how many the debrief at `place` is in what `query` finds, counted from 1."""
    return lists.count(db, query, above=place) + 1, lists.count(db, query)


def _asks_words(query: Query) -> bool:
    """Whether words are asked for that may stand anywhere, so that it is worth showing where."""
    wanted = (phrase for clause in query.clauses if not clause.negated for phrase in clause.phrases)
    return any("=" not in phrase.words[0] for phrase in wanted)
