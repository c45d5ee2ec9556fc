"""The list above a form: one line for each entry, a bar before the one in the form, and a line for a new one."""

from collections.abc import Iterable

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from debrief.domain.session.input.number import PAUSE_SECONDS
from debrief.domain.text import one_line
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.placement.number_keys import KeyRejected
from debrief.tui.forms.prose import Put

BAR = ("▌", "$accent")
LIST_HINT = "You can't type in this list. Press <entries.pick:Enter> or Tab to go to the fields below."


class EntryList(OptionList):
    """Shows each entry in one line."""

    BINDINGS = [
        Binding("up", "cursor_up", "Up", show=False, id="entries.up", tooltip="The previous entry"),
        Binding("down", "cursor_down", "Down", show=False, id="entries.down", tooltip="The next entry"),
        Binding("enter", "select", "Edit it", show=False, id="entries.pick", tooltip="Edit the entry"),
        Binding("delete,backspace", "remove_entry", "Remove", show=False, id="entries.remove",
                tooltip="In the list above the fields: remove the entry"),
        Binding("u", "restore_entry", "Undo", show=False, id="entries.restore",
                tooltip="In the list above the fields: bring back the entry removed last"),
    ]  # fmt: skip

    class Removed(Message):
        """The user wants to remove the entry at `index`."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    class Moved(Message):
        """The user wants the entry `by` steps further in the form."""

        def __init__(self, by: int) -> None:
            super().__init__()
            self.by = by

    class Typed(Message):
        """The beginning of a sentence was typed, or a text pasted, for a new entry, into which `put` puts it."""

        def __init__(self, put: Put) -> None:
            super().__init__()
            self.put = put

    class Restored(Message):
        """The user wants to restore the entry removed last."""

    def __init__(self, another: str) -> None:
        """`another`: the label of the line for a new entry; empty if there is no such line."""
        super().__init__(markup=False)
        self._another = another
        self._current = 0
        self._typed, self._typed_at = "", 0.0
        """What was typed here since the last pause, commands included, and when the last of it was, in seconds."""

    def show(self, lines: Iterable[str], current: int) -> None:
        """Show a line for each entry; `current`: the index of the one in the form, past the last for a new one."""
        self._current = current
        options = [Option(self._line(index, text)) for index, text in enumerate(lines)]
        if self._another:
            options.append(Option(Content.assemble(self._edge(len(options)), (f"+  {self._another}", MUTED))))
        self.clear_options()
        self.add_options(options)
        self.highlighted = current

    def update_selected(self, text: str) -> None:
        """Update the line of the entry in the form."""
        line = self._line(self._current, text)
        if self.get_option_at_index(self._current).prompt != line:
            self.replace_option_prompt_at_index(self._current, line)

    def goes_on(self, key: events.Key) -> bool:
        """Return whether `key` makes the beginning of a sentence of a letter just typed as a command."""
        return key.is_printable and self._is_soon(key) and key.key not in self.screen.active_bindings

    def _is_soon(self, key: events.Key) -> bool:
        return key.time - self._typed_at < PAUSE_SECONDS

    def on_key(self, event: events.Key) -> None:
        """Begin a new entry with a sentence, if there can be one; reject a letter that is no command."""
        if not event.is_printable or not event.character:
            return
        self._typed, self._typed_at = (self._typed if self._is_soon(event) else "") + event.character, event.time
        if event.key in self.screen.active_bindings:
            return
        letters = any(character.isalpha() for character in self._typed)
        if self._another and letters and (len(self._typed) > 1 or self._typed.isupper()):
            text, self._typed = self._typed.lstrip(), ""
            self.post_message(self.Typed(lambda prose: prose.insert_text(text)))
        else:
            self.post_message(KeyRejected(LIST_HINT))

    def on_paste(self, event: events.Paste) -> None:
        """Begin a new entry with what is pasted, if there can be one."""
        if self._another:
            event.stop()
            self.post_message(self.Typed(lambda prose: prose.post_message(events.Paste(event.text))))

    def action_cursor_up(self) -> None:
        """Show the previous entry in the form, so that the user sees what they remove."""
        self.post_message(self.Moved(-1))

    def action_cursor_down(self) -> None:
        """Show the next entry."""
        self.post_message(self.Moved(1))

    def action_first(self) -> None:
        """Show the first entry."""
        self.post_message(self.Moved(-self.option_count))

    def action_last(self) -> None:
        """Show the last entry, or the line for a new one."""
        self.post_message(self.Moved(self.option_count))

    def action_page_up(self) -> None:
        """Show the first entry: these lists are short."""
        self.action_first()

    def action_page_down(self) -> None:
        """Show the last entry."""
        self.action_last()

    def action_remove_entry(self) -> None:
        """Remove the highlighted entry."""
        if self.highlighted is not None:
            self.post_message(self.Removed(self.highlighted))

    def action_restore_entry(self) -> None:
        """Restore the entry removed last."""
        self.post_message(self.Restored())

    def _line(self, index: int, text: str) -> Content:
        return Content.assemble(self._edge(index), f"{index + 1}. {one_line(text)}")

    def _edge(self, index: int) -> tuple[str, str]:
        return BAR if index == self._current else (" ", "")
