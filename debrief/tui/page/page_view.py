"""A debrief as a page that scrolls, however much is written in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from debrief.domain.page import Link, Page
from debrief.tui.page.layout import Marks, PageLine, layout_lines, links
from debrief.tui.page.page_lines import PageLines

LOOKS = ("heading", "item", "label", "bar", "better", "link", "link-chosen", "mark", "mark-chosen")
"""How parts of a line can look; app.tcss says how that is."""
AT_ONCE = 400
"""Lines set before anything else has its turn: a few milliseconds' worth."""
LINES_BEFORE = 3
"""Lines shown before the first that is marked."""
PAUSE_SECONDS = 0.005


class PageView(ScrollView, can_focus=False):
    """Shows one page at a time; whoever holds it scrolls it by `scroll_…` and goes through its links.

    It draws lines itself, instead of a widget for each text, and sets those further down while the first are read.
    """

    COMPONENT_CLASSES = {f"page-view--{look}" for look in LOOKS}

    link: reactive[int | None] = reactive[int | None](None)
    """The link chosen, counted from 0 down the page."""
    found: reactive[int | None] = reactive[int | None](None)
    """The row of the place gone to last of those that are marked."""

    @dataclass
    class Followed(Message):
        """A link to another debrief, where the same question was asked, was clicked, or chosen and followed."""

        debrief_id: str
        question: str = ""

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(id=id_)
        self._page: Page | None = None
        self._marks: Marks | None = None
        self._links: list[Link] = []
        self._lines = PageLines(iter(()))
        self._goal: Callable[[PageLine], bool] | None = None
        self._styles: dict[str, Style] = {}

    @property
    def text(self) -> str:
        """What stands on the page as far as it is set, line by line."""
        return self._lines.text

    def show(self, page: Page | None, marks: Marks | None = None, *, question: str = "") -> None:
        """Show `page`, or nothing, from the `question` with that id; without one from the first of what `marks` marks.

        It begins at its top until that line is set.
        """
        self._page = page
        self._marks = marks
        self._links = links(page) if page else []
        self.link = self.found = None
        self._scroll_to_row(0)
        self._goal = (lambda line: line.question == question) if question else _is_marked if marks else None
        self._set()

    def scroll_at_once(self, way: str) -> None:
        """Scroll `up` or `down` a line, `page_up` or `page_down` a screen, to the top (`home`) or to the `end`."""
        self._goal = None
        if way == "end":
            self._take()
            self._scroll_to_row(len(self._lines))
        elif way == "home":
            self._scroll_to_row(0)
        else:
            getattr(self, f"scroll_{way}")(animate=False)

    def go_to_found(self, by: int) -> bool:
        """Go to the next place that is marked (1) or the one before (-1); return whether there is one.

        It is counted from the one gone to last, or from what is in view once that is not.
        """
        self._goal = None
        at = self.found if self.found is not None and self._in_view(self.found) else self.scroll_offset.y - (by > 0)
        if by > 0 and not self._lines.rows(_is_marked, at + 1):
            self._take()
        before = [row for row in self._lines.rows(_is_marked) if row < at]
        there = self._lines.rows(_is_marked, at + 1)[:1] if by > 0 else before[-1:]
        for row in there:
            self._go_to_row(row)
        return bool(there)

    def choose_link(self, by: int) -> None:
        """Choose the next link (1) or the one before (-1), from what is in view if none is chosen; stop at the ends."""
        self._goal = None
        if self.link is not None:
            wanted = self.link + by
        else:
            above = self._lines.rows(lambda line: line.link is not None)
            above = [row for row in above if row < self.scroll_offset.y]
            wanted = ((self._lines[above[-1]].link or 0) + 1 if above else 0) - (by < 0)
        if 0 <= wanted < len(self._links):
            if not self._lines.rows(lambda line: line.link == wanted):
                self._take()
            self.link = wanted

    def follow_link(self, link: int | None = None) -> None:
        """Follow a link, counted from 0; without one that chosen, if one is."""
        link = self.link if link is None else link
        if link is not None:
            self.post_message(self.Followed(self._links[link].debrief_id, self._links[link].question))

    def watch_link(self, link: int | None) -> None:
        """Bring the link chosen into view."""
        rows = self._lines.rows(lambda line: link is not None and line.link == link)
        if rows and not (self._in_view(rows[0]) and self._in_view(rows[-1])):
            self._scroll_to_row(rows[0] - self.size.height // 2)

    def on_resize(self, event: events.Resize) -> None:
        """Set the page anew where it has become wider or narrower, and stay where one was reading."""
        if self.scrollable_content_region.width != self.virtual_size.width:
            ink, going = self._lines.ink_above(self.scroll_offset.y), self._goal is not None
            self.found = None
            self._set()
            if not going:
                row = self._lines.row_below(ink, AT_ONCE)
                self._measure()
                self._scroll_to_row(row)

    def on_click(self, event: events.Click) -> None:
        """Follow the link clicked on."""
        at = event.get_content_offset(self)
        if at and (link := self._lines[at.y + self.scroll_offset.y].link) is not None:
            self.follow_link(link)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text marked by mouse."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is marked by mouse."""
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows; each style is computed once for all of them, which takes longer than to draw a row."""
        self._styles = {"": self.rich_style}
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        row = y + self.scroll_offset.y
        line = self._lines[row]
        strip = Strip(list(self._segments(line, row)))
        return strip.extend_cell_length(self.size.width, self._style()).apply_offsets(0, row)

    def _segments(self, line: PageLine, row: int) -> Iterator[Segment]:
        looks = [(begin, end, self._style(look)) for begin, end, look in line.looks]
        if line.link is not None and line.link == self.link:
            looks += [(b, e, self._style("link-chosen")) for b, e, look in line.looks if look == "link"]
        if row == self.found:
            looks += [(b, e, self._style("mark-chosen")) for b, e, look in line.looks if look == "mark"]
        if self.text_selection and (span := self.text_selection.get_span(row)):
            end = len(line.text) if span[1] == -1 else span[1]
            looks.append((span[0], end, self.screen.get_component_rich_style("screen--selection")))
        cuts = sorted({0, len(line.text), *(min(cut, len(line.text)) for b, e, _ in looks for cut in (b, e))})
        for begin, end in pairwise(cuts):
            over = [style for first, last, style in looks if first <= begin and end <= last]
            yield Segment(line.text[begin:end], over[-1] if over else self._style())

    def _style(self, look: str = "") -> Style:
        if look not in self._styles:
            self._styles[look] = self.get_component_rich_style(f"page-view--{look}") if look else self.rich_style
        return self._styles[look]

    def _set(self) -> None:
        width = self.scrollable_content_region.width
        self._lines = (
            PageLines(layout_lines(self._page, width, self._marks)) if self._page and width else PageLines(iter(()))
        )
        self._measure()
        if width:
            self._set_more(self._lines)

    def _set_more(self, of: PageLines) -> None:
        if of is not self._lines:
            return
        if self._take(AT_ONCE):
            self.set_timer(PAUSE_SECONDS, partial(self._set_more, of))  # what is called later keeps the loop to itself
        else:
            self._goal = None

    def _take(self, count: int | None = None) -> bool:
        """Set up to `count` more lines, all without one, and go where one is to go; return whether there was any."""
        before = len(self._lines)
        more = self._lines.take(count)
        self._measure()
        if self._goal is not None and (rows := self._lines.rows(self._goal, before)):
            self._goal = None
            self._go_to_row(rows[0])
        return more

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._lines))
        self.refresh()

    def _go_to_row(self, row: int) -> None:
        marked = _is_marked(self._lines[row])
        self.found = row if marked else None
        if not marked or not self._in_view(row):
            self._scroll_to_row(max(row - (LINES_BEFORE if marked else 1), 0))

    def _scroll_to_row(self, row: int) -> None:
        # By force: that there is anything to scroll is noticed only when the screen is laid out again.
        self.scroll_to(y=row, animate=False, force=True)

    def _in_view(self, row: int) -> bool:
        return self.scroll_offset.y <= row < self.scroll_offset.y + self.size.height


def _is_marked(line: PageLine) -> bool:
    return any(look == "mark" for _, _, look in line.looks)
