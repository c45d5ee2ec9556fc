"""The chosen theme, and styles that several widgets use for parts of their text."""

from collections.abc import Callable
from dataclasses import dataclass

MUTED = "$secondary"
"""The style of secondary text. ($text-muted depends on the background, which a Content does not know.)"""


@dataclass(frozen=True, slots=True)
class Looks:
    """`theme`: the name of the chosen theme; empty or unknown means the default. `remember` stores another one."""

    theme: str
    remember: Callable[[str], None]
