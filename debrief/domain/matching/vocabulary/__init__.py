"""The vocabulary of interviews: words with the same meaning, by language.

A word stands for its other forms too; `word*` for all that begin so and `*word` for all that end so; several words for
a question that has them in this order, no more than three others between two of them. A topic is what a question is
about, a setting where, when and with whom, an action what is done; synonyms are whatever else counts as one word.
ORDINARY are the words that say little, SCAFFOLDING those that questions are built of and that say nothing of what they
ask. Concepts and groups have the same names in every language, so that a question is known in another one; those of
concepts are shown to the user.
"""

from debrief.domain.matching.vocabulary.english import ENGLISH
from debrief.domain.matching.vocabulary.french import FRENCH
from debrief.domain.matching.vocabulary.german import GERMAN
from debrief.domain.matching.vocabulary.japanese import JAPANESE
from debrief.domain.matching.vocabulary.language import Language
from debrief.domain.matching.vocabulary.spanish import SPANISH

LANGUAGES: tuple[Language, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH, JAPANESE)
"""All languages; a word in several of them belongs to the first."""
