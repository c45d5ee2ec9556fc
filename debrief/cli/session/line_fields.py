"""Asks fields one after the other, and stores each line as it is typed."""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from debrief.cli.session.line_draft import Record
from debrief.cli.session.line_input import LineInput
from debrief.cli.terminal.typed_text import END, read_text, saving_unfinished
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.session.input.option_or_text import ChoiceInput
from debrief.domain.session.line_mode.commands import PURPOSES, Command, CommandName, UnknownCommand, no_effect
from debrief.domain.session.line_mode.field_input import (
    FieldInput,
    empty_value,
    field_lines,
    is_asked,
    read_field,
    takes_lines,
)
from debrief.domain.session.line_mode.sentences import (
    choice_input,
    is_number_wording,
    saved_line,
    stated_value,
    text_beside,
    with_sentence,
)
from debrief.domain.session.steps.fields import Choice, Date, Field, Words, join_remarks, remark_field

ONLY_TEXT = "Only a text can be added to. Type the whole answer, or press Enter to keep it."
EMPTIED = "Emptied."
PASTE_TEXT = "Paste the text now. No line of it is read as a command. A line with only a full stop ends it."


class EntryCommand(Exception):  # noqa: N818 - no error
    """A command about entries, such as :edit, for the list that asks."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self.command = command


class NextEntry(Exception):  # noqa: N818 - no error either
    """A sentence that is none of the fields of an entry, and so the first field of the next one."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class LineFields:
    """Asks fields of records with `lines`; `entry_commands` are those that the list of entries around them takes.

    `handle` carries out a command at the field that is asked; it returns whether it did.
    """

    def __init__(
        self,
        lines: LineInput,
        entry_commands: Collection[CommandName] = (),
        handle: Callable[[Command], bool] = lambda _: False,
    ) -> None:
        self._lines = lines
        self._entry_commands = entry_commands
        self._handle = handle

    def ask_all(self, fields: Sequence[Field], record: Record, begin: int = 0) -> None:
        """Ask `fields` of `record` from `begin` on, one after the other. Raises what `ask` raises."""
        for field in [each for each in fields[begin:] if is_asked(each, record.value)]:
            self.ask(field, record, beside=fields)

    def ask(self, field: Field, record: Record, *, heading: str = "", beside: Sequence[Field] = ()) -> bool:
        """Ask one field until it is left; return whether something was typed. `heading`: printed instead of its name.

        A sentence typed at a choice or number goes to a text `beside` it. Raises EntryCommand, NextEntry, and what
        `LineInput.next` raises.
        """
        before = list(field_lines(field, field.lens.get(record.value)))
        unread = ""

        def save(rest: str) -> None:
            self._store_unfinished(field, record, rest, unread)

        with saving_unfinished(save):
            self._lines.ask(*([heading, *before[1:]] if heading else before))
        if takes_lines(field):
            return self._ask_text(field, record)
        while True:
            with saving_unfinished(save):
                typed = self._lines.next()
            if isinstance(typed, UnknownCommand):
                self._lines.write(typed.sentence)
            elif isinstance(typed, Command):
                self._change(typed, field, record)
                unread = unread and field.lens.get(record.value).written  # nothing after :clear
            elif not typed.strip():
                return False
            elif self._choose_in_words(field, typed.strip(), record, beside):
                return True
            elif not self._put_beside(field, typed.strip(), record, beside):
                taken = read_field(field, typed.strip(), _date_before(field, record), unread)
                if not self._store(field, record, taken):
                    return True
                unread = taken.value.written if isinstance(taken.value, When) else unread

    def _choose_in_words(self, field: Field, typed: str, record: Record, fields: Sequence[Field]) -> bool:
        """Store a choice typed in other words than those of an option, or with a remark; return whether it was that."""
        return self._choose_stated(field, typed, record, fields) or self._choose_option(field, typed, record, fields)

    def _choose_stated(self, field: Field, typed: str, record: Record, fields: Sequence[Field]) -> bool:
        """Store what a sentence states, and its words in the text beside that; return whether it states something."""
        text = text_beside(field, fields, record.value) if field in fields else None
        if text is None:
            return False
        behind = text in fields[fields.index(field) :]
        stated = stated_value(field, typed, field.lens.get(record.value), behind=behind)
        if stated is None:
            return False
        record.set(field.lens, stated.value)
        if stated.words:
            record.set(text.lens, with_sentence(text, text.lens.get(record.value), stated.words))
        self._lines.write(saved_line(field, value=stated.value, words=stated.words, text=text))
        return True

    def _put_beside(self, field: Field, typed: str, record: Record, fields: Sequence[Field]) -> bool:
        """Store a sentence typed at a choice or number in a text of the same record; return whether it was one.

        Raises NextEntry where the record has no text for it, and is one of several.
        """
        if field not in fields:
            return False
        read = self._read_choice(field, typed, record, fields)
        if read.remark:
            self._lines.write(saved_line(field, words=typed, text=self._add_remark(read, record, fields), asks=True))
            return True
        if not (read.text or is_number_wording(field, typed)):
            return False
        if self._begins_entry(field, record, fields):
            raise NextEntry(typed)
        if (text_field := text_beside(field, fields, record.value)) is not None:
            record.set(text_field.lens, with_sentence(text_field, text_field.lens.get(record.value), typed))
            self._lines.write(saved_line(field, words=typed, text=text_field, asks=True))
        return text_field is not None

    def _choose_option(self, field: Field, typed: str, record: Record, fields: Sequence[Field]) -> bool:
        """Store a typed option, with what is a remark on it or a sentence behind it; return whether it was that.

        Raises NextEntry where the sentence belongs to that.
        """
        read = self._read_choice(field, typed, record, fields)
        if read.index is None:
            return False
        assert isinstance(field, Choice)  # noqa: S101 - nothing else has options
        value = field.options[read.index][0]
        if not read.text:
            text = self._add_remark(read, record, fields)
            record.set(field.lens, value)
            self._lines.write(saved_line(field, words=read.remark, text=text))
            return True
        text = text_beside(field, fields, record.value) if field in fields else None
        if text is None and not self._begins_entry(field, record, fields):
            return False
        record.set(field.lens, value)
        self._lines.write(saved_line(field, value=value, words=read.text, text=text))
        if text is None:
            raise NextEntry(read.text)
        record.set(text.lens, with_sentence(text, text.lens.get(record.value), read.text))
        return True

    def _read_choice(self, field: Field, typed: str, record: Record, fields: Sequence[Field]) -> ChoiceInput:
        return choice_input(field, fields, typed, begins_entry=self._begins_entry(field, record, fields))

    def _begins_entry(self, field: Field, record: Record, fields: Sequence[Field]) -> bool:
        """Return whether a sentence typed at `field` begins the next entry."""
        return (
            field in fields
            and CommandName.NEW in self._entry_commands
            and text_beside(field, fields, record.value) is None
        )

    def _add_remark(self, read: ChoiceInput, record: Record, fields: Sequence[Field]) -> Words | None:
        """Put a remark behind what is in the text for remarks, on a line of its own if that has several; return it."""
        text = remark_field(fields)
        if text is not None and read.remark:
            before = text.lens.get(record.value)
            joined = (
                with_sentence(text, before, read.remark) if takes_lines(text) else join_remarks(before, read.remark)
            )
            record.set(text.lens, joined)
        return text

    def _store_unfinished(self, field: Field, record: Record, rest: str, unread: str) -> None:
        """Store what was typed of a line when a signal came; `unread`: what could not be read as a date before it."""
        before = field.lens.get(record.value) if takes_lines(field) else ""
        text = f"{before.rstrip()}\n{rest}" if before.strip() else rest
        taken = read_field(field, text, _date_before(field, record), unread)
        self._store(field, record, taken.unfinished)

    def _change(self, command: Command, field: Field, record: Record) -> None:
        """Carry out a command about the field."""
        value = field.lens.get(record.value)
        if command.name is CommandName.CLEAR:
            self._lines.write(EMPTIED)
            self._store(field, record, empty_value(field, value))
        elif command.name is CommandName.ADD and isinstance(field, Words):
            text = f"{value.rstrip()} {command.argument}".strip()
            self._store(field, record, FieldInput(text, again=True, sentence=f"Now: {text}"))
        elif command.name is CommandName.ADD:
            self._lines.write(ONLY_TEXT)
        else:
            self._hand_on(command)

    def _hand_on(self, command: Command) -> None:
        """Raise EntryCommand for a command of the entries; say that it means nothing here if nobody handles it."""
        if command.name in self._entry_commands:
            raise EntryCommand(command)
        if not self._handle(command):
            self._lines.write(f"{no_effect(command).removesuffix('.')}; it {PURPOSES[command.name]}.")

    def _store(self, field: Field, record: Record, taken: FieldInput) -> bool:
        """Store what was typed, say what there is to say, and return whether the field is asked again."""
        if taken.stored:
            record.set(field.lens, taken.value)
        self._lines.write(taken.sentence)
        return taken.again

    def _ask_text(self, field: Field, record: Record) -> bool:
        """Read a text of several lines, added to what there is; return whether something was typed."""
        before = ""
        begun = pasting = False

        def read() -> str:
            nonlocal before, begun, pasting
            line = None if pasting else self._text_line(field, record, begun=begun)
            if line is None:
                pasting = True
                line = f"{self._lines.next_pasted()}\n"
            if line and not begun:
                before, begun = field.lens.get(record.value).rstrip(), True
            return line

        def store(text: str) -> None:
            record.set(field.lens, f"{before}\n{text}" if before else text, pasted=pasting)

        read_text(read, store)
        return begun

    def _text_line(self, field: Field, record: Record, *, begun: bool) -> str | None:
        """Return the next line of a text with its line feed; empty: the text is left; None: a paste follows."""
        while True:
            typed = self._lines.next()
            if isinstance(typed, UnknownCommand):
                self._lines.write(typed.part_of_text)
                return f"{typed.line}\n"
            if isinstance(typed, str):
                return f"{typed}\n" if begun or typed.strip() not in ("", END) else ""
            if typed.name is CommandName.ADD:
                return f"{typed.argument}\n"
            if typed.name is CommandName.PASTE and typed.name not in self._entry_commands:
                self._lines.write(PASTE_TEXT)
                return None
            if typed.name is CommandName.CLEAR and not begun:
                record.set(field.lens, "")
                self._lines.write(EMPTIED)
            else:
                self._hand_on(typed)


def _date_before(field: Field, record: Record) -> Any:
    return field.after.get(record.value) if isinstance(field, Date) and field.after is not None else UNKNOWN
