"""A three-way merge of two edits of one record that loses no text."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from debrief.domain.record.debrief import Debrief, with_position
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Part
from debrief.domain.record.question import Asked, Question, link_question
from debrief.domain.record.unreadable import RANGES
from debrief.domain.record.when import When
from debrief.domain.text.edited import Edited, edited

T = TypeVar("T")
R = TypeVar("R", Debrief, Question)

_NAMES = frozenset({"id", "process", "guide", "step", "template", "feedback"})
"""Fields whose text is an identifier, so that two values must not be joined."""

_ONE_LINE = frozenset({"company", "role", "stage", "people", "wording", "remark", "to", "sender"})
"""Fields edited on one line, which cannot show a blank line between two texts."""

_SENTENCE_ENDS = re.compile(r"""[.!?…]["”“»')\]]*(?:\s+|$)|\n\s*""")

_WORDS = re.compile(r"\w+(?:[.,:'’/@-]\w+)*")
"""Words, numbers and times, each as one: "100.50", "10:30"."""

_FIELD_NAMES = {
    "said": "what you said",
    "left_out": "what was missing from your answer",
    "held": "when it was",
    "answered": "when they answered",
    "promised": "when they said they would answer",
    "load_first": "how heavy at the start",
    "load_last": "how heavy at the end",
    "again": "apply again",
}
"""What fields are called here whose name says too little, or reads odd before "of a question"."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that both sides changed, named for people.

    `dropped`: the value of the other side that was not kept; empty if both texts were.
    """

    field: str
    dropped: str = ""


def merge(base: R, mine: R, theirs: R) -> tuple[R, tuple[Clash, ...]]:
    """Return `mine` and `theirs` merged, and the fields that both changed: both texts were kept, or a value dropped.

    `base`: the record that both edits started from. A change made by one side only is taken. Where both sides changed
    a text in different places, both changes are taken; in the same place, both texts are kept, mine first. Of any other
    value, mine is kept. A part that one side removed and the other edited stays as edited. The position in the guide is
    always mine: two windows on one debrief each keep their place.
    """
    clashes: list[Clash] = []
    merged = _merge_value(base, mine, theirs, "", clashes)
    if isinstance(merged, Debrief) and isinstance(mine, Debrief):
        merged = with_position(merged, mine)
    return merged, tuple(dict.fromkeys(clashes))


def merge_text(mine: str, theirs: str) -> str:
    """Return both texts, `mine` first; the longer one if it contains the other."""
    return _join_texts("", mine, theirs, "", [])


def clash_notice(clashes: Sequence[Clash]) -> str:
    """Return what to say about the fields that another window changed too; empty if there are none."""
    if not clashes:
        return ""
    both = ", ".join(clash.field for clash in clashes if not clash.dropped)
    dropped = ", ".join(f"{clash.field}: {clash.dropped}" for clash in clashes if clash.dropped)
    sentences = ["This debrief was also changed in another window."]
    if both:
        sentences.append(f"Both texts are kept: {both}.")
    if dropped:
        sentences.append(f"What you chose here is stored. The other window had {dropped}.")
    return " ".join(sentences)


def _merge_value(base: Any, mine: T, theirs: T, name: str, clashes: list[Clash]) -> T:
    result: Any
    if theirs in (mine, base):
        result = mine
    elif mine == base:
        result = theirs
    elif isinstance(mine, str) and isinstance(theirs, str) and not isinstance(mine, Enum) and name not in _NAMES:
        result = _join_texts(base or "", mine, theirs, name, clashes)
    elif _holds_parts(mine) or _holds_parts(theirs):
        result = _merge_parts(base or (), mine, theirs, clashes)  # type: ignore[arg-type]  # found by kind at run time
    elif isinstance(mine, tuple) and isinstance(theirs, tuple):
        result = _merge_names(base or (), mine, theirs)
    elif _same_record(mine, theirs):
        result = _merge_record(base, mine, theirs, clashes)
    elif isinstance(mine, Question) and isinstance(theirs, Question) and isinstance(base, Question):
        result = _merge_link(base, mine, theirs)
    else:
        result = mine
        if dropped := _value_text(name, theirs):
            clashes.append(Clash(name, dropped))
    return result  # type: ignore[no-any-return]  # of the kind of `mine`


