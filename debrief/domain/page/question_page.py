"""The page of a question: its best answer, each time it was asked, and its former answers."""

from collections.abc import Iterator, Sequence

from debrief.domain.dates.zones import local_day
from debrief.domain.page.elements import Link, Page, PageItem, PageSection
from debrief.domain.page.page_items import format_certainty, format_discomfort, non_empty, non_empty_lines, with_unit
from debrief.domain.practice.practice_question import Asking, Attempt, FormerAnswer, PracticeQuestion
from debrief.domain.record.labels import LEFT_OUT_LABEL, NO_WORDING, REMARK_LABEL
from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.record.when import day_text
from debrief.domain.text import PERCENT

UNANSWERED = "There isn't one yet."
DEBRIEF_LINK_LABEL = "The debrief"
"""The label of the link to the debrief."""


def build_question_page(
    question: PracticeQuestion, merged: Sequence[str], comes_back: str, zone: str, to_answer: str = ""
) -> Page:
    """Return the page of `question`.

    `merged`: the wordings of questions merged into it. `comes_back`: when it is due for practice, in words; empty if it
    was never practised. `zone`: the IANA name of the zone for the days of former answers and attempts. `to_answer`: how
    to write an answer if there is none.
    """
    facts = non_empty_lines(
        ("Question", question.wording or NO_WORDING),
        ("Kind", question.category.value if question.category else ""),
        ("Asked", _times_words(question.times)),
        ("Discomfort", with_unit(question.discomfort, " of 5")),
        ("Practice", _practice(question, comes_back)),
    )
    answer = PageItem(question.answer.strip() or f"{UNANSWERED} {to_answer}".strip())
    former = tuple(_former(version, zone) for version in question.versions if version.answer != question.answer)
    sections = (
        PageSection("Best answer", (answer,)),
        PageSection("Asked", tuple(_asking_item(asking, question) for asking in question.askings), _others(question)),
        PageSection("Earlier answers", former),
        PageSection("Written in practice", tuple(_attempt(attempt, zone) for attempt in question.attempts)),
        PageSection("Merged with this one", tuple(PageItem(wording or NO_WORDING) for wording in merged)),
    )
    return Page(question.wording, facts, tuple(section for section in sections if section.items))


def occurrence_place(asking: Asking) -> str:
    """Return where and when it was asked: `Northwind, final round, 19 Nov 2026`; the text is not `safe` yet."""
    return ", ".join(_places(asking)) or "an unknown place"


def _asking_item(asking: Asking, question: PracticeQuestion) -> PageItem:
    other_words = asking.wording if asking.wording.strip() != question.wording.strip() else ""
    return PageItem(
        occurrence_place(asking),
        non_empty_lines(
            ("In these words", other_words),
            (REMARK_LABEL, asking.remark),
            ("You said", asking.said),
            (LEFT_OUT_LABEL, asking.left_out),
        ),
        badges=non_empty(
            format_certainty(asking.certainty),
            with_unit(asking.sureness, f"{PERCENT} sure"),
            format_discomfort(asking.discomfort),
        ),
        links=(Link(", ".join(filter(None, (asking.company.strip(), asking.role.strip()))) or "no name",
                    asking.debrief, DEBRIEF_LINK_LABEL, question.id),),
    )  # fmt: skip


def _places(asking: Asking) -> Iterator[str]:
    yield from (part for part in (asking.company.strip(), asking.stage.strip(), asking.held.day) if part)


def _former(version: FormerAnswer, zone: str) -> PageItem:
    return PageItem(f"Until {_day(version.at, zone)}", (("It was", version.answer),))


def _attempt(attempt: Attempt, zone: str) -> PageItem:
    return PageItem(f"On {_day(attempt.at, zone)}", (("You wrote", attempt.text),))


def _day(at: int, zone: str) -> str:
    return day_text(local_day(at, zone)) if at else UNREADABLE  # storage gives 1970 for what it cannot read


def _practice(question: PracticeQuestion, comes_back: str) -> str:
    chosen = "chosen" if question.practise else ""
    return ", ".join(filter(None, (chosen, f"comes back {comes_back}" if comes_back else "")))


def _others(question: PracticeQuestion) -> str:
    """Return the sentence about the askings that are not shown."""
    if question.times == len(question.askings):
        return ""
    return f"The latest {len(question.askings)} of {question.times:,}. Search the debriefs to find the others."


def _times_words(times: int) -> str:
    return "once" if times == 1 else f"{times:,} times"
