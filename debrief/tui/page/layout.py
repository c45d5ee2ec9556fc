"""Lays out a page as lines of a given width, lazily: the first can be drawn before the last is laid out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, repeat

from debrief.domain.page import BEST_ANSWER, LabelledText, Link, Milestone, Page, PageItem, PageSection
from debrief.domain.text import one_line
from debrief.exports.text.layout import MEASURE, cell_width, fit_to_width, safe_lines, split_line

Marks = Callable[[str], list[tuple[int, int]]]
"""Returns the ranges of characters to mark in one safe line, each as its start and its end (excluded)."""

StyleSpan = tuple[int, int, str]
"""The start, the end (excluded) and the style of a range of characters; of two that overlap, the later wins."""

MARGIN = 26
"""The width in cells of the margin beside the prose, which holds titles on a wide screen."""
GAP = 3
LABELS = 26
"""The width in cells of the column of labels."""
DAYS = 24
"""The width in cells of the column of days in a timeline."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page. `link`: the index of its link; `question`: the id of a question that begins here."""

    text: str = ""
    style_spans: tuple[StyleSpan, ...] = ()
    link: int | None = None
    question: str = ""


def layout_lines(page: Page, width: int, marks: Marks | None = None) -> Iterator[PageLine]:
    """Yield `page` as lines of at most `width` cells, prose in at most MEASURE of them.

    The styles are `heading`, `item`, `label`, `bar`, `best`, `link` and `mark`.
    """
    beside = width >= MARGIN + GAP + MEASURE
    builder = _LineBuilder(max(min(width, MEASURE), 10), marks or _no_marks)
    for number, (title, body) in enumerate(_parts(page, builder)):
        if number:
            yield PageLine()
        if beside:
            yield from _with_margin_title(title, body)
        else:
            yield from builder.title(title)
            yield from body


def links(page: Page) -> list[Link]:
    """Return the links of `page` in their order on the page."""
    return [link for section in page.sections for item in section.items for link in item.links]


@dataclass
class _LineBuilder:
    """Wraps texts at `width` and numbers the links in them."""

    width: int
    marks: Marks
    links: int = 0

    def text(
        self,
        text: str,
        style_name: str = "",
        *,
        label: str = "",
        lead: str = "",
        hang: str = "",
        link: int | None = None,
    ) -> Iterator[PageLine]:
        """Yield the lines of a text after `label`; `lead` indents the first line, `hang` the others."""
        indent, room = lead, self.width - max(cell_width(lead), cell_width(hang))
        for number, own in enumerate(safe_lines(text)):
            before = label if number == 0 else ""
            marked = [] if style_name == "label" else self.marks(own)  # only in what the user wrote, not in our labels
            found = [(begin + len(before), end + len(before)) for begin, end in marked]
            spans = [(0, len(before), "label"), (len(before), len(before) + len(own), style_name)]
            spans += [(begin, end, "mark") for begin, end in found]
            for begin, piece in split_line(before + own, room):
                moved = _clip_spans(spans, begin, len(piece), len(indent))
                yield PageLine(indent + piece, ((0, len(indent), "bar"), *moved), link)
                indent = hang or lead

    def title(self, title: str) -> Iterator[PageLine]:
        """Yield the lines of a title; none if it is blank."""
        if title.strip():
            yield from (PageLine(piece, ((0, len(piece), "heading"),)) for piece in _wrap_title(title, self.width))

    def facts(self, facts: Iterable[LabelledText], column: int = LABELS) -> Iterator[PageLine]:
        """Yield facts with their labels in a column, or before the values where a column does not fit."""
        narrow = self.width < 2 * column
        for label, value in facts:
            if narrow:
                yield from self.text(value, label=f"{label}: ", hang="  ")
                continue
            indent = " " * column
            for number, line in enumerate(self.text(value, lead=indent)):
                head = fit_to_width(label, column) if number == 0 else indent
                yield PageLine(head + line.text[column:], ((0, column, "label"), *line.style_spans[1:]))

    def timeline(self, timeline: Iterable[Milestone]) -> Iterator[PageLine]:
        """Yield one line for each milestone: its day, what happened, and the time since the one before."""
        for milestone in timeline:
            later = f" · {milestone.later}" if milestone.later else ""
            for line in self.facts([(milestone.day, milestone.what + later)], DAYS):
                at = line.text.find(later) if later else -1
                yield PageLine(
                    line.text, (*line.style_spans, (at, len(line.text), "label")) if at >= 0 else line.style_spans
                )

    def section(self, section: PageSection) -> Iterator[PageLine]:
        """Yield the lines of a section without its title."""
        if section.summary:
            yield from self.text(section.summary, "label")
            yield PageLine()
        if section.prose:
            yield from _mark_question(self.text(section.items[0].text), section.items[0].question)
            return
        before: PageItem | None = None
        for item in section.items:
            if before is not None and (before.spacious or item.spacious):
                yield PageLine()
            yield from self.item(item)
            before = item

    def item(self, item: PageItem) -> Iterator[PageLine]:
        """Yield an item, with its details, badges and links below it."""
        yield from _mark_question(self.text(item.text, "item"), item.question)
        for label, value in item.details:
            yield from self.text(value, label=f"{label}: ", lead="   ")
        if item.best:
            yield from self.text(item.best, "best", label=f"{BEST_ANSWER}: ", lead="   ▎ ")
        if item.badges:
            yield from self.text(" · ".join(item.badges), "label", lead="   ")
        for link in item.links:
            yield from self.text(one_line(link.text), "link", label=f"{link.label}: ", lead="   ", link=self.links)
            self.links += 1
        if item.more:
            yield from self.text(item.more, "label", lead="   ")


def _parts(page: Page, builder: _LineBuilder) -> Iterator[tuple[str, Iterator[PageLine]]]:
    """Yield the title and the lines of each part of the page; the facts have no title."""
    yield "", builder.facts(page.facts)
    if page.timeline:
        yield "Timeline", replace(builder, marks=_no_marks).timeline(page.timeline)
    for section in page.sections:
        yield section.title, builder.section(section)


def _mark_question(lines: Iterator[PageLine], question: str) -> Iterator[PageLine]:
    """Yield `lines`, the first one with the id of the question that begins there."""
    yield from (replace(line, question=question) for line in islice(lines, 1))
    yield from lines


def _with_margin_title(title: str, body: Iterator[PageLine]) -> Iterator[PageLine]:
    """Yield `body` with its title in the margin."""
    heads = iter(_wrap_title(title, MARGIN))
    for line in chain(body, repeat(None)):
        head = next(heads, None)
        if line is None and head is None:
            return
        yield _move_into_margin(head or "", line or PageLine())


def _move_into_margin(head: str, line: PageLine) -> PageLine:
    margin = fit_to_width(head, MARGIN) + " " * GAP
    style_spans = ((begin + len(margin), end + len(margin), style_name) for begin, end, style_name in line.style_spans)
    return PageLine(
        (margin + line.text).rstrip(), ((0, len(margin), "heading"), *style_spans), line.link, line.question
    )


def _wrap_title(title: str, width: int) -> list[str]:
    return [piece for _, piece in split_line(one_line(title), width)]


def _clip_spans(spans: list[StyleSpan], begin: int, length: int, moved: int) -> Iterator[StyleSpan]:
    """Yield the parts of `spans` inside a piece of a line, relative to its start and shifted by `moved`."""
    for first, last, style_name in spans:
        left, right = max(first - begin, 0), min(last - begin, length)
        if style_name and left < right:
            yield left + moved, right + moved, style_name


def _no_marks(_: str) -> list[tuple[int, int]]:
    return []
