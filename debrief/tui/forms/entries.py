"""A list of entries, and the form for the selected one."""

from functools import partial
from typing import Any

from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from debrief.domain.record.debrief import Lens
from debrief.domain.session.steps.entry_schema import EntrySchema, PastedEntries, left_out_line
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.forms.date_line import unread_notice
from debrief.tui.forms.entry_list import EntryList
from debrief.tui.forms.form import Form
from debrief.tui.forms.placement.field_order import GoesOn, belongs_to
from debrief.tui.forms.placement.number_keys import KeyRejected
from debrief.tui.forms.prose import Prose, Put
from debrief.tui.runtime.navigation import confirming_keys, ignore_confirmation, keep_text, reclaim_next
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.work import start_worker, work

TO_WRITE_THEM = "Press <session.go_to:ctrl+g> and choose The questions to write them first."
TEXT_KEPT = "What you typed after pasting goes in once you have answered this."


class Entries(Widget):
    """Edits the parts of `record` that `schema` describes, one at a time; the position after the last one adds one."""

    BINDINGS = [
        Binding("ctrl+up", "move(-1)", "Previous entry", show=False, id="entries.before", tooltip="The previous entry"),
        Binding("ctrl+down", "move(1)", "Next entry", id="entries.after", tooltip="The next entry"),
    ]

    class Changed(Message):
        """An entry was edited, added or removed: `value` is the new list, to be set with `lens`."""

        def __init__(self, entries: "Entries", lens: Lens, value: tuple[Any, ...]) -> None:
            super().__init__()
            self.entries = entries
            self.lens = lens
            self.value = value

        @property
        def control(self) -> "Entries":
            """The widget that changed."""
            return self.entries

    class Completed(Message):
        """Enter was pressed in the last field of the last entry, or in the first field of one to come."""

    class Selected(Message):
        """Another entry is in the form, or another version of the same entry."""

    def __init__(self, record: Any, schema: EntrySchema) -> None:
        super().__init__()
        self.schema = schema
        self._parts: tuple[Any, ...] = schema.lens.get(record)
        self.removed: list[tuple[int, Any]] = []
        """What was removed, each with where it was, to be brought back the last one first; may be set."""
        self.selected = schema.first_entry(self._parts)
        """Which entry the form shows, from 0; one past the last is the one to come."""
        # Held here and not queried: the tree changes over several turns of the loop, what is selected in one.
        self._form = self._new_form() if self._parts or schema.new else None

    def compose(self) -> ComposeResult:
        """Yield the list above the form, or only a sentence if there is nothing to edit."""
        if self._form is None:
            text = name_keys(self.app, f"{self.schema.empty_text} {TO_WRITE_THEM}")
            yield Static(text, classes="nothing", markup=False)
            return
        yield EntryList(self.schema.add_label)
        yield self._form

    def on_mount(self) -> None:
        """Show the selected entry."""
        if self._form is not None:
            self._refresh_list()

    @property
    def parts(self) -> tuple[Any, ...]:
        """Every entry as typed so far, in order."""
        if self._form is None:
            return self._parts
        now = self._form.value
        if self.selected < len(self._parts):
            return (*self._parts[: self.selected], now, *self._parts[self.selected + 1 :])
        return self._parts if now.blank else (*self._parts, now)

    @property
    def values(self) -> list[tuple[Lens, Any]]:
        """The list as typed so far, with its lens."""
        return [(self.schema.lens, self.parts)]

    @property
    def part(self) -> Any:
        """The entry in the form as typed so far; None if there is none."""
        return self._form.value if self._form else None

    @property
    def first(self) -> Widget | None:
        """The control to focus first; None if there is none."""
        return self._form.stops[self.schema.first_field(self.part)] if self._form else None

    async def show(self, index: int) -> None:
        """Show the entry at `index`, or a new one if that is past the last; the focus stays where it is."""
        last = len(self.parts) - (0 if self.schema.new else 1)
        await self._show(self.parts, max(min(index, last), 0))

    async def select(self, index: int) -> None:
        """Show the entry at `index`, and focus the field in which it begins."""
        await self.show(index)
        self.screen.set_focus(self.first)

    async def select_part(self, part_id: str) -> None:
        """Select the entry with that id, if there is one."""
        for index, part in enumerate(self.parts):
            if part.id == part_id:
                await self.select(index)

    async def move_focus(self, by: int) -> bool:
        """Focus the next (1) or previous (-1) field, from the first to the last one; return whether there are any."""
        if self._form is None:
            return False
        stops, focused, end = self._form.stops, self.screen.focused, 0 if by > 0 else -1
        field = self._form.order.stop_beside(focused, by) if focused in stops else end % len(stops)
        if 0 <= field < len(stops):
            self.screen.set_focus(stops[field])
        elif 0 <= (entry := self.selected + by) < len(self.parts) + (self.schema.new is not None):
            await self.show(entry)
            self.screen.set_focus(self._form.stops[end])
        return True

    async def replace_selected(self, part: Any) -> None:
        """Replace the entry in the form with `part`."""
        await self._replace((*self.parts[: self.selected], part, *self.parts[self.selected + 1 :]), self.selected)

    async def action_move(self, by: int) -> None:
        """Go to the entry `by` places further, where it begins; from the list, only in the list."""
        in_form = self._form is not None and self.screen.focused in self._form.stops
        await (self.select if in_form else self.show)(self.selected + by)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Edit the entry picked in the list; the line for another one also works from a new entry."""
        event.stop()
        await self.select(len(self.parts) if event.option_index == len(self._parts) else event.option_index)

    async def on_form_completed(self, event: Form.Completed) -> None:
        """Go to the next entry; after the last one, and from an empty one to come, post that this was all."""
        event.stop()
        if not await self._select_next():
            self.post_message(self.Completed())

    async def on_form_last_chosen(self, event: Form.LastChosen) -> None:
        """Go to the next entry, if there is one or one can be added."""
        event.stop()
        keys = confirming_keys(self, "go(1)", "move(1)")
        if await self._select_next():
            ignore_confirmation(self, event.whole_at, keys, in_list=True)
            if isinstance(line := event.line, GoesOn):
                resume = partial(self._resume, self.selected - 1, line)
                reclaim_next(self, partial(belongs_to, line, event.whole_at), resume)

    async def _resume(self, index: int, line: GoesOn) -> None:
        """Go back to the last field of the entry at `index`, and go on with what was typed in `line` there."""
        await self.select(index)
        if self._form is not None and isinstance(last := self._form.order.last, GoesOn):
            await last.resume(line)

    async def _select_next(self) -> bool:
        if self.selected >= len(self.parts) - (0 if self.schema.new else 1):
            return False
        unread = unread_notice(self)
        await self.select(self.selected + 1)
        if unread:
            self.notify(unread, markup=False)
        return True

    def on_form_changed(self, event: Form.Changed) -> None:
        """Update the line of the entry, and post the changed list."""
        event.stop()
        parts = self.parts
        if self.selected < len(self._parts):
            self.query_one(EntryList).update_selected(self.schema.line(parts[self.selected]))
        self.post_message(self.Changed(self, self.schema.lens, parts))

    async def on_entry_list_typed(self, event: EntryList.Typed) -> None:
        """Begin a new entry with what was typed or pasted in the list."""
        event.stop()
        await self._begin_entry(event.put)

    async def on_entry_list_moved(self, event: EntryList.Moved) -> None:
        """Show another entry, and keep the focus in the list."""
        event.stop()
        await self.show(self.selected + event.by)

    @work()
    async def on_entry_list_removed(self, event: EntryList.Removed) -> None:
        """Remove an entry; if something else is removed with it, ask first."""
        event.stop()
        index, parts = event.index, self.parts
        if self.schema.new is None or index >= len(parts):
            return
        question = self.schema.removal_question(parts[index])
        if question and not await self.app.push_screen_wait(ConfirmScreen(question, "Remove", "Keep it")):
            return
        await self._remove(index)
        self.notify("Removed. Press <entries.restore:u> in the list to bring it back.", markup=False)

    async def on_entry_list_restored(self, event: EntryList.Restored) -> None:
        """Restore the entry that was removed last at its position; each call restores an earlier one."""
        event.stop()
        if not self.removed:
            self.post_message(KeyRejected("There is nothing to bring back."))
            return
        (index, part), parts = self.removed.pop(), self.parts
        self.app.clear_notifications()
        await self._replace((*parts[:index], part, *parts[index:]), index, in_list=True)
        reclaim_next(self, self.query_one(EntryList).goes_on, partial(self._remove, index))

    async def _remove(self, index: int) -> None:
        parts = self.parts
        self.removed.append((index, parts[index]))
        await self._replace((*parts[:index], *parts[index + 1 :]), max(min(index, len(parts) - 2), 0), in_list=True)

    async def _begin_entry(self, put: Put) -> None:
        """Begin a new entry after all others with what `put` puts into it."""
        await self.select(len(self.parts))
        if isinstance(self.first, Prose):
            put(self.first)

    async def _paste_lines(self, prose: Prose, lines: list[str]) -> None:
        """Make entries of lines pasted into the first field; ask first if they are many, or only some of the lines."""
        pasted = self.schema.read_pasted("\n".join(lines))
        if pasted.needs_confirmation:
            start_worker(self, partial(self._ask_to_add, prose, pasted))
        elif pasted.entries:
            await self._add_lines(prose, pasted)

    async def _ask_to_add(self, prose: Prose, pasted: PastedEntries) -> None:
        """Ask whether to add what was pasted; what is typed on before one sees the question follows the answer."""
        question = self.schema.paste_question(pasted)
        screen = ConfirmScreen(question, "Add them", "Don't paste", harmless=not pasted.picked)
        with keep_text(self, TEXT_KEPT, screen):
            if not await self.app.push_screen_wait(screen):
                return
            if not pasted.picked:
                await self._add_lines(prose, pasted)
                return
            await self._insert(pasted, pasted.entries, min(self.selected + 1, len(self.parts)))

    async def _add_lines(self, prose: Prose, pasted: PastedEntries) -> None:
        """Insert the first entry at the cursor, and add each other one after this one."""
        prose.insert_text(self.schema.fields[0].lens.get(pasted.entries[0]))
        await self._insert(pasted, pasted.entries[1:], self.selected + 1)
        if left_out := left_out_line(pasted.left_out):
            self.notify(left_out, markup=False)

    async def _insert(self, pasted: PastedEntries, added: tuple[Any, ...], at: int) -> None:
        """Add the entries `added` of `pasted` at `at`; select the last one, or the one to come if that is complete."""
        before, after = self.parts[:at], self.parts[at:]
        read = map(self.schema.read_text, (*before[-1:], *added))  # the first one was pasted before those
        parts = (*before[:-1], *read, *after)
        await self._replace(parts, len(parts) if pasted.complete else at + len(added) - 1)

    async def _replace(self, parts: tuple[Any, ...], index: int, *, in_list: bool = False) -> None:
        """Replace all entries with `parts`, with the one at `index` in the form; focus the form or the list."""
        await self._show(parts, index)
        if focus := self.query_one(EntryList) if in_list else self._form and self._form.first:
            self.screen.set_focus(focus)
        self.post_message(self.Changed(self, self.schema.lens, self.parts))

    async def _show(self, parts: tuple[Any, ...], index: int) -> None:
        before = self._form
        self._parts, self.selected = parts, index
        self._form = self._new_form()
        # In one batch, so that no frame shows one without the other.
        with self.app.batch_update():
            if before is not None:
                await before.remove()
            await self.mount(self._form)
            self._refresh_list()
        self.post_message(self.Selected())

    def _new_form(self) -> Form:
        to_come = self.selected >= len(self._parts)
        part = self.schema.new() if to_come and self.schema.new else self._parts[self.selected]
        form = Form(part, self.schema.fields, in_list=True, optional=to_come)
        first = form.controls[0]
        if self.schema.new is not None:
            if isinstance(first, Prose):  # later, in the queue of these entries: it replaces the form of the text
                first.take_lines = partial(self.call_later, self._paste_lines, first)
            form.begin_entries(partial(self.call_later, self._begin_entry), self.schema)
        return form

    def _refresh_list(self) -> None:
        self.query_one(EntryList).show(map(self.schema.line, self._parts), self.selected)
