"""The vocabulary of interviews: what means the same, in each language that has a file or a folder here.

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
from debrief.domain.matching.vocabulary.language import Language
from debrief.domain.matching.vocabulary.spanish import SPANISH

LANGUAGES: tuple[Language, ...] = (ENGLISH, GERMAN, FRENCH, SPANISH)
"""Every language there is; where two read a word differently, the first has it."""
