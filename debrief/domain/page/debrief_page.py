"""The page of a debrief, limited to what was written."""

from collections.abc import Iterator, Mapping, Sequence

from debrief.domain.lists.other_debriefs import OtherDebriefs
from debrief.domain.page.elements import LabelledText, Link, Page, PageItem, PageSection
from debrief.domain.page.page_items import (
    again_items,
    asked_item,
    cause_item,
    fit_summary,
    length_notice,
    non_empty,
    non_empty_lines,
    number_of,
    requirement_item,
    strength_item,
)
from debrief.domain.page.people_items import development_item, feedback_items, moment_of, note_item
from debrief.domain.page.timeline import timeline
from debrief.domain.patterns.rounds import Round
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control
from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.session.guide import BLANK_PAGE, Guide
from debrief.domain.session.removed_steps import ALSO
from debrief.domain.text import PERCENT

WENT_ON = "another round"
"""The answer to a round that another one followed."""
_CONTROLS = {
    Control.MINE: "Possible reasons: mine to change",
    Control.PARTLY: "Possible reasons: partly mine",
    Control.NOT_MINE: "Possible reasons: not mine",
    Control.UNKNOWABLE: "Possible reasons: can't know",
    None: "Possible reasons: not sorted yet",
}
_NOWHERE: Mapping[str, OtherDebriefs] = {}


def build_debrief_page(
    debrief: Debrief,
    guide: Guide,
    elsewhere: Mapping[str, OtherDebriefs] = _NOWHERE,
    zone: str = "UTC",
    rounds: Sequence[Round] = (),
) -> Page:
    """Return the page of `debrief`, with its texts under the prompts of `guide`.

    `elsewhere`: other debriefs by the id of the question they share; `zone`: the IANA name for days without a zone.
    `rounds`: all rounds of its process, oldest first.
    """
    asked = (asked_item(a, elsewhere.get(a.question.id)) for a in debrief.asked if not a.blank)
    listed = (
        _section("Questions they asked", asked),
        _section("Strengths", (strength_item(s) for s in debrief.strengths if not s.blank)),
        _section("To develop", (development_item(d, zone) for d in debrief.developments if not d.blank)),
        *_reasons(debrief),
        _section(
            "What they asked for",
            (requirement_item(r) for r in debrief.requirements if not r.blank),
            fit_summary(debrief.requirements),
        ),
        _section("Would you apply again", again_items(debrief)),
        _section("Who to thank", (note_item(n, zone) for n in debrief.notes if not n.blank)),
        _section("Feedback", feedback_items(debrief)),
        _section("The other rounds", round_items(debrief.id, rounds)),
        *_texts(debrief, guide),
    )
    days = timeline(debrief, zone)
    sections = tuple(section for section in listed if section.items)
    return Page(debrief.title, _facts(debrief, zone, rounds), sections, days if len(days) > 1 else ())


def _facts(debrief: Debrief, zone: str, rounds: Sequence[Round]) -> tuple[LabelledText, ...]:
    return non_empty_lines(
        ("Company", debrief.company),
        ("Role", debrief.role),
        ("Stage", debrief.stage),
        ("Round", round_number(debrief.id, rounds)),
        ("When", str(debrief.held) + length_notice(debrief, "held")),
        ("Who was there", debrief.people),
        ("They said by", str(debrief.promised) + length_notice(debrief, "promised")),
        ("You asked about the answer", moment_of(debrief, "nudged_at", zone)),
        ("Thank-you notes", "not usual there" if debrief.no_notes else ""),
        ("Answer", _answer(debrief, rounds)),
        # Otherwise in the timeline.
        (
            "When it came",
            ("" if debrief.answered.local and not debrief.answered.written.strip() else str(debrief.answered))
            + length_notice(debrief, "answered"),
        ),
        ("In their words", debrief.their_words),
        ("Chance you gave yourself", number_of(debrief, "chance", PERCENT)),
        ("How heavy at the start", number_of(debrief, "load_first", " of 10")),
        ("How heavy at the end", number_of(debrief, "load_last", " of 10")),
        ("Tags", ", ".join(debrief.tags)),
        ("You started writing", UNREADABLE if "started_at" in debrief.unreadable else ""),
        ("You finished", UNREADABLE if "finished_at" in debrief.unreadable else ""),
    )


def round_number(debrief_id: str, rounds: Sequence[Round]) -> str:
    """Return which round a debrief is: `2 of 3`; empty if there is only one."""
    number = next((n for n, each in enumerate(rounds, start=1) if each.debrief == debrief_id), 0)
    return f"{number} of {len(rounds)}" if number and len(rounds) > 1 else ""


def round_items(debrief_id: str, rounds: Sequence[Round]) -> Iterator[PageItem]:
    """Yield an item for each other round: its stage, day and answer, who was there, and a link to it."""
    for number, each in enumerate(rounds, start=1):
        if each.debrief == debrief_id:
            continue
        stage = each.stage.strip() or "A round without a stage"
        answer = "" if each.outcome is Outcome.WAITING else each.outcome.value
        badges = non_empty(each.held.day, each.people.strip(), answer)
        # In a file nothing can be followed: the link has to say which debrief it means.
        name = ", ".join(non_empty(each.title, each.stage.strip(), each.held.day))
        yield PageItem(f"{number}. {stage}", badges=badges, links=(Link(name, each.debrief, label="Read"),))


def _answer(debrief: Debrief, rounds: Sequence[Round]) -> str:
    if debrief.outcome is Outcome.WAITING and rounds and rounds[-1].debrief != debrief.id:
        return WENT_ON
    return "" if _without_answer(debrief) else debrief.outcome.words


def _without_answer(debrief: Debrief) -> bool:
    """Return whether it is finished although no answer was recorded, because its guide does not ask for one."""
    return debrief.finished_at is not None and debrief.outcome is Outcome.WAITING


def _reasons(debrief: Debrief) -> Iterator[PageSection]:
    written = [cause for cause in debrief.causes if not cause.blank]
    titles = {**_CONTROLS, Control(UNREADABLE): f"Possible reasons: {UNREADABLE}"}
    for control, title in titles.items():
        yield _section(title, (cause_item(cause) for cause in written if cause.control is control))


def _texts(debrief: Debrief, guide: Guide) -> Iterator[PageSection]:
    """Yield the text of each step under its prompt, then the blank page, then texts whose prompt no longer exists."""
    written = {r.id: r.text for r in debrief.reflections if not r.blank}
    for step in guide.steps:
        if step.id in written:
            yield PageSection(step.prompt, (PageItem(written.pop(step.id)),))
    if BLANK_PAGE.id in written:
        yield PageSection(BLANK_PAGE.name, (PageItem(written.pop(BLANK_PAGE.id)),))
    yield _section(ALSO, (PageItem(text) for text in written.values()))


def _section(title: str, items: Iterator[PageItem], summary: str = "") -> PageSection:
    return PageSection(title, tuple(items), summary)
