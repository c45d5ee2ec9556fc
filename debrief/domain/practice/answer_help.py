"""What is said of an answer: a first sentence, an outline, a hint about "we", and that it is saved."""

import re

from debrief.domain.record.category import Category

CUE_SECONDS = 120
"""The length of an answer in seconds after which listeners tire; only a hint."""
FIRST_SENTENCE = "The first sentence is enough for now. How would you start?"
"""The hint where a question has no answer yet."""
OUTLINE = "Situation: \n\nTask: \n\nWhat I did: \n\nHow it ended: "
"""The parts of a story that answers "tell me about a time when"."""
ONLY_WE = "It says “we” and never “I”. They will want to know what you did yourself."
"""The hint on an answer that says "we" and never "I"."""

PRONOUNS = {
    "Danish, Norwegian": ("vi", "jeg mig meg min mit mitt mine"),
    "Dutch": ("we wij", "ik mij me mijn"),
    "English": ("we", "i me my mine myself"),
    "French": ("nous", "je j me m moi mon ma mes mien mienne"),
    "German": ("wir", "ich mich mir mein meine meinen meinem meiner meines"),
    "Swedish": ("vi", "jag mig min mitt mina"),
}
"""Words for "we" and for "I", in languages that never omit the pronoun."""

_WE, _I = (frozenset(" ".join(words).split()) for words in zip(*PRONOUNS.values(), strict=True))
_WORD = re.compile(r"[^\W\d_]+")


def says_only_we(answer: str) -> bool:
    """Return whether `answer` says "we" and never "I", in a language of PRONOUNS."""
    words = set(_WORD.findall(answer.casefold()))
    return bool(words & _WE) and not words & _I


def answer_saved(before: str) -> str:
    """Return the sentence that says that an answer is saved, where the best answer was `before`."""
    # Short: the app shows it in a bar.
    return "The new and the old answer are saved." if before.strip() else "Your answer is saved."


def outline_fits(category: Category | None, answer: str) -> bool:
    """Return whether to offer OUTLINE: for a behavioural question without an answer."""
    return category is Category.BEHAVIOURAL and not answer.strip()
