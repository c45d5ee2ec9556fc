"""German. Umlauts and ß are folded here as in every text, so either spelling will do."""

from debrief.domain.matching.vocabulary.german import low_weight_words, settings, synonyms, topics
from debrief.domain.matching.vocabulary.language import Language

GERMAN = Language(
    topics=topics.TOPICS,
    settings=settings.SETTINGS,
    synonyms=synonyms.SYNONYMS,
    actions=synonyms.ACTIONS,
    ordinary=low_weight_words.ORDINARY,
    scaffolding=low_weight_words.SCAFFOLDING,
    angles=low_weight_words.ANGLES,
)
"""What has the most words after English."""
