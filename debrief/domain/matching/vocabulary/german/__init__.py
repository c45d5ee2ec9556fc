"""German. Umlauts and ß are folded here as in every text, so either spelling will do."""

from debrief.domain.matching.vocabulary.german import settings, small_words, synonyms, topics
from debrief.domain.matching.vocabulary.language import Language

GERMAN = Language(
    topics=topics.TOPICS,
    settings=settings.SETTINGS,
    synonyms=synonyms.SYNONYMS,
    actions=synonyms.ACTIONS,
    ordinary=small_words.ORDINARY,
    scaffolding=small_words.SCAFFOLDING,
    angles=small_words.ANGLES,
)
"""What has the most words after English."""
