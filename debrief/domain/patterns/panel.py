"""A panel: a title, a chart of text, figures with their labels, and the sentences they support."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from debrief.domain.text import PERCENT, one_line, shorten

WIDTH = 72
"""The most cells of a line of a panel."""
LABEL = 22
_BAR = 24
_EIGHTHS = " ▏▎▍▌▋▊▉"
_LEVELS = "▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One panel. `chart`: lines of block characters with their numbers; `figures`: labelled texts.

    `sentences`: what the figures support, or that there are too few yet.
    """

    title: str
    chart: tuple[str, ...] = ()
    figures: tuple[tuple[str, str], ...] = ()
    sentences: tuple[str, ...] = field(default=())


def bars(counts: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """Return a bar with its number for each labelled count; the longest bar is that of the highest count."""
    rows = list(counts)
    most = max((count for _, count in rows), default=0)
    return tuple(f"{shorten(label, LABEL):<{LABEL}} {count:>6,}  {bar(count, most)}".rstrip() for label, count in rows)


def bar(count: int, most: int, width: int = _BAR) -> str:
    """Return a bar of blocks, in eighths of a cell; `width`: the cells of a bar for `most`."""
    if not most:
        return ""
    eighths = max(round(8 * width * count / most), 1 if count else 0)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def levels(counts: Sequence[int]) -> str:
    """Return a line of blocks, one for each count: its height is its share of the highest, and none is a dot."""
    most = max(counts, default=0)
    return "".join("·" if count == 0 else _LEVELS[(count * len(_LEVELS) - 1) // most] for count in counts)


def percent(share: float) -> str:
    """Return a probability, 0–1, in percent, never rounded to a certainty it is not: `30 %`, `over 99 %`."""
    if 0 < share < 0.005:
        return f"under 1{PERCENT}"
    if 0.995 <= share < 1:
        return f"over 99{PERCENT}"
    return f"{100 * share:.0f}{PERCENT}"


def quoted(text: str, width: int = 50) -> str:
    """Return what the user typed on one line of at most `width` characters."""
    return shorten(one_line(text), width)
