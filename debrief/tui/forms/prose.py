"""The text field: one or more lines, soft-wrapped, safe to paste into."""

from collections.abc import Callable
from typing import Any, Self

from textual import events
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Selection, TextAreaTheme

from debrief.domain.session.steps.fields import joint_behind
from debrief.domain.text import (
    FIELD_LIMIT,
    LINE_LIMIT,
    boundary_from,
    clean_paste,
    next_boundary,
    previous_boundary,
    safe,
)
from debrief.domain.text.separators import SENTENCE_ENDS
from debrief.tui.forms.field_row import focus_neighbour, scroll_page
from debrief.tui.forms.pasting import ask_to_shorten, tell_joined
from debrief.tui.runtime.work import start_worker

CLOSERS = "\"'”’»)"
LINE_BREAKS, PAGE_KEYS = {"alt+enter", "ctrl+j"}, {"pageup", "pagedown"}
_THEME = "styled once"


class StyledOnce(TextAreaTheme):
    """The styles of a `Prose` by CSS, looked up where they have changed; Textual's does so for every letter."""

    def apply_css(self, text_area: TextArea) -> None:
        """Look the styles of `text_area` up, unless it still has those of this theme."""
        if isinstance(text_area, Prose):
            if text_area.styled_by is self:
                return
            text_area.styled_by = self
        super().apply_css(text_area)


