"""A list of options that does not go round at its ends."""

from textual.widgets import OptionList


class BoundedList(OptionList):
    """A list whose arrows stop at the first and last line, where Textual's go round."""

    def action_cursor_down(self) -> None:
        """Go to the next line that can be picked; stay on the last one."""
        before = self.highlighted
        super().action_cursor_down()
        if before is not None and (self.highlighted or 0) < before:
            self.highlighted = before

    def action_cursor_up(self) -> None:
        """Go to the previous line that can be picked; stay on the first one."""
        before = self.highlighted
        super().action_cursor_up()
        if before is not None and (self.highlighted or 0) > before:
            self.highlighted = before
