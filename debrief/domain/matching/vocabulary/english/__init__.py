"""English."""

from debrief.domain.matching.vocabulary.english import (
    job,
    people,
    person,
    settings,
    small_words,
    technology,
    things,
    trades,
    work,
)
from debrief.domain.matching.vocabulary.language import Language

ENGLISH = Language(
    topics={**person.TOPICS, **job.TOPICS, **people.TOPICS, **work.TOPICS},
    settings=settings.SETTINGS,
    synonyms=things.SYNONYMS + technology.SYNONYMS + trades.SYNONYMS,
    actions=small_words.ACTIONS,
    ordinary=small_words.ORDINARY,
    scaffolding=small_words.SCAFFOLDING,
    angles=small_words.ANGLES,
)
"""What has the most words, and gives concepts and groups their names."""
