"""What helps with an answer, offered and never asked for: a first sentence, an outline, and who is in it."""

import re
from datetime import date

from debrief.domain.record.category import Category

CUE_SECONDS = 120
"""How long an answer in an interview is well listened to; a cue to be ignored, which counts nothing."""
FIRST_SENTENCE = "Its first sentence is enough for now: what would you open with?"
"""What is said where a question has no answer yet."""
OUTLINE = "Situation: \n\nTask: \n\nWhat I did: \n\nWhat came of it: "
"""The parts of a story that answers "tell me about a time when"."""
ONLY_WE = "It says “we” and never “I”. They ask what your own part was."
"""What is said of an answer in which nobody in particular did anything."""

PRONOUNS = {
    "Danish, Norwegian": ("vi", "jeg mig meg min mit mitt mine"),
    "Dutch": ("we wij", "ik mij me mijn"),
    "English": ("we", "i me my mine myself"),
    "French": ("nous", "je j me m moi mon ma mes mien mienne"),
    "German": ("wir", "ich mich mir mein meine meinen meinem meiner meines"),
    "Swedish": ("vi", "jag mig min mitt mina"),
}
"""Words for "we" and for "I", in languages where somebody who acts is always named by one."""

_WE, _I = (frozenset(" ".join(words).split()) for words in zip(*PRONOUNS.values(), strict=True))
_WORD = re.compile(r"[^\W\d_]+")


def says_only_we(answer: str) -> bool:
    """Return whether `answer` says "we" and never "I"; of languages not in PRONOUNS nothing is said."""
    words = set(_WORD.findall(answer.casefold()))
    return bool(words & _WE) and not words & _I


def outline_fits(category: Category | None, answer: str) -> bool:
    """Return whether OUTLINE is worth offering: for a story to be told that is not written yet."""
    return category is Category.BEHAVIOURAL and not answer.strip()


def append_answer(answer: str, written: str, day: date) -> str:
    """Return `answer` with what was `written` in practice under it, for when nobody could be asked to choose."""
    if not answer.strip() or not written.strip():
        return answer if not written.strip() else written
    return f"{answer}\n\nWritten in practice on {day.day} {day:%b %Y}:\n{written}"
