"""What a page is made of. All text is as typed: whoever shows it makes it safe."""

from dataclasses import dataclass, field

LabelledText = tuple[str, str]
"""A label and what stands behind it; the latter may have several lines."""

BETTER_ANSWER = "Better answer"
"""The label of what to say next time."""


@dataclass(frozen=True, slots=True)
class Link:
    """A way to another debrief: the words it is shown by, the id of the debrief it leads to, what to call the way.

    `question`: the id of the one that was asked there.
    """

    text: str
    debrief_id: str
    label: str = "Also asked"
    question: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day of the application: which, what came then, and how long after the one before, in words."""

    day: str
    what: str
    later: str = ""


@dataclass(frozen=True, slots=True)
class PageItem:
    """One thing of a section: what was written, possibly in several lines, and what is known about it.

    `better`: what to say next time, which is to stand out. `remarks`: a few words each, for one line. `links`: to where
    the same was asked, and `more`: what is to be said of those that are left out. `question`: its id, of a question.
    """

    text: str
    details: tuple[LabelledText, ...] = ()
    better: str = ""
    remarks: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    more: str = ""
    question: str = field(default="", compare=False)

    @property
    def labelled(self) -> tuple[LabelledText, ...]:
        """The details, and then the better answer under its label."""
        return (*self.details, (BETTER_ANSWER, self.better)) if self.better else self.details

    @property
    def spacious(self) -> bool:
        """Whether it takes more than a text and a line of remarks, so that a blank line sets it off."""
        return bool(self.details or self.better or self.links)


@dataclass(frozen=True, slots=True)
class PageSection:
    """Items under one title, never without items; `summary`: what they come to, in a sentence."""

    title: str
    items: tuple[PageItem, ...]
    summary: str = ""

    @property
    def prose(self) -> bool:
        """Whether it is one text and nothing about it."""
        return len(self.items) == 1 and self.items[0] == PageItem(self.items[0].text)


@dataclass(frozen=True, slots=True)
class Page:
    """A debrief to read from top to bottom; `timeline` in the order things happened."""

    title: str
    facts: tuple[LabelledText, ...]
    sections: tuple[PageSection, ...]
    timeline: tuple[Milestone, ...] = ()
