"""Asks fields one after the other, and stores each line as it is typed."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from debrief.cli.session.line_input import BroughtBack, EntryCommand, LineInput, NextEntry
from debrief.cli.terminal.typed_text import END, read_text, saving_unfinished
from debrief.domain.record.when import When
from debrief.domain.session.input.option_or_text import ChoiceInput
from debrief.domain.session.line_mode.commands import PURPOSES, Command, CommandName, UnknownCommand, no_effect
from debrief.domain.session.line_mode.field_input import (
    FieldInput,
    date_before,
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
    with_remark,
    with_sentence,
)
from debrief.domain.session.line_mode.undo_log import Record, UndoLog
from debrief.domain.session.steps.fields import Choice, Field, Words, remark_field

ONLY_TEXT = "Only a text can be added to. Type the whole answer, or press Enter to keep it."
PASTE_TEXT = "Paste the text now. No line of it is read as a command. A line with only a full stop ends it."


class LineFields:
    """Asks fields of records with `lines`; `entry_commands` are those that the list of entries around them takes.

    `handle` carries out a command at the field that is asked; it returns whether it did. `undo_log` has what was taken
    away until now.
    """

    def __init__(
        self,
        lines: LineInput,
        undo_log: UndoLog,
        entry_commands: Collection[CommandName] = (),
        handle: Callable[[Command], bool] = lambda _: False,
    ) -> None:
        self._lines = lines
        self._undo_log = undo_log
        self._entry_commands = entry_commands
        self._handle = handle

    def ask_all(self, fields: Sequence[Field], record: Record, *, beside: Sequence[Field] = ()) -> None:
        """Ask `fields` of `record`, some of those `beside` them, one after the other. Raises what `ask` raises."""
        for field in [each for each in fields if is_asked(each, record.value)]:
            self.ask(field, record, beside=beside or fields)

    def ask(self, field: Field, record: Record, *, heading: str = "", beside: Sequence[Field] = ()) -> bool:
        """Ask one field until it is left; return whether something was typed. `heading`: printed instead of its name.

        A sentence typed at a choice or number goes to a text `beside` it. Raises EntryCommand, NextEntry, and what
        `LineInput.next` raises.
        """
        with saving_unfinished(partial(self._store_unfinished, field, record, "")):
            self._print(field, record, heading)
        if takes_lines(field):
            while (is_changed := self._ask_text(field, record)) is None:
                self._print(field, record)
            return is_changed
        return self._ask_line(field, record, heading, beside)

    def _ask_line(self, field: Field, record: Record, heading: str, beside: Sequence[Field]) -> bool:
        """Ask a field of one line, as `ask` does, once it has been printed."""
        unread = ""
        while True:
            with saving_unfinished(partial(self._store_unfinished, field, record, unread)):
                typed = self._lines.next()
            if isinstance(typed, UnknownCommand):
                self._lines.write(typed.sentence)
            elif isinstance(typed, Command):
                before = field.lens.get(record.value)
                self._change(typed, field, record)
                if typed.name is CommandName.UNDO:
                    self._print(field, record, heading)
                unread = unread if field.lens.get(record.value) == before else ""
            elif not typed.strip():
                return False
            elif self._choose_in_words(field, typed.strip(), record, beside):
                return True
            elif not self._put_beside(field, typed.strip(), record, beside):
                taken = read_field(field, typed.strip(), date_before(field, record.value), unread)
                if not self._store(field, record, taken, is_slip_before=bool(unread)):
                    return True
                unread = taken.value.written if isinstance(taken.value, When) else unread

    def _print(self, field: Field, record: Record, heading: str = "") -> None:
        shown = list(field_lines(field, field.lens.get(record.value)))
        self._lines.ask(*([heading, *shown[1:]] if heading else shown))

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
        self._undo_log.set(field, record, stated.value)
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
            self._undo_log.set(field, record, value)
            self._lines.write(saved_line(field, words=read.remark, text=text))
            return True
        text = text_beside(field, fields, record.value) if field in fields else None
        if text is None and not self._begins_entry(field, record, fields):
            return False
        self._undo_log.set(field, record, value)
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
            record.set(text.lens, with_remark(text, text.lens.get(record.value), read.remark))
        return text

    def _store_unfinished(self, field: Field, record: Record, unread: str, rest: str) -> None:
        """Store what was typed of a line when a signal came; `unread`: what could not be read as a date before it."""
        before = field.lens.get(record.value) if takes_lines(field) else ""
        text = f"{before.rstrip()}\n{rest}" if before.strip() else rest
        taken = read_field(field, text, date_before(field, record.value), unread)
        self._store(field, record, taken.unfinished)

    def _change(self, command: Command, field: Field, record: Record) -> None:
        """Carry out a command about the field."""
        value = field.lens.get(record.value)
        if command.name is CommandName.CLEAR:
            self._store(field, record, empty_value(field, value))
        elif command.name is CommandName.ADD and isinstance(field, Words):
            text = f"{value.rstrip()} {command.argument}".strip()
            self._store(field, record, FieldInput(text, again=True, sentence=f"Now: {text}"))
        elif command.name is CommandName.ADD:
            self._lines.write(ONLY_TEXT)
        elif not self._undo(command):
            self._hand_on(command)

    def _undo(self, command: Command) -> bool:
        """Bring back what was taken away last if `command` says so, and it is in a field; return whether it was that.

        The list of entries around the fields brings back an entry: it asks for another one then.
        """
        in_list = CommandName.UNDO in self._entry_commands and self._undo_log.brings_back_entry
        if command.name is not CommandName.UNDO or in_list:
            return False
        self._lines.write(self._undo_log.undo())
        return True

    def _hand_on(self, command: Command) -> None:
        """Raise EntryCommand for a command of the entries; say that it means nothing here if nobody handles it."""
        if command.name in self._entry_commands:
            raise EntryCommand(command)
        if not self._handle(command):
            self._lines.write(f"{no_effect(command).removesuffix('.')}; it {PURPOSES[command.name]}.")

    def _store(self, field: Field, record: Record, taken: FieldInput, *, is_slip_before: bool = False) -> bool:
        """Store what was typed, say what there is to say, and return whether the field is asked again.

        `is_slip_before`: what it replaces could not be read, and is not brought back.
        """
        if taken.stored and is_slip_before:
            record.set(field.lens, taken.value)
        elif taken.stored:
            self._undo_log.set(field, record, taken.value)
        self._lines.write(taken.sentence)
        return taken.again

    def _ask_text(self, field: Field, record: Record) -> bool | None:
        """Read a text of several lines, added to what there is; return whether something was typed.

        None: something was brought back, so that the field is to be asked again.
        """
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

        try:
            read_text(read, store)
        except BroughtBack:
            return None
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
                self._change(typed, field, record)
            elif self._undo(typed):
                raise BroughtBack
            else:
                self._hand_on(typed)
