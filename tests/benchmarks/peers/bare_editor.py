"""The least a Textual app can be typed into: one text area."""

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class BareEditor(App[None]):
    """Nothing but Textual's own."""

    def compose(self) -> ComposeResult:
        yield TextArea()


if __name__ == "__main__":
    BareEditor().run()