class Prose(TextArea):
    """A text area. Enter goes to the next field, except on a `page`; Alt+Enter and ctrl+j start a new line.

    `single`: it is meant for one line, so pasted lines are joined.
    """

    styled_by: TextAreaTheme | None = None
    """The theme that has looked its styles up; None: they have changed since."""

    class Entered(Message):
        """Enter was pressed in a field of a form."""

        def __init__(self, prose: "Prose") -> None:
            super().__init__()
            self.prose = prose

        @property
        def control(self) -> "Prose":
            """The text field."""
            return self.prose

    def __init__(
        self, text: str = "", *, single: bool = False, page: bool = False, hint: str = "", classes: str = ""
    ) -> None:
        self._editing = False
        self.single = single
        self.continues = not single and bool(text.strip())
        """Whether its text was written earlier, so that the next letter continues it: nothing was typed since."""
        self.take_lines: Callable[[list[str]], object] | None = None
        """Takes several lines pasted into a single one; None: they are joined."""
        self.breaks_lines = True
        """Whether it can have a second line, as a date cannot."""
        self.before_input: Callable[[events.Key | None], object] = lambda _: None
        """Called before each key, and with None before a paste, while it has the focus."""
        self.in_form = False
        """Whether Up and Down go from its first and last line to other fields although it has several lines."""
        super().__init__(
            safe(text),
            soft_wrap=True,
            compact=True,
            highlight_cursor_line=False,
            placeholder=Content(hint),
            classes=classes,
        )
        self.disable_messages(TextArea.SelectionChanged)  # it would pass every ancestor at every letter, for nobody
        self.register_theme(StyledOnce(_THEME))
        self.theme = _THEME
        self.page = page
        self.set_class(single, "-single")
        self.move_cursor(self.document.end)

    async def _on_key(self, event: events.Key) -> None:
        self.before_input(event)
        typed = event.character if event.is_printable else None
        if typed and typed.isalnum() and (space := self._space_before(typed)):
            self.insert_text(space)
        if event.key in LINE_BREAKS or (event.key == "enter" and not self.page):
            event.stop()
            event.prevent_default()
            if event.key == "enter":
                self.post_message(self.Entered(self))
            elif self.breaks_lines:
                self.insert_text("\n")
        elif event.key in {"ctrl+home", "ctrl+end"}:
            event.stop()
            event.prevent_default()
            self.move_cursor(self.document.start if event.key == "ctrl+home" else self.document.end)
        elif scroll_page(self, event.key) if event.key in PAGE_KEYS else self._leave_by(event.key):
            event.stop()
            event.prevent_default()

    async def _on_paste(self, event: events.Paste) -> None:
        self.before_input(None)
        event.stop()
        event.prevent_default()
        text = clean_paste(event.text)
        lines = [line for line in text.split("\n") if line.strip()] or [text]
        if len(text) + len(self.text) > FIELD_LIMIT or any(len(line) > LINE_LIMIT for line in lines):
            self._ask_to_shorten(text)
        elif not self.single:
            self._insert_paste(text)
        elif self.take_lines is not None and len(lines) > 1:
            self.take_lines(text.split("\n"))
        elif len(lines) > 1 and len(joined := " ".join(lines)) + len(self.text) > LINE_LIMIT:
            self._ask_to_shorten(joined)
        else:
            self.insert_text(" ".join(lines))
            tell_joined(self.app, len(lines))

    def _ask_to_shorten(self, text: str) -> None:
        async def ask() -> None:
            if fitting := await ask_to_shorten(self.app, text, used=len(self.text), single=self.single):
                self._insert_paste(fitting)

        # The screen's worker: this text may be replaced meanwhile, which would leave the question without an end.
        start_worker(self.screen, ask)

    def watch(self, obj: DOMNode, *what: Any, **more: Any) -> None:
        """Watch another node, but not the app, which would keep each text until its theme changes.

        https://github.com/Textualize/textual/issues/6666. A text area watches that theme to look its styles up again,
        which a change of it does too: it calls `notify_style_update`.
        """
        if obj is not self.app:
            super().watch(obj, *what, **more)

    def notify_style_update(self) -> None:
        """Look the styles up again."""
        self.styled_by = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the text; after removal, when there are no styles, draw nothing."""
        return super().render_lines(crop) if self.is_attached else [Strip.blank(crop.width)] * crop.height

    def edit(self, edit: Edit) -> EditResult:
        """Edit the text; if only one line changes, redraw only that line."""
        lines = self.wrapped_document
        before = lines.height, self.scroll_offset
        self._editing, self.continues = True, False
        try:
            result = super().edit(edit)
        finally:
            self._editing = False
        at = edit.from_location[0]
        if before == (lines.height, self.scroll_offset) and edit.to_location[0] == at and "\n" not in edit.text:
            first = lines.location_to_offset((at, 0)).y
            last = lines.location_to_offset((at, len(self.document[at]))).y
            self.refresh_lines(first, last - first + 1)
        else:
            self.refresh()
        return result

    def watch_selection(self) -> None:
        """Scroll the page around the field to the cursor."""
        self._show_cursor_on_page()

    def on_resize(self) -> None:
        """Draw the lines as they are wrapped now, and scroll the page to the cursor of a field that has grown."""
        self.refresh()  # Textual wraps them anew, and keeps those drawn in the last width
        self.call_after_refresh(self._show_cursor_on_page)

    def _show_cursor_on_page(self) -> None:
        if self.is_attached and self.has_focus:
            child: DOMNode = self
            for page in self.ancestors:
                if isinstance(page, VerticalScroll) and isinstance(child, Widget):
                    # Both regions are of the last layout, since which the page may have been scrolled.
                    at = self.cursor_screen_offset - child.region.offset + child.virtual_region.offset
                    page.scroll_to_region(
                        Region(at.x, at.y, 1, 1), spacing=child.dock_gutter, animate=False, x_axis=False, immediate=True
                    )
                child = page

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Redraw; during an edit, wait until the changed lines are known."""
        if self._editing and not (regions or layout or recompose):
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def action_delete_to_start_of_line(self) -> None:
        """Delete what is before the cursor: in a single line all of it, however many rows it takes on the screen."""
        if self.single:
            self._delete_via_keyboard(self.document.start, self.cursor_location)
        else:
            super().action_delete_to_start_of_line()

    def action_delete_to_end_of_line(self) -> None:
        """Delete what is behind the cursor: in a single line all of it."""
        if self.single:
            self._delete_via_keyboard(self.cursor_location, self.document.end)
        else:
            super().action_delete_to_end_of_line()

    def get_cursor_left_location(self) -> tuple[int, int]:
        """Return where the cursor moves to the left, and Backspace deletes to: a character as people see it."""
        row, column = self.cursor_location
        if column == 0:
            return super().get_cursor_left_location()
        return row, previous_boundary(self.document[row], column)

    def get_cursor_right_location(self) -> tuple[int, int]:
        """Return where the cursor moves to the right, and Delete deletes to: a character as people see it."""
        row, column = self.cursor_location
        if column == len(line := self.document[row]):
            return super().get_cursor_right_location()
        return row, next_boundary(line, column)

    def clamp_visitable(self, location: tuple[int, int]) -> tuple[int, int]:
        """Return the nearest location at which the cursor may be: not inside what people see as one character."""
        row, column = super().clamp_visitable(location)
        return row, boundary_from(self.document[row], column)

    def load_text(self, text: str) -> None:
        """Show another text, which counts as written earlier."""
        super().load_text(text)
        self.continues = not self.single and bool(text.strip())

    def insert_text(self, text: str) -> None:
        """Type `text` at the cursor, replacing the selection."""
        if result := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(result.end_location)

    def _insert_paste(self, text: str) -> None:
        """Insert pasted `text`, in one edit with the space before it, so that one undo takes both back."""
        self.insert_text(f"{self._space_before(text)}{text}")

    def _space_before(self, text: str) -> str:
        """Return the space to type before `text` where it continues an earlier text that ends in a whole sentence."""
        if not self.continues or self.selection != Selection.cursor(self.document.end):
            return ""
        ended = self.text.rstrip(CLOSERS).endswith(tuple(SENTENCE_ENDS))  # a full-width 。 has a space of its own
        return " " if ended and text and not text[0].isspace() else ""

    def _leave_by(self, key: str) -> bool:
        """Go to the field before or after from that end of the text; return whether the key was used up.

        In a single line it is even where there is no other field: it does not move the cursor to another letter.
        """
        if key not in {"up", "down"} or not (self.single or self.in_form):
            return False
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        if not (row <= 0 if key == "up" else row >= self.wrapped_document.height - 1):
            return False
        return focus_neighbour(self, -1 if key == "up" else 1) or self.single


Put = Callable[[Prose], object]
"""Puts something into a text field at its cursor."""


def put_in_first(texts: list[Prose], put: Put) -> bool:
    """Focus the end of the first of `texts`, and `put` something there; return whether there is one."""
    if not texts:
        return False
    prose = texts[0]
    prose.screen.set_focus(prose)
    prose.move_cursor(prose.document.end)
    put(prose)
    return True


def type_at_end(typed: str, prose: Prose, *, joined: bool = True) -> None:
    """Type in `prose`, whose cursor is at its end; as words of their own if `joined`, a line of their own if it can."""
    prose.insert_text(f"{joint_behind(prose.text, several_lines=not prose.single)}{typed}" if joined else typed)


def paste_at_end(pasted: str, prose: Prose) -> None:
    """Paste into `prose`, whose cursor is at its end, as words of their own."""
    if joint := joint_behind(prose.text, several_lines=not prose.single):
        prose.insert_text(joint)
    prose.post_message(events.Paste(pasted))
