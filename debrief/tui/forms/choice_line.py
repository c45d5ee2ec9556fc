"""A choice on one line, made with the arrows, by typing the words or number of an option, or with the mouse."""

from copy import copy
from functools import partial
from typing import Any

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive, var
from textual.widget import Widget

from debrief.domain.session.input.number import read_number
from debrief.domain.session.input.option_or_text import find_option
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.date_line import DateLine
from debrief.tui.forms.field_row import focus_neighbour
from debrief.tui.forms.placement.number_keys import NumberKeys, ends_word
from debrief.tui.forms.placement.option_row import draw_options, option_at
from debrief.tui.forms.placement.word_keys import WordKeys
from debrief.tui.forms.prose import Prose
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.navigation import reclaim_next
from debrief.tui.runtime.terminal.key_names import name_keys

NO_CHOICE = "No choice begins like that. Type one of the words above, or press <choice.clear:Backspace>."


class ChoiceLine(Widget, can_focus=True):
    """Shows options side by side with the chosen one marked; at first none is chosen."""

    BINDINGS = [
        Binding("left", "step(-1)", "Previous", show=False, id="choice.previous", tooltip="Choose the previous one"),
        Binding("right", "step(1)", "Next one", show=False, id="choice.next", tooltip="Choose the next one"),
        Binding("backspace,delete", "clear", "None", show=False, id="choice.clear", tooltip="Choose none of them"),
        Binding("up", "go(-1)", "Previous field", show=False, id="choice.up", tooltip="The previous field"),
        Binding("down", "go(1)", "Next field", show=False, id="choice.down", tooltip="The next field"),
    ]

    chosen: var[int | None] = var(None)
    """The index of the chosen option, from 0; None if none is chosen."""
    unplaced: reactive[str] = reactive("", layout=True)
    """Letters that begin no option and that no text field takes; shown below the options."""

    pending: var[str] = var("")
    """Letters typed here that are in no field yet, and that are stored as a remark meanwhile."""

    class Changed(Message):
        """The choice changed, or the letters that are pending at it."""

        def __init__(self, line: "ChoiceLine") -> None:
            super().__init__()
            self.line = line

        @property
        def control(self) -> "ChoiceLine":
            """The widget that changed."""
            return self.line

    class Entered(Message):
        """Enter was pressed, or a choice was typed in full; `whole_at`: the time of its last key, None for Enter."""

        def __init__(self, whole_at: float | None = None) -> None:
            super().__init__()
            self.whole_at = whole_at

    def __init__(
        self, options: tuple[tuple[Any, str], ...], value: Any, ends: str = "", *, needed: bool = False
    ) -> None:
        super().__init__()
        self.options = options
        self.ends = ends
        self.needed = needed
        """Whether one is always chosen."""
        numbers = [int(label) for _, label in options] if self._numeric else []
        self.keys = NumberKeys(self, numbers, partial(read_number, numbers=numbers))
        self.words = WordKeys(self.labels, lambda: self.chosen, self._choose)
        self.words.hand_on = self._hand_on
        self._left_for: Widget | None = None
        """The field from which this choice took the focus back."""
        self.typed_in: Prose | None = None
        """The text into which somebody types what began here; None: nobody does."""
        self._handed = False
        """Whether the focus comes with letters that were typed in the choice before."""
        self.set_reactive(ChoiceLine.chosen, next((i for i, (v, _) in enumerate(options) if v == value), None))

    @property
    def value(self) -> Any:
        """The chosen value; None if none is chosen."""
        return None if self.chosen is None else self.options[self.chosen][0]

    @property
    def values(self) -> tuple[Any, ...]:
        """The values to choose from."""
        return tuple(value for value, _ in self.options)

    def render(self) -> Content:
        """Return the options, the chosen one with a filled mark and in the accent colour."""
        hint = "" if self.words.is_hedging else f"\n {name_keys(self.app, NO_CHOICE)}"
        ends = Content.styled(f"   {self.ends}", MUTED) if self.ends else Content("")
        unplaced = Content.styled(f"\n {self.unplaced}{hint}", "$text-warning") if self.unplaced else Content("")
        return draw_options(self.labels, self.chosen) + ends + unplaced

    def watch_chosen(self) -> None:
        """Show the choice and post that it changed."""
        self.refresh(layout=False)
        self.post_message(self.Changed(self))

    def watch_pending(self) -> None:
        """Post that there are other letters to store."""
        self.post_message(self.Changed(self))

    def on_focus(self) -> None:
        """Let the next digit start a new number, and the next letter a new word."""
        if not self._handed:
            self._forget_typed()
        self._handed = False

    def on_blur(self) -> None:
        """Keep letters that may be a remark as one where the mouse went elsewhere, but not in another window."""
        self._handed = self.screen.focused is self or not self.app.app_focus
        if not self._handed:
            self.keys.keep_pending()
            self.words.keep_pending()
            self._show_letters()

    def _forget_typed(self) -> None:
        self.keys.reset()
        self.words.reset()
        self._left_for = None
        self._show_letters()

    def _show_letters(self) -> None:
        self.unplaced, self.pending = self.words.unplaced, self.words.pending

    def goes_on(self, key: events.Key) -> bool:
        """Return whether `key`, typed after an option that is whole, goes on with it as a sentence or a word.

        A letter or digit typed at the next choice, number or date belongs to that, unless it means nothing there.
        """
        if not (character := key.character if key.is_printable else None):
            return False
        at = self.app.focused
        belongs_there = character.isalnum() and not isinstance(at, Prose)
        if isinstance(at, ChoiceLine) and (character.isdecimal() or self.words.is_numbered):
            belongs_there = find_option(character, at.labels) is not None
        if at is not None and isinstance(at.parent, DateLine):
            belongs_there = character.isdecimal()
        return not belongs_there and self.words.goes_on(character, key.time)

    async def resume(self, line: Widget) -> None:
        """Take the focus back, and go on with what was typed in `line`."""
        typed, left_for = (copy(line.words), self.app.focused) if isinstance(line, ChoiceLine) else (None, None)
        self.screen.set_focus(self)
        await drain_messages(self)  # the focus forgets what was typed
        self.words.resume(typed)
        self._left_for = left_for if line is self else None

    def _hand_on(self, letters: str) -> bool:
        """Type `letters` into the text from which this took the focus back; return whether it was one."""
        field = self._left_for
        if not isinstance(field, Prose) or not field.is_attached:
            return False
        self.screen.set_focus(field)
        field.insert_text(letters)
        return True

    def action_go(self, by: int) -> None:
        """Go to the next field (1) or the previous one (-1), if there is one."""
        focus_neighbour(self, by)

    def action_step(self, by: int) -> None:
        """Choose the option `by` steps further, or the first or last one if that is past an end."""
        self._forget_typed()
        at = self.chosen if self.chosen is not None else (-1 if by > 0 else len(self.options))
        self.chosen = min(max(at + by, 0), len(self.options) - 1)

    def action_clear(self) -> None:
        """Clear the letters that are no choice; without any, the choice, if that is allowed."""
        keeps = self.needed or self.words.can_take_back or self.keys.pending
        self._forget_typed()
        self.chosen = self.chosen if keeps else None

    def on_key(self, event: events.Key) -> None:
        """Choose an option by its words or position, or by its number if the options are numbers."""
        if event.key == "enter":
            event.stop()
            self.post_message(self.Entered())
        elif event.is_printable and event.character:
            event.stop()
            take = self._type_number if self._numeric else self._type_words
            take(event.character, event.time)

    def _type_number(self, character: str, at: float) -> None:
        """Choose a number; two digits typed in a row can make ten."""
        self.set_number(self.keys.take(character, at, self._number))
        if self.keys.holds_word:
            reclaim_next(self, ends_word, self._end_number)

    async def _end_number(self) -> None:
        self.set_number(self.keys.end_word(self._number))

    def set_number(self, number: int | None) -> None:
        """Choose `number`, where the options are numbers."""
        self.chosen = None if number is None else self.labels.index(str(number))

    @property
    def _number(self) -> int | None:
        return None if self.chosen is None else int(self.labels[self.chosen])

    def _type_words(self, character: str, at: float) -> None:
        """Choose the option that is spelled; what spells none is a text, and chooses nothing."""
        whole = self.words.take(character, at)
        self._show_letters()
        if whole:
            self.post_message(self.Entered(whole_at=at))
        if self.words.holds_letters:  # a key that is no letter ends the word, and must not lose what of it is no choice
            reclaim_next(self, ends_word, self._end_word)

    async def _end_word(self) -> None:
        """Write letters that are no choice where no more come, and leave the key behind them its effect."""
        self.words.end_word()
        self._show_letters()

    def _choose(self, index: int | None) -> None:
        self.chosen = index

    def take_letters(self, letters: str, at: float) -> None:
        """Take the focus and the first letters of an option that were typed in the choice before."""
        self._handed = self.screen.focused is not self
        self.screen.set_focus(self)
        for letter in letters:
            self._type_words(letter, at)

    def on_click(self, event: events.Click) -> None:
        """Choose the option under the mouse."""
        self.keys.keep_pending()
        self.words.keep_pending()
        self._forget_typed()
        if (index := option_at(event.x, self.labels)) is not None:
            self.chosen = index

    @property
    def labels(self) -> list[str]:
        """The words of the options."""
        return [label for _, label in self.options]

    @property
    def _numeric(self) -> bool:
        return all(label.isdigit() for label in self.labels)
