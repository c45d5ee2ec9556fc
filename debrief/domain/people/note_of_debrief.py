"""The letter, flags, clock and reply state of a note of a debrief."""

from collections.abc import Callable

from debrief.domain.people.addressee import is_reply_to
from debrief.domain.people.feedback import ReplyState, reply_state
from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours, NoteClock, note_window
from debrief.domain.people.note_draft import LetterFacts, draft_letter, letter_kind, parse_letter
from debrief.domain.people.note_flags import DraftedLetter, NoteFlag, note_flags
from debrief.domain.people.note_template import Letter, LetterKind, NoteTemplate
from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.parts import Feedback, Note

TemplateOf = Callable[[Note], NoteTemplate]
"""Returns the template of a note: the one it names, or else the one in the settings."""


def note_letter(debrief: Debrief, note: Note, template: NoteTemplate, signature: str = "") -> Letter:
    """Return the letter of a note: as the user edited it, or else drafted from the record by `template`."""
    facts = note_facts(debrief, note, signature)
    draft = draft_letter(template, facts, letter_kind(debrief.outcome))
    return parse_letter(note.text, draft) if note.text.strip() else draft


def nudge_letter(debrief: Debrief, to: str, template: NoteTemplate, signature: str = "") -> Letter:
    """Return the letter that asks where things stand."""
    return draft_letter(template, note_facts(debrief, Note(to=to), signature), LetterKind.NUDGE)


def nudge_addressee(debrief: Debrief) -> str:
    """Return the addressee of a nudge: the first person with a note; empty if there is none."""
    return next((note.to for note in debrief.notes if note.to.strip()), "")


def letter_flags(debrief: Debrief, note: Note, template_of: TemplateOf, signature: str = "") -> list[NoteFlag]:
    """Return what to look at in the letter of a note before it is sent, beside the other notes of the debrief."""
    others = [other for other in debrief.notes if other.id != note.id and not other.blank]
    return note_flags(
        _draft_beside(debrief, note, template_of(note), signature),
        (_draft_beside(debrief, other, template_of(other), signature) for other in others),
    )


def note_clock(debrief: Debrief, note: Note, now: int, hours: ClockHours = DEFAULT_HOURS) -> NoteClock:
    """Return the state of a note's window at `now` (UTC ms)."""
    return note_window(
        debrief.held,
        debrief.answered,
        now=now,
        hours=hours,
        written_at=last_stored_at(debrief),
        sent_at=note.sent_at,
        no_notes=debrief.no_notes,
    )


def last_stored_at(debrief: Debrief) -> int:
    """Return the latest moment that the app itself stored in a debrief, UTC ms."""
    own = (debrief.started_at, debrief.finished_at, debrief.nudged_at)
    sent = (note.sent_at for note in debrief.notes)
    received = (reply.received_at for reply in debrief.feedback)
    return max(at for at in (*own, *sent, *received) if at is not None)


def reply_to(debrief: Debrief, note: Note) -> Feedback | None:
    """Return the reply to a note: that of its person, or anybody's to the only note; None if there is none."""
    notes = len(debrief.notes)
    return next((reply for reply in debrief.feedback if is_reply_to(reply.sender, note.to, notes)), None)


def offers_feedback(debrief: Debrief) -> bool:
    """Return whether a note was sent or a reply recorded, so that there is feedback to write, read or decide on."""
    return bool(debrief.feedback) or any(note.sent_at is not None for note in debrief.notes)


def awaits_reply(debrief: Debrief) -> bool:
    """Return whether a reply to one of the notes may still come."""
    return any(awaits_reply_to(debrief, note) for note in debrief.notes)


def awaits_reply_to(debrief: Debrief, note: Note) -> bool:
    """Return whether `note` was sent, no reply to it was recorded, and it was not closed without one."""
    return note_reply_state(debrief, note) is ReplyState.ASKED


def note_reply_state(debrief: Debrief, note: Note) -> ReplyState:
    """Return the state of the request for feedback in a note."""
    reply = reply_to(debrief, note)
    return reply_state(
        sent_at=note.sent_at, silent=note.silent, replied=reply is not None, sealed=reply is not None and reply.sealed
    )


def note_facts(debrief: Debrief, note: Note, signature: str = "") -> LetterFacts:
    """Return what the letter of a note is drafted from."""
    return LetterFacts(
        to=note.to,
        moment=note.moment,
        ask=note.ask,
        company=debrief.company,
        role=debrief.role,
        stage=debrief.stage,
        held=debrief.held,
        promised=debrief.promised,
        me=signature,
    )


def _draft_beside(debrief: Debrief, note: Note, template: NoteTemplate, signature: str) -> DraftedLetter:
    facts = note_facts(debrief, Note(to=note.to, ask=note.ask), signature)
    return DraftedLetter(
        to=note.to,
        moment=note.moment,
        letter=note_letter(debrief, note, template, signature),
        without_moment=draft_letter(template, facts, letter_kind(debrief.outcome)),
        again=debrief.again is not Again.NO,
    )
