"""The least a Textual app can show: a header, a text, a footer."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static


class BarePage(App[None]):
    """Nothing but Textual's own."""

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("Museum of Sound")
        yield Footer()


if __name__ == "__main__":
    BarePage().run()
