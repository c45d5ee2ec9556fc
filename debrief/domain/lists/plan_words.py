"""A plan in words, whether or not its labels "When" and "I will" were typed again."""

import re

from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.record.when import When
from debrief.domain.text import one_line

_CUE = re.compile(r"when\s+", re.IGNORECASE)
_ACTION = re.compile(r"I\s+will\s+", re.IGNORECASE)
# Compiled where they are first used: the start page imports this.
_BY = r"\s*(?:by|before|until|till|on|in|at|after|within|once|when|as soon|bis|vor|am|im|sobald)\b"
"""The beginning of words for a day that need no "by"."""
_DAY = r"\d+\w*|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|then|to(?:morrow|day|night)"
_PERIOD = r"(?:next|this|end|early|mid|late|noon|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\b[^,;:.]{0,20}"
_ENDS_BY = rf"\bby (?:the )?(?:{_DAY}|{_PERIOD})\.?$"
"""The end of an action that names a day itself."""
_OWN_SUBJECT = re.compile(r"I(?:\s|['’])")


def plan_sentence(plan: PlanSummary) -> str:
    """Return the plan in one line, without empty fields and without a repeated "when"."""
    return ", ".join(part for part in (cue_words(plan.cue), plan.action.strip()) if part) or plan.title


def plan_line(cue: str, action: str, due: When) -> str:
    """Return a plan in one line: `When they ask, I will pause, by Friday`; empty if nothing is planned."""
    line = with_due(", ".join(part for part in (cue_words(one_line(cue)), action_words(one_line(action))) if part), due)
    return line[:1].upper() + line[1:]


def with_due(words: str, due: When) -> str:
    """Return the words of a plan with the day at their end; "by" is not repeated where it was typed in either."""
    if not due:
        return words
    if re.search(_ENDS_BY, words, re.IGNORECASE):
        return f"{words.rstrip('.')}, {due}" if due.written.strip() else f"{words.rstrip('.')} ({due})"
    own = due.at is None and re.match(_BY, due.written, re.IGNORECASE)
    return ", ".join(part for part in (words, str(due) if own else f"by {due}") if part)


def outcome_words(came: bool | None, happened: str) -> str:  # noqa: FBT001 - a value of a record
    """Return what became of a plan: whether its moment came, and what happened; empty if neither is known."""
    moment = {None: "", True: "The moment came.", False: "The moment has not come yet."}[came]
    return " ".join(part for part in (moment, happened.strip()) if part)


def cue_words(cue: str) -> str:
    """Return "when they ask"; empty if no cue is written."""
    bare = _without(_CUE, cue)
    return f"when {bare}" if bare else ""


def action_words(action: str) -> str:
    """Return "I will name one" for "name one"; a sentence that begins with "I" is not changed; empty if empty."""
    bare = _without(_ACTION, action)
    return bare if not bare or _OWN_SUBJECT.match(bare) else f"I will {bare}"


def _without(begin: re.Pattern[str], text: str) -> str:
    stripped = text.strip()
    found = begin.match(stripped)
    return stripped[found.end() :] if found else stripped
