"""Convert what concerns people to page items: notes, replies with their points, and plans."""

from collections.abc import Iterator

from debrief.domain.page.elements import LabelledText, PageItem
from debrief.domain.page.page_items import headed, length_notice, non_empty, sentence_line
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Feedback, FeedbackPoint, Note, Verdict
from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.record.when import When

SEALED = "Closed until you choose to read them."
"""Shown in place of the words of a reply that is not opened yet."""

_VERDICTS = {Verdict.ADOPT: "You adopt", Verdict.TEST: "You test", Verdict.SET_ASIDE: "You set aside", None: "A point"}
_CAME = {True: "the moment came", False: "the moment has not come yet"}


def development_item(point: Development, zone: str) -> PageItem:
    """Return the item of a point to develop, with its plan and what became of it; `zone`: IANA name."""
    plan = (
        sentence_line("When", point.cue),
        sentence_line("I will", point.action),
        ("By", str(point.due) + length_notice(point, "due")),
    )
    badges = non_empty(
        "done" if point.done else "",
        "part of practice" if point.rehearsed else "",
        "" if point.came is None else _CAME[point.came],
        _moment_words("checked", moment_of(point, "checked_at", zone)),
    )
    return headed(point.text or "A plan", *plan, ("What happened", point.happened), badges=badges)


def note_item(note: Note, zone: str) -> PageItem:
    """Return the item of a thank-you note, with when it was sent in `zone` (IANA name)."""
    facts = (("The moment you shared", note.moment), ("What to ask", note.ask), ("The letter", note.text))
    badges = non_empty(_moment_words("sent", moment_of(note, "sent_at", zone)), "no reply came" if note.silent else "")
    return headed(note.to or "Somebody", *facts, badges=badges)


def feedback_items(debrief: Debrief) -> Iterator[PageItem]:
    """Yield an item for each reply with its points, then one for each point whose reply is gone."""
    shown = set[str]()
    for feedback in debrief.feedback:
        points = [point for point in debrief.feedback_points if point.feedback == feedback.id]
        if points or not feedback.blank:
            shown.add(feedback.id)
            yield _feedback_item(feedback, points)
    for point in debrief.feedback_points:
        if point.feedback not in shown and not point.blank:
            yield headed("", _point(point))


def moment_of(record: Debrief | Development | Note | Feedback, name: str, zone: str) -> str:
    """Return the moment in the field `name` (UTC ms) as a day and time in `zone`; empty if there is none."""
    if name in record.unreadable:
        return UNREADABLE
    at: int | None = getattr(record, name)
    return "" if at is None else str(When(at=at, zone=zone, timed=True)).removesuffix(f" ({zone})")


def _feedback_item(feedback: Feedback, points: list[FeedbackPoint]) -> PageItem:
    verdict = feedback.verdict.value if feedback.verdict else ""
    facts = (
        ("Their words", SEALED if feedback.sealed and feedback.words.strip() else feedback.words),
        ("What you will do with it", verdict),
        ("Why", feedback.why),
        *(_point(point) for point in points if not point.blank),
    )
    return headed(feedback.sender or "A reply", *facts)


def _point(point: FeedbackPoint) -> LabelledText:
    because = " ".join(sentence_line("because", point.why)).strip() if point.why.strip() else ""
    label = _VERDICTS.get(point.verdict, f"Verdict {UNREADABLE}")
    return label, "\n".join(part for part in (point.text.strip(), because) if part)


def _moment_words(what: str, moment: str) -> str:
    return f"{what} {moment}" if moment else ""
