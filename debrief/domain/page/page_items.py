"""Convert the parts of a debrief to page items."""

import re
from collections.abc import Iterator, Sequence

from debrief.domain.lists.other_debriefs import OtherDebrief, OtherDebriefs
from debrief.domain.page.elements import LabelledText, Link, PageItem
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.labels import LEFT_OUT_LABEL, NO_WORDING, REMARK_LABEL
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Cause, Development, Met, Need, Requirement, Strength, fit_percent
from debrief.domain.record.question import Asked, Certainty
from debrief.domain.record.unreadable import RANGES, UNREADABLE
from debrief.domain.text import PERCENT

CERTAINTIES = {
    Certainty.EXACT: "the exact words",
    Certainty.GIST: "the gist",
    Certainty.UNSURE: "wording not certain",
}
_NEEDS = {Need.MUST: "must have", Need.NICE: "nice to have"}
_MET = {Met.YES: "met", Met.PARTLY: "partly met", Met.NO: "not met"}
_PROBED = {True: "they asked about it", False: "they did not ask about it"}


def asked_item(asked: Asked, elsewhere: OtherDebriefs | None) -> PageItem:
    """Return the item of a question: what was said, the best answer, and links to other debriefs."""
    question = asked.question
    wording = asked.wording if asked.wording.strip() else question.wording
    known_as = question.wording if question.wording.strip() != wording.strip() else ""
    return PageItem(
        wording if wording.strip() else NO_WORDING,
        non_empty_lines(
            ("The same as", known_as),
            (REMARK_LABEL, asked.remark),
            ("You said", asked.said),
            (LEFT_OUT_LABEL, asked.left_out),
        ),
        best=question.answer.strip(),
        badges=non_empty(
            format_certainty(asked.certainty),
            number_of(asked, "sureness", f"{PERCENT} sure"),
            f"discomfort {UNREADABLE}" if "discomfort" in asked.unreadable else format_discomfort(asked.discomfort),
            "in practice" if question.practise else "",
        ),
        links=tuple(_link(other, question.id) for other in elsewhere.newest) if elsewhere else (),
        more=_more(elsewhere.more) if elsewhere else "",
        question=question.id,
    )


def strength_item(strength: Strength) -> PageItem:
    """Return the item of a strength."""
    return headed(strength.text, ("What made it work", strength.evidence))


def cause_item(cause: Cause) -> PageItem:
    """Return the item of a possible reason."""
    return headed(cause.text, ("Evidence", cause.evidence))


def requirement_item(requirement: Requirement) -> PageItem:
    """Return the item of a requirement and how far it was met."""
    need = _NEEDS.get(requirement.need, UNREADABLE) if requirement.need else ""
    met = _MET.get(requirement.met, UNREADABLE) if requirement.met else ""
    probed = _PROBED[requirement.probed] if requirement.probed is not None else ""
    return headed(requirement.text, (REMARK_LABEL, requirement.remark), badges=non_empty(need, met, probed))


def fit_summary(requirements: Sequence[Requirement]) -> str:
    """Return how well `requirements` are met, and which part of them that is about; empty if none was assessed."""
    if (match := fit_percent(requirements)) is None:
        return ""
    assessed = sum(each.assessed for each in requirements)
    total = sum(not each.blank for each in requirements)
    part = "this" if assessed == total else f"what you answered, {assessed} of {total} requirements"
    return f"You match {match}{PERCENT} of {part}. A must-have counts twice."


def again_items(debrief: Debrief) -> Iterator[PageItem]:
    """Yield the item on applying again, if anything was recorded."""
    rule = non_empty_lines(sentence_line("Skip one if", debrief.skip_rule))
    if debrief.again is not None or rule:
        yield PageItem(debrief.again.value if debrief.again else "Not filled in", rule)


def sentence_line(label: str, text: str) -> LabelledText:
    """Return `label` with a `text` that goes on with it; "When" and "when they ask" become "When" and "they ask".

    Of a label that ends in "if", that word alone may be repeated too.
    """
    begins = [re.escape(label).replace(r"\ ", r"\s+"), *(["if"] if label.endswith(" if") else [])]
    found = re.match(rf"(?:{'|'.join(begins)})\s+(?=\S)", text.strip(), re.IGNORECASE)
    return label, text.strip()[found.end() :] if found else text


def non_empty_lines(*labelled: LabelledText) -> tuple[LabelledText, ...]:
    """Return those of `labelled` whose text is not blank."""
    return tuple((label, value.strip()) for label, value in labelled if value.strip())


def with_unit(value: int | None, unit: str) -> str:
    """Return a number with its unit; empty for None."""
    return "" if value is None else f"{value}{unit}"


def length_notice(record: Debrief | Development, name: str) -> str:
    """Return the notice after a date whose length cannot be read; empty if it can."""
    return f" (its length: {UNREADABLE})" if f"{name}_minutes" in record.unreadable else ""


def number_of(record: Debrief | Asked, name: str, unit: str) -> str:
    """Return the number in the field `name` with its unit; empty if there is none."""
    return UNREADABLE + unit if name in record.unreadable else with_unit(getattr(record, name), unit)


def format_certainty(certainty: str | None) -> str:
    """Return how well a wording is remembered, in words; empty for None."""
    return CERTAINTIES.get(Certainty(certainty), UNREADABLE) if certainty else ""


def headed(text: str, *labelled: LabelledText, badges: tuple[str, ...] = ()) -> PageItem:
    """Return an item; without a text, its first detail becomes the text, with its label."""
    details = non_empty_lines(*labelled)
    if text.strip() or not details:
        return PageItem(text, details, badges=badges)
    return PageItem(f"{details[0][0]}: {details[0][1]}", details[1:], badges=badges)


def non_empty(*parts: str) -> tuple[str, ...]:
    """Return those that are not empty."""
    return tuple(part for part in parts if part)


def _link(other: OtherDebrief, question: str) -> Link:
    outcome = "" if other.outcome is Outcome.WAITING else other.outcome.value
    parts = (
        ", ".join(part for part in (other.company.strip() or other.title, other.held.day) if part),
        outcome,
    )
    text = " · ".join(part for part in (*parts, format_discomfort(other.discomfort)) if part)
    return Link(text, other.debrief, question=question)


def format_discomfort(worst: int | None) -> str:
    """Return the discomfort, 1–5, in words; empty for None."""
    low, high = RANGES["discomfort"]
    if worst is None or low <= worst <= high:
        return "" if worst is None else f"discomfort {worst} of 5"
    return f"discomfort {UNREADABLE}"


def _more(more: int) -> str:
    if not more:
        return ""
    return f"and in {more:,} other debrief{'' if more == 1 else 's'}"
