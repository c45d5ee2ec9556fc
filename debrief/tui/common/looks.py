"""How the app looks: the theme that was set, and styles that several widgets give to parts of their text."""

from collections.abc import Callable
from dataclasses import dataclass

MUTED = "$secondary"
"""For what is secondary. ($text-muted depends on the background, which text of several styles does not know.)"""


@dataclass(frozen=True, slots=True)
class Looks:
    """`theme`: the one set, by name; empty, or a name there is none of, is the usual one. `remember` keeps another."""

    theme: str
    remember: Callable[[str], None]