def _join_texts(base: str, mine: str, theirs: str, name: str, clashes: list[Clash]) -> str:
    if theirs in mine:
        return mine
    if mine in theirs:
        return theirs
    one_line, between = name in _ONE_LINE, " / " if name in _ONE_LINE else "\n\n"
    ours, other = _whole_words(base, edited(base, mine)), _whole_words(base, edited(base, theirs))
    first, last = sorted((ours, other), key=lambda piece: (piece.start, piece.end))
    both_add, behind = ours.adds and other.adds, first.end == last.start and last.new.startswith("\n")
    apart = first.end < last.start or (behind and not both_add)
    if apart and (both_add or not one_line):
        return base[: first.start] + first.new + base[first.end : last.start] + last.new + base[last.end :]
    clashes.append(Clash(name))
    at = ours.start
    if base and both_add and at == other.start and base[at:].lstrip(" ")[:1] in ("", "\n"):
        # Both went on at the same place: only the sentence they go on with is said twice.
        said = base[_begin_of_sentence(base[:at]) : at] if not other.new.startswith("\n") else ""
        return base[:at] + ours.new + between + (said + other.new).lstrip() + base[at:]
    return mine + between + theirs


def _whole_words(text: str, piece: Edited) -> Edited:
    """Return `piece`, an edit of `text`, with all of the words that it is in: of two halves nobody typed the whole."""
    start, end = piece.start, piece.end
    for word in _WORDS.finditer(text):
        joins_begin = word.end() == piece.start and piece.new[:1].isalnum()
        joins_end = word.start() == piece.end and piece.new[-1:].isalnum()
        if joins_begin or joins_end or (word.start() < piece.end and piece.start < word.end()):
            start, end = min(start, word.start()), max(end, word.end())
    return Edited(start, end, text[start : piece.start] + piece.new + text[piece.end : end])


def _begin_of_sentence(text: str) -> int:
    """Return where the last sentence of `text` begins; at its end if that has ended."""
    return max((end.end() for end in _SENTENCE_ENDS.finditer(text)), default=0)


def _holds_parts(value: object) -> bool:
    return isinstance(value, tuple) and any(is_dataclass(part) for part in value)


def _same_record(mine: object, theirs: object) -> bool:
    # A `When` is merged as a whole: fields taken from both sides would make a moment that nobody entered.
    if not is_dataclass(mine) or isinstance(mine, When):
        return False
    return getattr(mine, "id", None) == getattr(theirs, "id", None)


def _merge_record(base: Any, mine: Any, theirs: Any, clashes: list[Clash]) -> Any:
    known = _same_record(mine, base)
    found: list[Clash] = []
    changes: dict[str, Any] = {}
    for name in (field.name for field in fields(mine)):
        inner: list[Clash] = []
        was = getattr(base, name) if known else None
        changes[name] = _merge_value(was, getattr(mine, name), getattr(theirs, name), name, inner)
        found += inner
    clashes += [_within(mine, clash) for clash in found]
    return replace(mine, **changes)


def _merge_link(base: Question, mine: Question, theirs: Question) -> Question:
    """Return the question that one side linked to, with the answer that the other side wrote under the former one."""
    link, edited = (theirs, mine) if mine.id == base.id else (mine, theirs)
    written = edited if edited.answer != base.answer else replace(edited, answer="")
    return link_question(Asked(question=written), link).question


def _within(record: object, clash: Clash) -> Clash:
    """Return `clash`, of a field of `record` or of a record in it, with the field named for people."""
    plain = _FIELD_NAMES.get(clash.field, clash.field.replace("_", " "))
    if not (isinstance(record, Debrief) or clash.field in _FIELD_NAMES or " " in clash.field):
        plain = f"{plain} of a {_noun(record)}"
    return replace(clash, field=plain)


def _value_text(name: str, value: object) -> str:
    """Return a choice, a number or a date of the field `name` for people; empty for anything else, and for none."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Outcome):
        return value.words
    if isinstance(value, Enum | When):
        return str(value)
    if isinstance(value, int) and name in RANGES:  # other numbers are moments, which nobody typed
        highest = RANGES[name][1]
        return f"{value} %" if highest == 100 else f"{value} of {highest}"
    return ""


def _noun(record: object) -> str:
    noun = type(record).__name__.lower()
    return {"asked": "question", "feedbackpoint": "point of feedback", "reflection": "prompt"}.get(noun, noun)


def _merge_parts(
    base: Sequence[Part], mine: Sequence[Part], theirs: Sequence[Part], clashes: list[Clash]
) -> tuple[Part, ...]:
    was, ours, other = _by_id(base), _by_id(mine), _by_id(theirs)
    kept: list[Part] = []
    for part_id in (*ours, *(key for key in other if key not in ours)):
        before, own, foreign = was.get(part_id), ours.get(part_id), other.get(part_id)
        if own is not None and foreign is not None:
            kept.append(_merge_value(before, own, foreign, "", clashes))
        elif (left := own or foreign) is not None and left != before:
            kept.append(left)
    return tuple(kept)


def _merge_names(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Return the names on either side, without those that one side removed."""
    gone = {name for name in base if name not in mine or name not in theirs}
    return tuple(dict.fromkeys(name for name in (*mine, *theirs) if name not in gone))


def _by_id(parts: Iterable[Part]) -> dict[str, Part]:
    return {part.id: part for part in parts}
