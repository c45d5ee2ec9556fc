"""The schema of a list of entries: its lens, the fields of an entry, and what can be done with one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from debrief.domain.record.debrief import Lens
from debrief.domain.record.parts import Part
from debrief.domain.session.steps.brackets import read_choices_behind, split_bracketed
from debrief.domain.session.steps.fields import Choice, Field, Percent, Words
from debrief.domain.text import pluralize, shorten, strip_list_marker
from debrief.domain.text.cleaning import shorten_to_cells

LINE_LENGTH = 70
"""Terminal cells in the line of an entry with a note: what fits behind its number in a list 80 columns wide."""

SHOWN_WORDS = 40
"""Characters of an entry in a sentence about it."""

HEADING_WORDS = 3
"""The most words of a heading above a pasted list."""
NOTHING_PASTED = "Nothing has been pasted yet."
MANY_ENTRIES = 40
"""The number of entries in a pasted text above which to ask before they are added."""
MOST_NAMED = 6
"""Parts of a pasted text that are named where they are left out."""


@dataclass(frozen=True, slots=True)
class PastedEntries:
    """The entries in a pasted text of `lines` lines. `picked`: only some of its lines are entries.

    `complete`: the text ends in a newline, so that its last entry does too. `bullet`: how far the bullet or number of
    the last entry is indented; None where it has none. `left_out`: what of the text is in none of the entries, each
    part as a phrase.
    """

    entries: tuple[Part, ...]
    lines: int
    picked: bool = False
    complete: bool = False
    bullet: int | None = None
    left_out: tuple[str, ...] = ()

    @property
    def needs_confirmation(self) -> bool:
        """Whether to ask before they are added."""
        return self.picked or len(self.entries) > MANY_ENTRIES


@dataclass(frozen=True, slots=True)
class PickedEntries:
    """The entries that are only some of the lines of a pasted text. `left_out`: the lists that are not among them."""

    entries: tuple[Part, ...]
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntrySchema:
    """Describes the entries that `lens` gets from a record. `noun`: the name of one.

    `new` returns an empty entry; None if none can be added or removed. `summary` returns one line for an entry.
    `empty_text`: shown if there is none and none can be added. `opens_at` returns which of the entries, from 0, is
    open first; None: the one to come, or where none can be added the one that is not finished. `first_field` returns
    which field, from 0, one begins in. `read_paste` returns the entries in a text that was pasted; None: each of its
    lines is one. `removal_question` returns what to ask before an entry is removed; empty if nothing else goes with
    it. `read_sentence` returns an entry with what its text says of the other fields as a sentence, or else itself.
    """

    lens: Lens
    fields: tuple[Field, ...]
    summary: Callable[[Any], str]
    noun: str
    new: Callable[[], Part] | None = None
    empty_text: str = ""
    opens_at: Callable[[Sequence[Any]], int] | None = None
    first_field: Callable[[Any], int] = lambda _: 0
    read_paste: Callable[[str], PickedEntries | None] | None = None
    removal_question: Callable[[Any], str] = lambda _: ""
    read_sentence: Callable[[Any], Any] = lambda part: part

    @property
    def add_label(self) -> str:
        """The label of the line that adds an entry; empty if there is no such line."""
        return f"another {self.noun}" if self.new else ""

    def read_pasted(self, text: str) -> PastedEntries:
        """Return the entries in a pasted text of several lines."""
        pasted = self.pick_entries(text) or self.extend_pasted(PastedEntries((), 0), text)
        return replace(pasted, complete=not text.rpartition("\n")[2].strip())

    def read_text(self, part: Any) -> Any:
        """Return an entry with what the text in its first field says of the other fields; itself if it says nothing."""
        return read_choices_behind(self.read_sentence(part), self.fields)

    def split_text(self, text: str) -> list[str]:
        """Return the texts of the entries in one that was typed as a list on one line; otherwise only that one."""
        return (
            split_bracketed(text, self.new(), self.fields) if self.new and isinstance(self.fields[0], Words) else [text]
        )

    def pick_entries(self, text: str) -> PastedEntries | None:
        """Return the entries in a pasted text of which only some lines are entries; None where each line is."""
        picked = self.read_paste(text) if self.read_paste else None
        if picked is None:
            return None
        return PastedEntries(picked.entries, len(_filled_lines(text)), picked=True, left_out=picked.left_out)

    def picks(self, text: str) -> bool:
        """Return whether only some lines of a pasted text are entries."""
        return self.pick_entries(text) is not None

    def extend_pasted(self, before: PastedEntries, text: str) -> PastedEntries:
        """Return `before` with an entry for each line of `text` behind them.

        A line that is indented deeper than the bullet or number before it, and has none, goes on with its entry. A
        short one with a colon above a bullet or number is the heading of a list, and no entry.
        """
        lines, first = _filled_lines(text), self.fields[0].lens
        if self.new is None:
            return PastedEntries((), before.lines + len(lines))
        entries, bullet, left_out = list(before.entries), before.bullet, list(before.left_out)
        for line in lines:
            words, indent = strip_list_marker(line), len(line) - len(line.lstrip())
            marked = words != line.strip()
            if bullet is not None and indent > bullet and not marked:
                entries[-1] = first.set(entries[-1], f"{first.get(entries[-1])} {words}".strip())
                continue
            if marked and bullet is None and entries and _is_heading(heading := first.get(entries[-1])):
                del entries[-1]
                left_out.append(f"“{heading}”")
            entries += [first.set(self.new(), each) for each in self.split_text(words)]
            bullet = indent if marked else None
        return PastedEntries(tuple(entries), before.lines + len(lines), bullet=bullet, left_out=tuple(left_out))

    def paste_question(self, pasted: PastedEntries) -> str:
        """Return the question whether to add the entries in a pasted text."""
        if not pasted.picked:
            return f"This text has {len(pasted.entries):,} entries, one for each line. {NOTHING_PASTED} Add them?"
        found = filter(None, (self.picked_line(pasted), left_out_line(pasted.left_out)))
        return f"{' '.join(found)} {NOTHING_PASTED} Add those? You can change or remove each one."

    def picked_line(self, pasted: PastedEntries) -> str:
        """Return how many entries are in the lines of a pasted text."""
        verb, count = "is" if len(pasted.entries) == 1 else "are", pluralize(len(pasted.entries), self.noun)
        return f"There {verb} {count} in these {pluralize(pasted.lines, 'line')}."

    def first_entry(self, parts: Sequence[Any]) -> int:
        """Return which of `parts`, from 0, is open first.

        Where one can be added, that is the one to come, so that nobody goes on typing in a finished one. Otherwise it
        is the last one that was begun, or the one after it if that is finished; a remark, which another step may have
        taken, begins and finishes none.
        """
        if self.opens_at is not None:
            return self.opens_at(parts)
        if self.new is not None:
            return len(parts)
        lenses = [field.lens for field in self.fields if _begins(field)]
        written = [[lens.get(part) not in {None, ""} for lens in lenses] for part in parts]
        last = max((at for at, fields in enumerate(written) if any(fields)), default=0)
        finished = bool(written) and any(written[last]) and all(written[last])
        return min(last + finished, max(len(parts) - 1, 0))

    def unfinished_hint(self, parts: Sequence[Any]) -> str:
        """Return how to go on with the last of `parts` where only its first field is filled in; empty where it is not.

        Nobody knows whether that one is finished: the power may have failed in the middle of it.
        """
        first, *others = self.fields
        if self.new is None or self.opens_at is not None or not parts:
            return ""
        last, empty = parts[-1], self.new()
        if any(field.lens.get(last) != field.lens.get(empty) for field in others):
            return ""
        words = shorten(str(first.lens.get(last)), SHOWN_WORDS)
        return f"To go on with “{words}”, press <entries.before:ctrl+↑>." if words else ""

    def line(self, part: Any) -> str:
        """Return the line of the list for an entry."""
        line = self.summary(part)
        return line if line.strip() else f"({self.noun} with no text)"


def _begins(field: Field) -> bool:
    """Return whether what is in `field` begins an entry: not a choice that is always made, nor a remark."""
    match field:
        case Words():
            return not field.remark
        case Choice():
            return not field.needed
    return isinstance(field, Percent)


def left_out_line(left_out: Sequence[str]) -> str:
    """Return a sentence that names what of a pasted text is in no entry; empty if nothing is left out."""
    if not left_out:
        return ""
    others = len(left_out) - MOST_NAMED
    named = [*left_out[:MOST_NAMED], *([f"{others:,} more"] if others > 0 else [])]
    return f"Left out: {', '.join(named)}."


def _is_heading(line: str) -> bool:
    """Return whether a line above a list is its heading: "Tell me about these:" is rather a question about it."""
    return line.endswith(":") and len(line.split()) <= HEADING_WORDS


def _filled_lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def line_with_note(text: str, note: str) -> str:
    """Return `text` with `note` in brackets after it; a long text is shortened, so that the note still shows."""
    if not note:
        return text
    bracketed = f"  ({note})"
    return shorten_to_cells(text, LINE_LENGTH - len(bracketed)) + bracketed
