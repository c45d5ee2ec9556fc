"""Asks the entries of a list: each of them, or one new entry after the other."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Protocol

from debrief.cli.session.line_draft import LineDraft, PartRecord
from debrief.cli.session.line_fields import LineFields
from debrief.cli.session.line_input import EntryCommand, LineInput, NextEntry
from debrief.cli.terminal.typed_text import read_text
from debrief.domain.session.line_mode.commands import Command, CommandName
from debrief.domain.session.line_mode.field_input import BRING_BACK, is_asked, is_empty, value_words
from debrief.domain.session.line_mode.undo_log import UndoLog
from debrief.domain.session.steps.entry_schema import EntrySchema, PastedEntries, left_out_line
from debrief.domain.session.steps.fields import Field, Shown
from debrief.domain.text import quote, shorten

NO_QUESTIONS = "There are no questions here yet. Type :go questions to write them first."
PASTE_LINES = (
    "Paste the lines now. None is read as a command. Each is saved at once, and a line with only a full stop ends them."
)
NOTHING_PASTED = "There was no text, so nothing was added."
YES_OR_NO = "Type yes to remove both, or press Enter to keep them."
NAMED = 100
"""Characters of an entry that are shown where it is listed."""

COMMANDS = frozenset({CommandName.NEW, CommandName.EDIT, CommandName.DELETE, CommandName.UNDO, CommandName.PASTE})
"""The commands about entries, where some can be added."""


class EntryLinks(Protocol):
    """What links an entry to records elsewhere."""

    def offer(self, record: PartRecord) -> None:
        """Offer what the entry, whose first field was just typed, may be the same as."""

    def handle(self, command: Command) -> bool:
        """Carry out a command about the entry offered for last; return whether it was one."""


class NoLinks:
    """Entries that nothing is linked to."""

    def offer(self, record: PartRecord) -> None:
        """Offer nothing."""

    def handle(self, command: Command) -> bool:  # noqa: ARG002 - as declared above
        """Carry out no command."""
        return False


class LineEntries:
    """Asks the entries of `schema` in `draft`; `undo_log` has what was taken away until now."""

    def __init__(
        self,
        draft: LineDraft,
        schema: EntrySchema,
        lines: LineInput,
        undo_log: UndoLog,
        links: EntryLinks | None = None,
    ) -> None:
        self._draft = draft
        self._schema = schema
        self._lines = lines
        self._undo_log = undo_log
        self._links: EntryLinks = links or NoLinks()
        commands = COMMANDS if schema.new else (CommandName.EDIT,)
        self._fields = LineFields(lines, undo_log, commands, self._links.handle)

    def ask(self) -> None:
        """Ask what there is to ask. Raises what `LineInput.next` raises."""
        pending: Callable[[], bool] = self._begin
        while True:
            try:
                if not pending():
                    return
                if self._schema.new is None:
                    return
                pending = self._ask_new
            except EntryCommand as entry:
                pending = self._after(entry.command)
            except NextEntry as entry:
                number = len(self._parts) + 1
                self._lines.write(f"{quote(entry.text)} is {self._schema.noun} {number}. :delete {number} removes it.")
                pending = partial(self._ask_rest, entry.text)

    def _begin(self) -> bool:
        parts = self._parts
        if self._schema.new is None:
            if not parts:
                self._lines.write(NO_QUESTIONS)
            return self._ask_each(0) if parts else False
        self._lines.write(*self._list())
        if self._schema.opens_at is not None and parts:
            return self._ask_entry(self._schema.opens_at(parts), whole=False)
        return self._ask_new()

    def _ask_each(self, first: int) -> bool:
        """Ask every entry from `first` on, from 0."""
        for number in range(first, len(self._parts)):
            self._ask_entry(number)
        return False

    def _ask_entry(self, number: int, *, whole: bool = True) -> bool:
        """Ask the fields of an entry, from 0; unless `whole` from the field that it begins in."""
        parts = self._parts
        record = PartRecord(self._draft, self._schema, parts[number])
        name = shorten(self._line(parts[number]), NAMED)
        if isinstance(self._schema.fields[0], Shown):
            name = str(self._schema.fields[0].lens.get(parts[number])) or name
        self._lines.write(f"{self._noun} {number + 1} of {len(parts)}: {name}")
        before = record.value
        begin = 0 if whole else self._schema.first_field(before)
        for at, field in enumerate(self._schema.fields[begin:], begin):
            asked = is_asked(field, before) and self._fields.ask(field, record, beside=self._schema.fields)
            if asked and at == 0:
                self._links.offer(record)
        return True

    def _ask_new(self) -> bool:
        """Ask for another entry; return whether there was one."""
        new = self._schema.new
        if new is None:
            return False
        record = PartRecord(self._draft, self._schema, new())
        first = self._schema.fields[0]
        heading = f"{self._noun} {len(self._parts) + 1}{_first_name(first, self._noun)}, or Enter for the next prompt:"
        self._fields.ask(first, record, heading=heading)
        text = first.lens.get(record.value)
        if is_empty(text):
            return False
        texts = self._schema.split_text(text) if isinstance(text, str) else []
        if len(texts) > 1:
            parts = (self._schema.read_text(first.lens.set(new(), each)) for each in texts)
            self._set((*self._parts[:-1], *parts))
            self._lines.write(*self._list())
        else:
            self._ask_others(record)
        return True

    def _ask_others(self, record: PartRecord) -> None:
        """Ask what a new entry has besides its text, but for what the text says of that."""
        first, *others = self._schema.fields
        said = self._read_text(record)
        if not is_empty(first.lens.get(record.value)):
            self._links.offer(record)
        asked = [field for field in others if field not in said]
        self._fields.ask_all(asked, record, beside=self._schema.fields)

    def _read_text(self, record: PartRecord) -> list[Field]:
        """Store what the text of `record` says of its other fields, and print it; return those."""
        before = record.value
        read = self._schema.read_text(before)
        changed = [field for field in self._schema.fields if field.lens.get(read) != field.lens.get(before)]
        for field in changed:
            record.set(field.lens, field.lens.get(read))
        said = [field for field in changed if field is not self._schema.fields[0]]
        if said:
            self._lines.write(" ".join(f"{field.label}: {value_words(field, field.lens.get(read))}." for field in said))
        return said

    def _ask_rest(self, text: str = "") -> bool:
        """Ask for another entry, whose first field is `text`."""
        if self._schema.new is not None:
            record = PartRecord(self._draft, self._schema, self._schema.new())
            if text:
                record.set(self._schema.fields[0].lens, text)
            self._ask_others(record)
        return True

    def _after(self, command: Command) -> Callable[[], bool]:
        """Carry out a command about entries; return what to ask after it."""
        if command.name is CommandName.NEW:
            return self._ask_rest
        if command.name is CommandName.UNDO:
            self._lines.write(self._undo_log.undo())
        elif command.name is CommandName.PASTE:
            self._paste()
        elif (number := self._number(command.argument)) is None:
            pass
        elif command.name is CommandName.DELETE:
            self._remove(number)
        elif self._schema.new is None:
            return partial(self._ask_each, number)
        else:
            return partial(self._ask_entry, number)
        return self._ask_new if self._schema.new else partial(self._ask_each, 0)

    def _paste(self) -> None:
        """Add the entries in the lines up to one with only a full stop; each line is stored as it comes.

        Only the whole text shows whether some of its lines are the entries; to look for them at each line took
        23 seconds for 400.
        """
        self._lines.write(PASTE_LINES)
        before, pasted, whole = self._parts, PastedEntries((), 0), ""

        def store(text: str) -> None:
            nonlocal pasted, whole
            pasted, whole = self._schema.extend_pasted(pasted, text.removeprefix(whole)), text
            self._set((*before, *pasted.entries), pasted=True)

        try:
            read_text(lambda: f"{self._lines.next_pasted()}\n", store)
        finally:
            pasted = self._schema.pick_entries(whole) or pasted
            self._set((*before, *map(self._schema.read_text, pasted.entries)))
            self._list_pasted(pasted)

    def _list_pasted(self, pasted: PastedEntries) -> None:
        if not pasted.entries:
            self._lines.write(NOTHING_PASTED)
            return
        found = [self._schema.picked_line(pasted)] if pasted.picked else []
        left_out = left_out_line(pasted.left_out)
        self._lines.write(*found, *([left_out] if left_out else []), *self._list())

    def _number(self, typed: str) -> int | None:
        """Return the index of the entry with the number `typed`; say so if there is none."""
        total = len(self._parts)
        if typed.isascii() and typed.isdecimal() and len(typed) <= 4 and 1 <= int(typed) <= total:
            return int(typed) - 1
        self._lines.write(f"Type a number from 1 to {total} after it." if total else f"There is no {self._noun} yet.")
        return None

    def _remove(self, number: int) -> None:
        parts = self._parts
        part = parts[number]
        if question := self._schema.removal_question(part):
            self._lines.ask(f"{question} {YES_OR_NO}")
            answer = self._lines.next()
            if not isinstance(answer, str) or answer.strip().casefold() not in ("y", "yes"):
                return
        self._undo_log.add_entry(partial(self._restore, number, part))
        self._set((*parts[:number], *parts[number + 1 :]))
        self._lines.write(f"Removed: {shorten(self._line(part), NAMED)}")
        self._lines.write(BRING_BACK)

    def _restore(self, number: int, part: Any) -> str:
        """Bring back a removed entry; return its line."""
        parts = self._parts
        self._set((*parts[:number], part, *parts[number:]))
        return f"{number + 1}. {shorten(self._line(part), NAMED)}"

    def _set(self, parts: tuple[Any, ...], *, pasted: bool = False) -> None:
        self._draft.edit(self._schema.lens.set(self._draft.debrief, parts), pasted=pasted)

    def _list(self) -> Iterator[str]:
        for number, part in enumerate(self._parts, 1):
            yield f"{number}. {shorten(self._line(part), NAMED)}"
        if self._parts:
            yield "Type :edit and a number to change one, :delete and a number to remove one."

    def _line(self, part: Any) -> str:
        return self._schema.line(part).strip()

    @property
    def _noun(self) -> str:
        return self._schema.noun.capitalize()

    @property
    def _parts(self) -> tuple[Any, ...]:
        return tuple(self._schema.lens.get(self._draft.debrief))


def _first_name(field: Field, noun: str) -> str:
    """Return the name of an entry's first field with its hint; nothing where it only repeats `noun`."""
    if field.label.casefold() in noun.casefold():
        return ""
    return f". {field.label} ({field.hint})" if field.hint else f". {field.label}"
