"""English."""

from debrief.domain.matching.vocabulary.english import (
    actions,
    job,
    low_weight_words,
    people,
    person,
    settings,
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
    actions=actions.ACTIONS,
    ordinary=low_weight_words.ORDINARY,
    scaffolding=low_weight_words.SCAFFOLDING,
    angles=low_weight_words.ANGLES,
)
"""What has the most words, and gives concepts and groups their names."""
