"""The text that takes the remarks typed at the choices of a form; one only for them is shown once there is one."""

from textual.widget import Widget
from textual.widgets.text_area import Selection

from debrief.tui.forms.prose import Prose


class RemarkField:
    """Puts remarks into `prose`. Where that is `hidden` without one, shows its row while it has text or the focus."""

    def __init__(self, prose: Prose, *, hidden: bool) -> None:
        self.prose = prose
        self.hidden = hidden
        self.row: Widget | None = None
        """What to hide while there is no remark; None until it is composed."""
        self.typed_at: Widget | None = None
        """The choice whose remark is being typed; None: the text was reached in another way."""

    @property
    def is_shown(self) -> bool:
        """Whether it can have the focus."""
        return not self.hidden or bool(self.prose.text.strip()) or self._has_focus

    def write(self, choice: Widget, words: str, *, focus: bool = True) -> None:
        """Put `words`, typed at `choice`, behind the remark, to be typed on there if it gets the `focus`."""
        text = self.prose.text.rstrip()
        between = (" / " if self.prose.single else "\n") if text else ""
        end = text.count("\n"), len(text.rpartition("\n")[2])
        self.prose.selection = Selection(end, self.prose.document.end)
        self.prose.insert_text(f"{between}{words}")
        self.update_row()
        if focus:
            self.prose.screen.set_focus(self.prose)
            self.typed_at = choice

    def update_row(self) -> None:
        """Show or hide the row."""
        if self.row is not None:
            self.row.display = self.is_shown

    def leave(self) -> None:
        """Forget whose remark is being typed, and hide the row where there is none, once something else is focused."""
        if not self._has_focus and self.prose.screen.focused is not None:
            self.typed_at = None
            self.update_row()

    @property
    def _has_focus(self) -> bool:
        return self.prose.is_attached and self.prose.screen.focused is self.prose
