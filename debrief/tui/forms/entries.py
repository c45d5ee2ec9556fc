"""A list of parts, and the form for the one that is selected."""

from collections.abc import Sequence
from typing import Any

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from debrief.tui.forms.entries_pasted import take_lines
from debrief.tui.forms.entries_removed import RemovedEntries
from debrief.tui.forms.entry_list import EntryList
from debrief.tui.forms.entry_schema import EntryKind
from debrief.tui.forms.form import Form
from debrief.tui.forms.prose import Prose


class Entries(Widget):
    """Parts to write, one at a time; where more can be added, the place after the last is for another."""

    BINDINGS = [
        Binding("ctrl+up", "move(-1)", "Entry before", show=False, id="entries.before", tooltip="The entry before"),
        Binding("ctrl+down", "move(1)", "Entry after", show=False, id="entries.after", tooltip="The entry after"),
    ]

    class Changed(Message):
        """An entry was edited, added or removed."""

    class Selected(Message):
        """Another entry is in the form, or the same as somebody else has it."""

    def __init__(self, parts: Sequence[Any], kind: EntryKind) -> None:
        super().__init__()
        self.kind = kind
        self._parts = tuple(parts)
        self._removed = RemovedEntries(self)
        self.selected = max(len(self._parts) - 1, 0) if kind.new else 0
        """Which entry the form shows, from 0; one past the last is the one to come."""
        # Held here and not queried: the tree changes over several turns of the loop, what is selected in one.
        self._form = self._new_form() if self._parts or kind.new else None

    def compose(self) -> ComposeResult:
        """The list above, the form below; only a sentence where there is nothing to write about."""
        if self._form is None:
            yield Static(self.kind.nothing, classes="nothing", markup=False)
            return
        yield EntryList(self.kind.another)
        yield self._form

    def on_mount(self) -> None:
        """Show which entry is selected."""
        if self._form is not None:
            self._refresh_list()

    @property
    def parts(self) -> tuple[Any, ...]:
        """Every entry as it is typed now, in order."""
        if self._form is None:
            return self._parts
        now = self._form.value
        if self.selected < len(self._parts):
            return (*self._parts[: self.selected], now, *self._parts[self.selected + 1 :])
        return self._parts if now.blank else (*self._parts, now)

    @property
    def part(self) -> Any:
        """The entry in the form as it is typed now; None where there is none."""
        return self._form.value if self._form else None

    @property
    def first(self) -> Widget | None:
        """The control to focus first; None where there is none."""
        return self._form.first if self._form else None

    def stop(self, number: int) -> Widget | None:
        """Return the control of a field, counted from 0; None where there is no form."""
        return self._form.stops[number] if self._form else None

    async def select(self, index: int, *, field: int | None = 0) -> None:
        """Show the entry at `index`, or the one to come where that is past the last.

        The focus goes to that `field` of it, from 0; to the first where nothing is written yet; nowhere for None.
        """
        parts = self.parts
        last = len(parts) if self.kind.new else len(parts) - 1
        await self._show(parts, max(min(index, last), 0))
        if field is not None and self._form is not None:
            to_come = self.selected == len(parts)
            self.screen.set_focus(self._form.stops[0 if to_come else field])

    async def change(self, parts: tuple[Any, ...], index: int, *, in_list: bool = False) -> None:
        """Have `parts` in place of those there are, with the one at `index` in the form; stay in the list if told."""
        await self._show(parts, index)
        if focus := self.query_one(EntryList) if in_list else self.first:
            self.screen.set_focus(focus)
        self.post_message(self.Changed())

    async def put(self, part: Any) -> None:
        """Show `part` in place of the entry in the form, as a change of it."""
        await self.change((*self.parts[: self.selected], part, *self.parts[self.selected + 1 :]), self.selected)

    async def action_move(self, by: int) -> None:
        """Go to the entry `by` places further, and there to the field one is in; from the list, only in the list."""
        stops = self._form.stops if self._form else []
        focused = self.screen.focused
        await self.select(self.selected + by, field=stops.index(focused) if focused in stops else None)

    async def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Write in the entry that was picked from the list."""
        event.stop()
        await self.select(event.option_index)

    async def on_form_completed(self, event: Form.Completed) -> None:
        """Enter in a line that ends an entry begins the next; where none can be added it goes to the next one."""
        event.stop()
        if self.kind.new is None or not event.first or not self.part.blank:
            await self.select(self.selected + 1)

    def on_form_changed(self, event: Form.Changed) -> None:
        """Show its line anew, and say that an entry changed."""
        event.stop()
        if self.selected < len(self._parts):
            self.query_one(EntryList).say(self.kind.line(self.part))
        self.post_message(self.Changed())

    async def on_prose_pasted_lines(self, event: Prose.PastedLines) -> None:
        """Make an entry of each line pasted into the first field, where entries can be added."""
        if self.kind.new is not None and event.prose is self.first:
            event.stop()
            await take_lines(self, event.prose, event.lines)

    async def on_entry_list_moved(self, event: EntryList.Moved) -> None:
        """Show another entry, and stay in the list."""
        event.stop()
        await self.select(self.selected + event.by, field=None)

    @work
    async def on_entry_list_removed(self, event: EntryList.Removed) -> None:
        """Take an entry out; what it holds elsewhere is asked about."""
        event.stop()
        await self._removed.take_out(event.index)

    async def on_entry_list_restored(self, event: EntryList.Restored) -> None:
        """Bring the entry back that was taken out last, then the one before it."""
        event.stop()
        await self._removed.bring_back()

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
        return self.kind.form(self.kind.new() if to_come and self.kind.new else self._parts[self.selected])

    def _refresh_list(self) -> None:
        self.query_one(EntryList).show(map(self.kind.line, self._parts), self.selected)
