"""A debrief as a page that scrolls, however much is written in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from debrief.domain.page import Page
from debrief.exports.text import cells
from debrief.tui.widgets.typeset import Marks, PageLine, links, typeset

AT_ONCE = 400
"""Lines set before anything else has its turn: a few milliseconds' worth."""
LINES_BEFORE = 3
"""Lines shown before the first that is marked."""
PAUSE_SECONDS = 0.005


class PageView(ScrollView, can_focus=False):
    """Shows one page at a time; whoever holds it scrolls it by `scroll_…` and goes through its links.

    It draws lines itself, instead of a widget for each text, and sets those further down while the first are read.
    """

    COMPONENT_CLASSES = {
        f"page-view--{look}" for look in ("heading", "item", "label", "bar", "better", "link", "mark", "link-chosen")
    }

    link: reactive[int | None] = reactive[int | None](None)
    """The link chosen, counted from 0 down the page."""

    @dataclass
    class Followed(Message):
        """A link to another debrief was clicked, or chosen and followed."""

        debrief_id: str

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(id=id_)
        self._page: Page | None = None
        self._marks: Marks | None = None
        self._links: list[str] = []
        self._lines: list[PageLine] = []
        self._to_come: Iterator[PageLine] = iter(())

    @property
    def text(self) -> str:
        """What stands on the page as far as it is set, line by line."""
        return "\n".join(line.text for line in self._lines)

    def show(self, page: Page | None, marks: Marks | None = None) -> None:
        """Show `page`, or nothing, from its top or from the first of what `marks` says is to be marked in a line."""
        self._page = page
        self._marks = marks
        self._links = links(page) if page else []
        self.link = None
        self._set()
        marked = (row for row, line in enumerate(self._lines) if any(look == "mark" for _, _, look in line.looks))
        self._scroll_to_row(max(next(marked, 0) - LINES_BEFORE, 0))

    def scroll_at_once(self, way: str) -> None:
        """Scroll `up` or `down` a line, `page_up` or `page_down` a screen, to the top (`home`) or to the `end`."""
        if way == "end":
            self._take()
            self._scroll_to_row(len(self._lines))
        elif way == "home":
            self._scroll_to_row(0)
        else:
            getattr(self, f"scroll_{way}")(animate=False)

    def choose_link(self, by: int) -> None:
        """Choose the next link (1) or the one before (-1), from what is in view if none is chosen; stop at the ends."""
        if self.link is not None:
            wanted = self.link + by
        else:
            above = [line.link for line in self._lines[: self.scroll_offset.y] if line.link is not None]
            wanted = (above[-1] + 1 if above else 0) - (by < 0)
        if 0 <= wanted < len(self._links):
            if not any(line.link == wanted for line in self._lines):
                self._take()
            self.link = wanted

    def follow_link(self) -> None:
        """Follow the link chosen, if one is."""
        if self.link is not None:
            self.post_message(self.Followed(self._links[self.link]))

    def watch_link(self, link: int | None) -> None:
        """Bring the link chosen into view."""
        rows = [row for row, line in enumerate(self._lines) if link is not None and line.link == link]
        if rows and not self.scroll_offset.y <= rows[0] <= rows[-1] < self.scroll_offset.y + self.size.height:
            self._scroll_to_row(rows[0] - self.size.height // 2)

    def on_resize(self, event: events.Resize) -> None:
        """Set the page anew where it has become wider or narrower, and stay where one was reading."""
        if self.scrollable_content_region.width != self.virtual_size.width:
            above = sum(_ink(line) for line in self._lines[: self.scroll_offset.y])
            self._set()
            self._scroll_to_row(self._row_below(above))

    def on_click(self, event: events.Click) -> None:
        """Follow the link clicked on."""
        at = event.get_content_offset(self)
        row = at.y + self.scroll_offset.y if at else len(self._lines)
        if row < len(self._lines) and (link := self._lines[row].link) is not None:
            self.post_message(self.Followed(self._links[link]))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text marked by mouse."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is marked by mouse."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        row = y + self.scroll_offset.y
        line = self._lines[row] if row < len(self._lines) else PageLine()
        strip = Strip(list(self._segments(line, row)), cells(line.text))
        return strip.extend_cell_length(self.size.width, self.rich_style).apply_offsets(0, row)

    def _segments(self, line: PageLine, row: int) -> Iterator[Segment]:
        looks = [(begin, end, self._style(look)) for begin, end, look in line.looks]
        if line.link is not None and line.link == self.link:
            looks += [(b, e, self._style("link-chosen")) for b, e, look in line.looks if look == "link"]
        if self.text_selection and (span := self.text_selection.get_span(row)):
            end = len(line.text) if span[1] == -1 else span[1]
            looks.append((span[0], end, self.screen.get_component_rich_style("screen--selection")))
        cuts = sorted({0, len(line.text), *(min(cut, len(line.text)) for b, e, _ in looks for cut in (b, e))})
        for begin, end in pairwise(cuts):
            over = [style for first, last, style in looks if first <= begin and end <= last]
            yield Segment(line.text[begin:end], over[-1] if over else self.rich_style)

    def _style(self, look: str) -> Style:
        return self.get_component_rich_style(f"page-view--{look}")

    def _set(self) -> None:
        width = self.scrollable_content_region.width
        self._lines = []
        self._to_come = typeset(self._page, width, self._marks) if self._page and width else iter(())
        self._set_more(self._to_come)

    def _set_more(self, of: Iterator[PageLine]) -> None:
        if of is self._to_come and self._take(AT_ONCE):
            self.set_timer(PAUSE_SECONDS, partial(self._set_more, of))  # what is called later keeps the loop to itself

    def _take(self, count: int | None = None) -> bool:
        """Set up to `count` more lines, all without one; return whether there was any."""
        before = len(self._lines)
        self._lines += islice(self._to_come, count)
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))
        self.refresh()
        return len(self._lines) > before

    def _scroll_to_row(self, row: int) -> None:
        # By force: that there is anything to scroll is noticed only when the screen is laid out again.
        self.scroll_to(y=row, animate=False, force=True)

    def _row_below(self, ink: int) -> int:
        """Return the first row that has so much written above it."""
        row = 0
        while ink > 0 and (row < len(self._lines) or self._take(AT_ONCE)):
            ink -= _ink(self._lines[row])
            row += 1
        return row


def _ink(line: PageLine) -> int:
    """Return how many characters a line has that can be seen: the same of a text, however wide it is set."""
    return sum(map(len, line.text.split()))
