"""A page set as lines of a given width, one at a time, so that the first can be drawn before the last is set."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, islice, repeat

from debrief.domain.page import BETTER_ANSWER, LabelledText, Link, Milestone, Page, PageItem, PageSection
from debrief.domain.text import one_line
from debrief.exports.text.layout import MEASURE, cells, fitted, own_lines, pieces

Marks = Callable[[str], list[tuple[int, int]]]
"""Says which parts of one safe line are to be marked, each from a character up to, not including, another."""

Look = tuple[int, int, str]
"""From a character up to another, and the look of what is between; of two that overlap the later holds."""

MARGIN = 26
"""Cells beside the prose that titles stand in, where there is room for both."""
GAP = 3
LABELS = 20
"""Cells that the labels of facts take."""
DAYS = 24
"""Cells that the days of a timeline take."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line: its text, how parts of it look, and which link of the page it belongs to, counted from 0.

    `question`: the id of the one that begins on it.
    """

    text: str = ""
    looks: tuple[Look, ...] = ()
    link: int | None = None
    question: str = ""


def layout_lines(page: Page, width: int, marks: Marks | None = None) -> Iterator[PageLine]:
    """Yield `page` as lines of at most `width` cells, prose in at most MEASURE of them.

    Looks are `heading`, `item`, `label`, `bar`, `better`, `link` and `mark`.
    """
    beside = width >= MARGIN + GAP + MEASURE
    setter = _Setter(max(min(width, MEASURE), 10), marks or _none)
    for number, (title, body) in enumerate(_parts(page, setter)):
        if number:
            yield PageLine()
        if beside:
            yield from _beside(title, body)
        else:
            yield from setter.title(title)
            yield from body


def links(page: Page) -> list[Link]:
    """Return the links of `page`, in the order they stand in."""
    return [link for section in page.sections for item in section.items for link in item.links]


@dataclass
class _Setter:
    """Sets texts in a measure and counts the links it has set."""

    width: int
    marks: Marks
    links: int = 0

    def text(
        self, text: str, look: str = "", *, label: str = "", lead: str = "", hang: str = "", link: int | None = None
    ) -> Iterator[PageLine]:
        """Set a text with a label before it; `lead` begins its first line, `hang` the others."""
        indent, room = lead, self.width - max(cells(lead), cells(hang))
        for number, own in enumerate(own_lines(text)):
            before = label if number == 0 else ""
            marked = [] if look == "label" else self.marks(own)  # of words that somebody wrote, not of ours
            found = [(begin + len(before), end + len(before)) for begin, end in marked]
            spans = [(0, len(before), "label"), (len(before), len(before) + len(own), look)]
            spans += [(begin, end, "mark") for begin, end in found]
            for begin, piece in pieces(before + own, room):
                moved = _within(spans, begin, len(piece), len(indent))
                yield PageLine(indent + piece, ((0, len(indent), "bar"), *moved), link)
                indent = hang or lead

    def title(self, title: str) -> Iterator[PageLine]:
        """Set a title, if there is one."""
        if title.strip():
            yield from (PageLine(piece, ((0, len(piece), "heading"),)) for piece in _broken(title, self.width))

    def facts(self, facts: Iterable[LabelledText], column: int = LABELS) -> Iterator[PageLine]:
        """Set labels in a column of their own, or before what they stand for where there is no room for one."""
        narrow = self.width < 2 * column
        for label, value in facts:
            if narrow:
                yield from self.text(value, label=f"{label}: ", hang="  ")
                continue
            indent = " " * column
            for number, line in enumerate(self.text(value, lead=indent)):
                head = fitted(label, column) if number == 0 else indent
                yield PageLine(head + line.text[column:], ((0, column, "label"), *line.looks[1:]))

    def timeline(self, timeline: Iterable[Milestone]) -> Iterator[PageLine]:
        """Set a day a line: when, what came then, and how long that took."""
        for milestone in timeline:
            later = f" · {milestone.later}" if milestone.later else ""
            for line in self.facts([(milestone.day, milestone.what + later)], DAYS):
                at = line.text.find(later) if later else -1
                yield PageLine(line.text, (*line.looks, (at, len(line.text), "label")) if at >= 0 else line.looks)

    def section(self, section: PageSection) -> Iterator[PageLine]:
        """Set what stands under a title."""
        if section.summary:
            yield from self.text(section.summary, "label")
            yield PageLine()
        if section.prose:
            yield from _begun(self.text(section.items[0].text), section.items[0].question)
            return
        before: PageItem | None = None
        for item in section.items:
            if before is not None and (before.spacious or item.spacious):
                yield PageLine()
            yield from self.item(item)
            before = item

    def item(self, item: PageItem) -> Iterator[PageLine]:
        """Set one thing with what is known about it below."""
        yield from _begun(self.text(item.text, "item"), item.question)
        for label, value in item.details:
            yield from self.text(value, label=f"{label}: ", lead="   ")
        if item.better:
            yield from self.text(item.better, "better", label=f"{BETTER_ANSWER}: ", lead="   ▎ ")
        if item.remarks:
            yield from self.text(" · ".join(item.remarks), "label", lead="   ")
        for link in item.links:
            yield from self.text(one_line(link.text), "link", label=f"{link.label}: ", lead="   ", link=self.links)
            self.links += 1
        if item.more:
            yield from self.text(item.more, "label", lead="   ")


def _parts(page: Page, setter: _Setter) -> Iterator[tuple[str, Iterator[PageLine]]]:
    """Yield each part of the page with its title; the facts need none."""
    yield "", setter.facts(page.facts)
    if page.timeline:
        yield "Timeline", replace(setter, marks=_none).timeline(page.timeline)
    for section in page.sections:
        yield section.title, setter.section(section)


def _begun(lines: Iterator[PageLine], question: str) -> Iterator[PageLine]:
    """Yield `lines`, the first as where a question begins, if it is one."""
    yield from (replace(line, question=question) for line in islice(lines, 1))
    yield from lines


def _beside(title: str, body: Iterator[PageLine]) -> Iterator[PageLine]:
    """Yield `body` with its title in the margin."""
    heads = iter(_broken(title, MARGIN))
    for line in chain(body, repeat(None)):
        head = next(heads, None)
        if line is None and head is None:
            return
        yield _moved(head or "", line or PageLine())


def _moved(head: str, line: PageLine) -> PageLine:
    margin = fitted(head, MARGIN) + " " * GAP
    looks = ((begin + len(margin), end + len(margin), look) for begin, end, look in line.looks)
    return PageLine((margin + line.text).rstrip(), ((0, len(margin), "heading"), *looks), line.link, line.question)


def _broken(title: str, width: int) -> list[str]:
    return [piece for _, piece in pieces(one_line(title), width)]


def _within(spans: list[Look], begin: int, length: int, moved: int) -> Iterator[Look]:
    """Yield what of `spans` falls in a piece of a line, counted from the piece's beginning and `moved` on."""
    for first, last, look in spans:
        left, right = max(first - begin, 0), min(last - begin, length)
        if look and left < right:
            yield left + moved, right + moved, look


def _none(_: str) -> list[tuple[int, int]]:
    return []
