"""A widget that shows a page of any length and scrolls it."""

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
from debrief.tui.common.bindings import scroll_view
from debrief.tui.page.layout import Marks, PageLine, layout_lines, links
from debrief.tui.page.page_lines import PageLines

STYLE_NAMES = ("heading", "item", "label", "bar", "best", "link", "link-chosen", "mark", "mark-chosen")
"""The styles of parts of a line; page.tcss defines them."""
LINES_AT_ONCE = 400
"""The number of lines laid out without a pause, which takes a few milliseconds."""
LINES_BEFORE = 3
"""The number of lines of context above a mark."""
PAUSE_SECONDS = 0.005


class PageView(ScrollView, can_focus=False):
    """Shows one page; its screen scrolls it and moves between its links and marks.

    It draws lines itself instead of mounting a widget for each text, and lays out the rest while the top is read.
    """

    COMPONENT_CLASSES = {f"page-view--{look}" for look in STYLE_NAMES}

    link: reactive[int | None] = reactive[int | None](None)
    """The index of the selected link."""
    current_mark: reactive[int | None] = reactive[int | None](None)
    """The row of the mark that was visited last."""

    @dataclass
    class Followed(Message):
        """The user followed a link to another debrief that asks the same question."""

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
        """The text of the lines laid out so far."""
        return self._lines.text

    def show(self, page: Page | None, marks: Marks | None = None, *, question: str = "") -> None:
        """Show `page` (None: nothing), scrolled to the question of that id, or else to the first mark.

        The top is shown until that line is laid out.
        """
        self._page = page
        self._marks = marks
        self._links = links(page) if page else []
        self.link = self.current_mark = None
        self._scroll_to_row(0)
        self._goal = (lambda line: line.question == question) if question else _is_marked if marks else None
        self._lay_out()

    def scroll_at_once(self, way: str) -> None:
        """Scroll, not animated. `way`: `up` or `down` a line, `page_up` or `page_down` a screen, `home` or `end`."""
        self._goal = None
        if way == "end":
            self._extend()
            self._scroll_to_row(len(self._lines))
        elif way == "home":
            self._scroll_to_row(0)
        else:
            scroll_view(self, way)

    def go_to_mark(self, by: int) -> bool:
        """Scroll to the next mark (`by` 1) or the previous one (-1); return whether there is one.

        The start is the mark visited last, or the top of the view where that mark is not in view.
        """
        self._goal = None
        at = (
            self.current_mark
            if self.current_mark is not None and self._in_view(self.current_mark)
            else self.scroll_offset.y - (by > 0)
        )
        if by > 0 and not self._lines.rows(_is_marked, at + 1):
            self._extend()
        before = [row for row in self._lines.rows(_is_marked) if row < at]
        there = self._lines.rows(_is_marked, at + 1)[:1] if by > 0 else before[-1:]
        for row in there:
            self._go_to_row(row)
        return bool(there)

    def choose_link(self, by: int) -> None:
        """Select the next link (`by` 1) or the previous one (-1), starting from the view if none is selected."""
        self._goal = None
        if self.link is not None:
            wanted = self.link + by
        else:
            above = self._lines.rows(lambda line: line.link is not None)
            above = [row for row in above if row < self.scroll_offset.y]
            wanted = ((self._lines[above[-1]].link or 0) + 1 if above else 0) - (by < 0)
        if 0 <= wanted < len(self._links):
            if not self._lines.rows(lambda line: line.link == wanted):
                self._extend()
            self.link = wanted

    def follow_link(self, link: int | None = None) -> None:
        """Follow the link with the index `link`, or else the selected one."""
        link = self.link if link is None else link
        if link is not None:
            self.post_message(self.Followed(self._links[link].debrief_id, self._links[link].question))

    def watch_link(self, link: int | None) -> None:
        """Scroll to the selected link."""
        rows = self._lines.rows(lambda line: link is not None and line.link == link)
        if rows and not (self._in_view(rows[0]) and self._in_view(rows[-1])):
            self._scroll_to_row(rows[0] - self.size.height // 2)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out the page again where its width has changed, and stay at the same text."""
        if self.scrollable_content_region.width != self.virtual_size.width:
            characters, going = self._lines.characters_above(self.scroll_offset.y), self._goal is not None
            self.current_mark = None
            self._lay_out()
            if not going:
                row = self._lines.row_after(characters, LINES_AT_ONCE)
                self._measure()
                self._scroll_to_row(row)

    def on_click(self, event: events.Click) -> None:
        """Follow the link under the pointer."""
        at = event.get_content_offset(self)
        if at and (link := self._lines[at.y + self.scroll_offset.y].link) is not None:
            self.follow_link(link)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text selected with the mouse."""
        return selection.extract(self.text), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows; compute each style once for all, as that takes longer than drawing a row."""
        self._styles = {"": self.rich_style}
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        row = y + self.scroll_offset.y
        line = self._lines[row]
        strip = Strip(list(self._segments(line, row)))
        return strip.extend_cell_length(self.size.width, self._style()).apply_offsets(0, row)

    def _segments(self, line: PageLine, row: int) -> Iterator[Segment]:
        spans = [(begin, end, self._style(look)) for begin, end, look in line.style_spans]
        if line.link is not None and line.link == self.link:
            spans += [(b, e, self._style("link-chosen")) for b, e, look in line.style_spans if look == "link"]
        if row == self.current_mark:
            spans += [(b, e, self._style("mark-chosen")) for b, e, look in line.style_spans if look == "mark"]
        if self.text_selection and (span := self.text_selection.get_span(row)):
            end = len(line.text) if span[1] == -1 else span[1]
            spans.append((span[0], end, self.screen.get_component_rich_style("screen--selection")))
        cuts = sorted({0, len(line.text), *(min(cut, len(line.text)) for b, e, _ in spans for cut in (b, e))})
        for begin, end in pairwise(cuts):
            over = [style for first, last, style in spans if first <= begin and end <= last]
            yield Segment(line.text[begin:end], over[-1] if over else self._style())

    def _style(self, look: str = "") -> Style:
        if look not in self._styles:
            self._styles[look] = self.get_component_rich_style(f"page-view--{look}") if look else self.rich_style
        return self._styles[look]

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self._lines = (
            PageLines(layout_lines(self._page, width, self._marks)) if self._page and width else PageLines(iter(()))
        )
        self._measure()
        if width:
            self._lay_out_more(self._lines)

    def _lay_out_more(self, of: PageLines) -> None:
        if of is not self._lines:
            return
        if self._extend(LINES_AT_ONCE):
            self.set_timer(
                PAUSE_SECONDS, partial(self._lay_out_more, of)
            )  # call_later would run before keys and other events
        else:
            self._goal = None

    def _extend(self, count: int | None = None) -> bool:
        """Lay out up to `count` more lines (None: all); scroll to `_goal` if it is there; return whether any."""
        before = len(self._lines)
        more = self._lines.lay_out(count)
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
        self.current_mark = row if marked else None
        if not marked or not self._in_view(row):
            self._scroll_to_row(max(row - (LINES_BEFORE if marked else 1), 0))

    def _scroll_to_row(self, row: int) -> None:
        # force: Textual notices only at its next layout that there is anything to scroll.
        self.scroll_to(y=row, animate=False, force=True)

    def _in_view(self, row: int) -> bool:
        return self.scroll_offset.y <= row < self.scroll_offset.y + self.size.height


def _is_marked(line: PageLine) -> bool:
    return any(look == "mark" for _, _, look in line.style_spans)
