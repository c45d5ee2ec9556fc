"""A list of parts, and the form for the one that is selected."""

from collections.abc import Callable, Sequence
from typing import Any

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList, Static

from debrief.domain.list_marks import without_mark
from debrief.domain.parts import Part
from debrief.tui.screens.ask import AskScreen
from debrief.tui.widgets.entry_list import EntryList
from debrief.tui.widgets.fields import Field
from debrief.tui.widgets.form import Form
from debrief.tui.widgets.prose import Prose

MANY_LINES = 40
"""Above how many pasted lines it is asked whether each is to be an entry."""

Summary = Callable[[Any], str]
"""One line that says what a part holds."""


class Entries(Widget):
    """Parts to write, one at a time; where `new` is given, the place after the last is for another."""

    BINDINGS = [
        Binding("ctrl+up", "move(-1)", "Entry before", show=False, id="entries.before", tooltip="The entry before"),
        Binding("ctrl+down", "move(1)", "Entry after", show=False, id="entries.after", tooltip="The entry after"),
    ]

    class Changed(Message):
        """An entry was edited, added or removed."""

    class Selected(Message):
        """Another entry is in the form, or the same as somebody else has it."""

    def __init__(
        self,
        parts: Sequence[Any],
        fields: tuple[Field, ...],
        summary: Summary,
        *,
        new: Callable[[], Part] | None,
        thing: str,
        nothing: str = "",
        enter_ends: bool = False,
        loses: Callable[[Any], str] = lambda _: "",
    ) -> None:
        """`thing`: what a part is called. `enter_ends`: Enter in the first field ends an entry.

        `loses`: what else goes with one that is removed.
        """
        super().__init__()
        self._parts = tuple(parts)
        self._fields = fields
        self._summary = summary
        self._new = new
        self._thing = thing
        self._nothing = nothing
        self._enter_ends = enter_ends
        self._loses = loses
        self._removed: list[tuple[int, Any]] = []
        self.selected = max(len(self._parts) - 1, 0) if new else 0
        """Which entry the form shows, from 0; one past the last is the one to come."""
        # Held here and not queried: the tree changes over several turns of the loop, what is selected in one.
        self._form = self._new_form() if self._parts or new else None

    def compose(self) -> ComposeResult:
        """The list above, the form below; only a sentence where there is nothing to write about."""
        if self._form is None:
            yield Static(self._nothing, classes="nothing", markup=False)
            return
        yield EntryList(f"another {self._thing}" if self._new else "")
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
    def first(self) -> Widget | None:
        """The control to focus first; None where there is none."""
        return self._form.first if self._form else None

    async def select(self, index: int, *, field: int | None = 0) -> None:
        """Show the entry at `index`, or the one to come where that is past the last.

        The focus goes to that `field` of it, from 0; to the first where nothing is written yet; nowhere for None.
        """
        parts = self.parts
        last = len(parts) if self._new else len(parts) - 1
        await self._select_in(parts, max(min(index, last), 0))
        if field is not None and self._form is not None:
            to_come = self.selected == len(parts)
            self.screen.set_focus(self._form.stops[0 if to_come else field])

    @property
    def part(self) -> Any:
        """The entry in the form as it is typed now; None where there is none."""
        return self._form.value if self._form else None

    async def put(self, part: Any) -> None:
        """Show `part` in place of the entry in the form, as a change of it."""
        parts = (*self.parts[: self.selected], part, *self.parts[self.selected + 1 :])
        await self._select_in(parts, self.selected)
        if (first := self.first) is not None:
            self.screen.set_focus(first)
        self.post_message(self.Changed())

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
        if self._new is not None and event.first and self._form is not None and self._form.value.blank:
            return
        await self.select(self.selected + 1)

    def on_form_changed(self, event: Form.Changed) -> None:
        """Show its line anew, and say that an entry changed."""
        event.stop()
        self._refresh_line()
        self.post_message(self.Changed())

    async def on_prose_pasted_lines(self, event: Prose.PastedLines) -> None:
        """Make an entry of each pasted line; ask first where they are very many."""
        if self._new is None or event.prose is not self.first:
            return
        event.stop()
        if len(event.lines) > MANY_LINES:
            self._ask_about(event.prose, event.lines)
        else:
            await self._add_lines(event.prose, event.lines, self._new)

    @work
    async def _ask_about(self, prose: Prose, lines: list[str]) -> None:
        question = f"That would be {len(lines):,} entries, one a line. Nothing was pasted yet. Make them?"
        agreed = await self.app.push_screen_wait(AskScreen(question, "Make them", "Leave it out", harmless=True))
        if agreed and self._new is not None:
            await self._add_lines(prose, lines, self._new)

    async def _add_lines(self, prose: Prose, lines: list[str], new: Callable[[], Part]) -> None:
        """Put the first line where the cursor is and the others after it."""
        prose.put(without_mark(lines[0]))
        here, first = self.parts, self._fields[0]
        added = [first.lens.put(new(), without_mark(line)) for line in lines[1:]]
        parts = (*here[: self.selected + 1], *added, *here[self.selected + 1 :])
        await self._select_in(parts, self.selected + len(added))
        if (last := self.first) is not None:
            self.screen.set_focus(last)
        self.post_message(self.Changed())

    @work
    async def on_entry_list_removed(self, event: EntryList.Removed) -> None:
        """Take an entry out; it can be brought back while the step is shown, so what it holds elsewhere is asked."""
        event.stop()
        parts = self.parts
        if self._new is None or event.index >= len(parts):
            return
        gone = parts[event.index]
        also = self._loses(gone)
        if also and not await self.app.push_screen_wait(AskScreen(also, "Remove", "Keep it")):
            return
        self._removed.append((event.index, gone))
        left = (*parts[: event.index], *parts[event.index + 1 :])
        await self._put_back(left, min(event.index, max(len(left) - 1, 0)))
        self.notify("Removed. In the list, u brings it back.", markup=False)

    async def on_entry_list_restored(self, event: EntryList.Restored) -> None:
        """Bring the entry back that was taken out last, then the one before it."""
        event.stop()
        if not self._removed:
            self.notify("Nothing was removed here.", markup=False)
            return
        index, part = self._removed.pop()
        parts = self.parts
        self.app.clear_notifications()
        await self._put_back((*parts[:index], part, *parts[index:]), index)

    async def _put_back(self, parts: tuple[Any, ...], index: int) -> None:
        await self._select_in(parts, index)
        self.query_one(EntryList).focus()
        self.post_message(self.Changed())

    async def _select_in(self, parts: tuple[Any, ...], index: int) -> None:
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
        at_end = self.selected >= len(self._parts)
        part = self._new() if at_end and self._new else self._parts[self.selected]
        return Form(part, self._fields, enter_completes_first=self._enter_ends)

    def _refresh_line(self) -> None:
        if self._form is not None and self.selected < len(self._parts):
            self.query_one(EntryList).say(self._line(self._form.value))

    def _refresh_list(self) -> None:
        self.query_one(EntryList).show(map(self._line, self._parts), self.selected)

    def _line(self, part: Any) -> str:
        line = self._summary(part)
        return line if line.strip() else f"({self._thing} without words)"
