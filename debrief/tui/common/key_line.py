"""The footer: the keys of a screen, taken from its bindings."""

from typing import NamedTuple

from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from debrief.tui.common.theme import MUTED

HELP_ACTION = "app.help"
LEAVING_KEY = "escape"
"""The key that leaves a screen: it stays where others do not fit."""
MORE_KEYS = "More"
"""The label of the help key if some keys do not fit in the footer."""


class FooterKey(NamedTuple):
    """One key: its Textual name, its display name, what it does, and whether it is enabled now."""

    name: str
    shown: str
    does: str
    enabled: bool

    @property
    def text(self) -> str:
        """The text of the key, with a space on both sides."""
        return f" {self.shown} {self.does} "

    @property
    def width(self) -> int:
        """Its width in cells."""
        return Content(self.text).cell_length


class KeyLine(Widget):
    """Shows keys in one line; a click on one presses it. The help comes last. It and Esc are never left out.

    Textual's Footer is a widget for each key, all recreated at every change of focus: half of what it took to go on to
    the next prompt.
    """

    def __init__(self) -> None:
        super().__init__()
        self._commands: list[FooterKey] = []
        self._help: FooterKey | None = None
        self._hides_some = False
        """Whether a key works here that is in no line of keys, however wide."""

    def on_mount(self) -> None:
        """Subscribe to changes of the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)
        self._follow(self.screen)

    @property
    def keys(self) -> list[FooterKey]:
        """The keys that fit, with the help last; its label says if there are more."""
        if self._help is None:
            return self._commands
        more = self._help._replace(does=MORE_KEYS)
        room = self.size.width - more.width - sum(key.width for key in self._commands if key.name == LEAVING_KEY)
        fitting: list[FooterKey] = []
        for key in self._commands:
            room -= key.width if key.name != LEAVING_KEY else 0
            if room >= 0 or key.name == LEAVING_KEY:
                fitting.append(key)
        all_shown = len(fitting) == len(self._commands) and not self._hides_some
        return [*fitting, self._help if all_shown else more]

    def render(self) -> RenderResult:
        """Return each key in the accent colour with its label, dimmed if it is disabled."""
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
        """Press the clicked key."""
        if (at := event.get_content_offset(self)) is None:
            return
        right = 0
        for key in self.keys:
            right += key.width
            if at.x < right:
                self.app.simulate_key(key.name)
                return

    @staticmethod
    def _is_typing(screen: Screen[object]) -> bool:
        return screen.focused is not None and screen.focused.check_consume_key("question_mark", "?")

    def _follow(self, screen: Screen[object]) -> None:
        keys: dict[str, FooterKey] = {}
        hidden: set[str] = set()
        for _, binding, enabled, _ in screen.active_bindings.values():
            if binding.key == "question_mark" and self._is_typing(screen):
                continue  # it writes a question mark; f1 is the help then
            if not binding.show:
                hidden |= {binding.action} if binding.id and enabled else set()
            elif binding.action not in keys:
                shown = self.app.get_key_display(binding)
                keys[binding.action] = FooterKey(binding.key, shown, binding.description, enabled)
        before = self._commands, self._help, self._hides_some
        self._help = keys.pop(HELP_ACTION, None)
        self._commands, self._hides_some = list(keys.values()), bool(hidden - set(keys))
        if (self._commands, self._help, self._hides_some) != before:
            self.refresh()
