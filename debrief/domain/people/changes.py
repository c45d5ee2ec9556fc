"""Changes of a debrief that concern people, each as a new value; storage applies them with `Journal.change`.

A note, reply, point or plan that is not there changes nothing.
"""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Development, Feedback, FeedbackPoint, Note, Verdict, stable_id

FEEDBACK_STEP = "feedback"
"""The `step` of a development that a point of feedback became."""
_ACTED_ON = frozenset({Verdict.ADOPT, Verdict.TEST})


def find_note(debrief: Debrief, note_id: str) -> Note | None:
    """Return the note of that id; None if there is none."""
    return next((note for note in debrief.notes if note.id == note_id), None)


def find_feedback(debrief: Debrief, feedback_id: str) -> Feedback | None:
    """Return the reply of that id; None if there is none."""
    return next((reply for reply in debrief.feedback if reply.id == feedback_id), None)


def without_blank_reply(debrief: Debrief, before: Feedback) -> Debrief:
    """Return `debrief` without a reply that has no words, unless somebody has named another sender than `before`."""
    reply = find_feedback(debrief, before.id)
    if reply is None or reply.words.strip() or reply.sender.strip() not in {"", before.sender.strip()}:
        return debrief
    return replace(debrief, feedback=tuple(other for other in debrief.feedback if other.id != before.id))


def points_of(debrief: Debrief, feedback_id: str) -> tuple[FeedbackPoint, ...]:
    """Return the points of a reply, in the order of writing."""
    return tuple(point for point in debrief.feedback_points if point.feedback == feedback_id)


def mark_sent(debrief: Debrief, note_id: str, at: int | None) -> Debrief:
    """Return `debrief` with a note marked as sent at `at` (UTC ms); None: not sent, so that it can be sent again.

    One that is marked as sent already keeps its time.
    """
    note = find_note(debrief, note_id)
    if note is None or (note.sent_at is None) == (at is None):
        return debrief
    return _change_note(debrief, note_id, sent_at=at, silent=note.silent and at is not None)


def unmark_sent(debrief: Debrief, note_id: str, at: int) -> Debrief:
    """Return `debrief` without the mark that a note was sent at `at` (UTC ms), unless it is another mark now."""
    note = find_note(debrief, note_id)
    return mark_sent(debrief, note_id, None) if note is not None and note.sent_at == at else debrief


def restore_sent(debrief: Debrief, before: Note) -> Debrief:
    """Return `debrief` with the note `before` marked as it was before the mark was removed."""
    return _change_note(debrief, before.id, sent_at=before.sent_at, silent=before.silent)


def mark_silent(debrief: Debrief, note_id: str) -> Debrief:
    """Return `debrief` with a note closed because no reply came."""
    return _change_note(debrief, note_id, silent=True)


def set_template(debrief: Debrief, note_id: str, template: str) -> Debrief:
    """Return `debrief` with the template of a note, by its name; empty: the one in the settings."""
    return _change_note(debrief, note_id, template=template)


def mark_nudged(debrief: Debrief, at: int | None) -> Debrief:
    """Return `debrief` with when the answer was asked for, UTC ms; None: it was not. The first time stands."""
    return debrief if (debrief.nudged_at is None) == (at is None) else replace(debrief, nudged_at=at)


def unmark_nudged(debrief: Debrief, at: int) -> Debrief:
    """Return `debrief` without the mark that the answer was asked for at `at` (UTC ms), unless it is another now."""
    return mark_nudged(debrief, None) if debrief.nudged_at == at else debrief


def mark_no_answer(debrief: Debrief) -> Debrief:
    """Return `debrief` with the outcome "silent": no answer came, and none is waited for."""
    return replace(debrief, outcome=Outcome.SILENT)


def silence_notes(debrief: Debrief, *, no_notes: bool = True) -> Debrief:
    """Return `debrief` with notes marked as not the custom there, or as one."""
    return replace(debrief, no_notes=no_notes)


def open_reply(debrief: Debrief, feedback_id: str) -> Debrief:
    """Return `debrief` with the words of a reply open."""
    return replace(
        debrief, feedback=tuple(replace(f, sealed=False) if f.id == feedback_id else f for f in debrief.feedback)
    )


def development_of(point_id: str) -> str:
    """Return the id of the development that a point of feedback becomes."""
    return stable_id("point", point_id)


def decide_point(debrief: Debrief, point: FeedbackPoint) -> Debrief:
    """Return `debrief` with a point of feedback, new or changed, and the development that it becomes.

    A point that is adopted or tested becomes a development, always the same one. Where it is set aside or undecided
    again, that development is removed, unless something was planned or written there.
    """
    before = next((known for known in debrief.feedback_points if known.id == point.id), None)
    changed = with_part(debrief, "feedback_points", point)
    development_id = development_of(point.id)
    known = find_plan(debrief, development_id)
    if point.verdict in _ACTED_ON:
        if known is None:
            return with_part(
                changed, "developments", Development(id=development_id, step=FEEDBACK_STEP, text=point.text)
            )
        if before is not None and known.text == before.text:
            return with_part(changed, "developments", replace(known, text=point.text))
        return changed
    if known is not None and before is not None and _is_untouched(known, before):
        developments = tuple(plan for plan in changed.developments if plan.id != development_id)
        return replace(changed, developments=developments)
    return changed


def remove_point(debrief: Debrief, point_id: str) -> Debrief:
    """Return `debrief` without a point of feedback, nor the development it became unless that was written to."""
    point = next((known for known in debrief.feedback_points if known.id == point_id), None)
    if point is None:
        return debrief
    changed = decide_point(debrief, replace(point, verdict=None))
    return replace(changed, feedback_points=tuple(p for p in changed.feedback_points if p.id != point_id))


def find_plan(debrief: Debrief, development_id: str) -> Development | None:
    """Return the development of that id; None if there is none."""
    return next((point for point in debrief.developments if point.id == development_id), None)


def tick_plan(debrief: Debrief, development_id: str, *, done: bool = True) -> Debrief:
    """Return `debrief` with a plan done, or open again."""
    return _change_plan(debrief, development_id, done=done)


def rehearse_plan(debrief: Debrief, development_id: str, *, rehearsed: bool = True) -> Debrief:
    """Return `debrief` with a plan added to practice, or removed from it."""
    return _change_plan(debrief, development_id, rehearsed=rehearsed)


def check_plan(debrief: Debrief, development_id: str, *, came: bool | None, happened: str, at: int | None) -> Debrief:
    """Return `debrief` with whether the cue of a plan came, what happened, and when this was written (`at`: UTC ms).

    Where neither is known the plan is unchecked, so that it is open again. What is written already keeps its time.
    """
    plan = find_plan(debrief, development_id)
    if plan is None or (plan.came, plan.happened) == (came, happened):
        return debrief
    checked_at = None if came is None and not happened.strip() else at
    return _change_plan(debrief, development_id, came=came, happened=happened, checked_at=checked_at)


def _change_note(debrief: Debrief, note_id: str, **changes: object) -> Debrief:
    note = find_note(debrief, note_id)
    return debrief if note is None else with_part(debrief, "notes", replace(note, **changes))  # type: ignore[arg-type]  # by name


def _change_plan(debrief: Debrief, development_id: str, **changes: object) -> Debrief:
    plan = find_plan(debrief, development_id)
    if plan is None:
        return debrief
    return with_part(debrief, "developments", replace(plan, **changes))  # type: ignore[arg-type]  # by name


def _is_untouched(development: Development, point: FeedbackPoint) -> bool:
    return development == Development(id=development.id, step=FEEDBACK_STEP, text=point.text)
