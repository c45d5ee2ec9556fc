"""The keys at the foot of a screen, read off its bindings."""

from typing import NamedTuple

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from debrief.tui.common.looks import MUTED


class FooterKey(NamedTuple):
    """One key: its name for the app, how it is shown, what it does, and whether it does so now."""

    name: str
    shown: str
    does: str
    enabled: bool

    @property
    def text(self) -> str:
        """What stands in the line, a space around it."""
        return f" {self.shown} {self.does} "


class KeyLine(Widget):
    """One line of text, where a key that is clicked is pressed.

    Textual's Footer is a widget for each key, all made anew at every change of focus: half of what it took to go on to
    the next prompt.
    """

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[FooterKey] = []

    def on_mount(self) -> None:
        """Follow the bindings of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)
        self._follow(self.screen)

    def render(self) -> RenderResult:
        """Each key in the accent before what it does; dim where it does nothing now."""
        return Content.assemble(
            *(
                part
                for key in self.keys
                for part in (
                    (f" {key.shown} ", "bold $accent" if key.enabled else MUTED),
                    (f"{key.does} ", "" if key.enabled else MUTED),
                )
            )
        )

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        if (at := event.get_content_offset(self)) is None:
            return
        right = 0
        for key in self.keys:
            right += Content(key.text).cell_length
            if at.x < right:
                self.app.simulate_key(key.name)
                return

    def _follow(self, screen: Screen[object]) -> None:
        keys: dict[str, FooterKey] = {}
        for _, binding, enabled, _ in screen.active_bindings.values():
            if binding.show and binding.action not in keys:
                shown = self.app.get_key_display(binding)
                keys[binding.action] = FooterKey(binding.key, shown, binding.description, enabled)
        if (now := list(keys.values())) != self.keys:
            self.keys = now
            self.refresh()
