"""The vocabulary of interviews: what means the same, in each language that has a file here.

A language is a module of three tables. TOPICS and SETTINGS: by the name of a concept, what stands for it, between
commas. A word stands for its other forms too; `word*` for all that begin so; several words for a question that has
them in this order, whatever is between. A topic is what a question is about, a setting where, when and with whom.
SCAFFOLDING: the words that questions are built of and that say nothing of what they ask; ORDINARY: those that say
little. The names of concepts are
the same in every language, so that a question is known in another one; they are shown to the user.
"""

from debrief.domain.alike.vocabulary import english, french, german, spanish
from debrief.domain.alike.vocabulary.language import Language

LANGUAGES: tuple[Language, ...] = tuple(
    Language(module.TOPICS, module.SETTINGS, module.ORDINARY, module.SCAFFOLDING)
    for module in (english, german, french, spanish)
)
"""Every language there is; where two read a word differently, the first has it."""
