"""The commands of the palette on a screen."""

from collections.abc import Iterator
from functools import partial

from textual.app import App, SystemCommand
from textual.dom import DOMNode
from textual.screen import Screen

from debrief.tui.runtime.terminal.key_names import name_keys

IN_THE_LIST = "Go to the list above the fields: <entries.remove:Delete> removes an entry, <entries.restore:u> undoes"


def screen_commands(app: App[None], screen: Screen[object]) -> Iterator[SystemCommand]:
    """Yield every command of `screen` and of the ancestors of the focus, but not those of the text field itself.

    The keys that remove entries work only in their list; the command for them leads there.
    """
    offered = set[tuple[DOMNode, str]]()
    for node, binding, enabled, tooltip in screen.active_bindings.values():
        app_action = binding.action.removeprefix("app.")
        what = (app, app_action) if app_action != binding.action else (node, app_action)
        if enabled and binding.id and node is not screen.focused and what not in offered:
            offered.add(what)
            run = partial(app.run_action, binding.action, node)
            yield SystemCommand(binding.description, tooltip or binding.tooltip, run)
    for entries in screen.query("EntryList"):
        yield SystemCommand("Remove an entry", name_keys(app, IN_THE_LIST), entries.focus)
