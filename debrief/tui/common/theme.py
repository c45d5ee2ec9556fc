"""The themes of the app: a quiet dark one with one accent, a light one, and one with high contrast."""

from collections.abc import Callable
from typing import NamedTuple

from textual.app import App
from textual.theme import Theme

from debrief.domain.text import quote

MUTED = "$secondary"
"""The style of secondary text. ($text-muted depends on the background, which a Content does not know.)"""


class ChosenTheme(NamedTuple):
    """The theme in the settings. `name`: empty or unknown means the default. `save` stores another name there."""

    name: str
    save: Callable[[str], None]


QUIET = Theme(
    name="debrief",
    primary="#7aa2b8",
    secondary="#8f9fb0",
    accent="#d8b26e",
    foreground="#d9dce1",
    background="#14171c",
    surface="#191d23",
    panel="#20252d",
    success="#8fb38a",
    warning="#d8b26e",
    error="#d98c80",
    dark=True,
)
LIGHT = Theme(
    name="debrief-light",
    primary="#2f6480",
    secondary="#5a6b7b",
    accent="#8a5a00",
    foreground="#1f2429",
    background="#f7f6f2",
    surface="#efede7",
    panel="#e4e1d8",
    success="#33691e",
    warning="#8a5a00",
    error="#a32f21",
    dark=False,
)
CONTRAST = Theme(
    name="debrief-high-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    success="#00ff00",
    warning="#ffff00",
    error="#ff8080",
    dark=True,
    variables={"text-muted": "#ffffff", "footer-key-foreground": "#ffff00"},
)
THEMES = (QUIET, LIGHT, CONTRAST)
"""The themes added to Textual's own; the first is the default."""


def set_theme(app: App[None], chosen: ChosenTheme | None) -> None:
    """Register the themes, and use the chosen one, or the default if it does not exist."""
    for theme in THEMES:
        app.register_theme(theme)
    app.theme = chosen.name if chosen and chosen.name in app.available_themes else QUIET.name


def remember_theme(app: App[None], chosen: ChosenTheme | None) -> None:
    """Notify if the chosen theme does not exist, and store every later choice."""
    if chosen is None:
        return
    if chosen.name and chosen.name not in app.available_themes:
        app.notify(f"There is no theme {quote(chosen.name)}, so the default one is used.")

    def remember(theme: Theme) -> None:
        try:
            chosen.save(theme.name)
        except OSError as error:
            app.notify(f"Your choice of theme could not be saved: {error.strerror or error}.")

    app.theme_changed_signal.subscribe(app, remember)
