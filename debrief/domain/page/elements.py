"""The elements of a page. All text is as typed: whoever renders it must make it `safe`."""

from dataclasses import dataclass, field

LabelledText = tuple[str, str]
"""A label and its text, which may have several lines."""

BEST_ANSWER = "Best answer"
"""The label of the best answer."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to another debrief, with its text and label.

    `question`: the id of the question that was asked there.
    """

    text: str
    debrief_id: str
    label: str = "Also asked"
    question: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day of the application: the date, what happened, and the time since the previous one, in words."""

    day: str
    what: str
    later: str = ""


@dataclass(frozen=True, slots=True)
class PageItem:
    """One item of a section: its text, possibly of several lines, and details about it.

    `best`: the best answer, to be emphasised. `badges`: a few words each, shown on one line. `links`: other
    debriefs with the same question; `more`: a sentence about those not listed. `question`: the question's id, if any.
    """

    text: str
    details: tuple[LabelledText, ...] = ()
    best: str = ""
    badges: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    more: str = ""
    question: str = field(default="", compare=False)

    @property
    def labelled(self) -> tuple[LabelledText, ...]:
        """The details, followed by the best answer under its label."""
        return (*self.details, (BEST_ANSWER, self.best)) if self.best else self.details

    @property
    def spacious(self) -> bool:
        """Whether it needs a blank line around it, because it has more than a text and badges."""
        return bool(self.details or self.best or self.links)


@dataclass(frozen=True, slots=True)
class PageSection:
    """A titled list of at least one item; `summary`: a sentence about all of them."""

    title: str
    items: tuple[PageItem, ...]
    summary: str = ""

    @property
    def prose(self) -> bool:
        """Whether it is a single text without details."""
        return len(self.items) == 1 and self.items[0] == PageItem(self.items[0].text)


@dataclass(frozen=True, slots=True)
class Page:
    """A debrief or question to read from top to bottom; `timeline`: in chronological order."""

    title: str
    facts: tuple[LabelledText, ...]
    sections: tuple[PageSection, ...]
    timeline: tuple[Milestone, ...] = ()
