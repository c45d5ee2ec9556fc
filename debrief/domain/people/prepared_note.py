"""A note as it would be sent now: its letter, its clock, and what to look at."""

from collections.abc import Callable
from dataclasses import dataclass

from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours, NoteClock, note_window
from debrief.domain.people.note_draft import LetterFacts, draft_letter, letter_kind, parse_letter
from debrief.domain.people.note_flags import DraftedLetter, NoteFlag, note_flags
from debrief.domain.people.note_template import Letter, LetterKind, NoteTemplate
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Note

LoadTemplate = Callable[[str], NoteTemplate]
"""Returns the template of that name; empty: the one in the settings. Raises `Refusal`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedNote:
    """A note with its letter, its window, and the flags of the letter. `edited`: whether the user wrote the letter."""

    note: Note
    template: NoteTemplate
    letter: Letter
    clock: NoteClock
    flags: tuple[NoteFlag, ...]
    edited: bool


def prepare_note(
    debrief: Debrief, note: Note, load: LoadTemplate, *, me: str = "", now: int, hours: ClockHours = DEFAULT_HOURS
) -> PreparedNote:
    """Return `note`, one of `debrief`, as it would be sent at `now` (UTC ms); `me`: the name to sign with."""
    template = load(note.template)
    drafted = _drafted(debrief, note, template, me)
    others = [_drafted(debrief, other, load(other.template), me) for other in debrief.notes if other.id != note.id]
    return PreparedNote(
        note=note,
        template=template,
        letter=drafted.letter,
        clock=clock_of(debrief, note, now, hours),
        flags=tuple(note_flags(drafted, others)),
        edited=bool(note.text.strip()),
    )


def nudge_letter(debrief: Debrief, template: NoteTemplate, *, to: str = "", me: str = "") -> Letter:
    """Return the letter that asks once how the answer stands; `to`: whom, as in a note."""
    return draft_letter(template, _facts(debrief, Note(to=to), me), LetterKind.NUDGE)


def clock_of(debrief: Debrief, note: Note, now: int, hours: ClockHours = DEFAULT_HOURS) -> NoteClock:
    """Return the window of `note`, one of `debrief`, at `now` (UTC ms)."""
    return note_window(
        debrief.held,
        debrief.answered,
        now=now,
        hours=hours,
        written_at=latest_stored(debrief),
        sent_at=note.sent_at,
        no_notes=debrief.no_notes,
    )


def latest_stored(debrief: Debrief) -> int:
    """Return the latest moment that was stored for `debrief`, UTC ms; a clock behind it was set back."""
    stored = (debrief.started_at, debrief.finished_at, debrief.nudged_at, *(note.sent_at for note in debrief.notes))
    return max(at for at in stored if at is not None)


def _drafted(debrief: Debrief, note: Note, template: NoteTemplate, me: str) -> DraftedLetter:
    kind = letter_kind(debrief.outcome)
    draft = draft_letter(template, _facts(debrief, note, me), kind)
    without = draft_letter(template, _facts(debrief, Note(to=note.to, ask=note.ask), me), kind)
    letter = parse_letter(note.text, draft) if note.text.strip() else draft
    return DraftedLetter(to=note.to, moment=note.moment, letter=letter, without_moment=without)


def _facts(debrief: Debrief, note: Note, me: str) -> LetterFacts:
    return LetterFacts(
        to=note.to,
        moment=note.moment,
        ask=note.ask,
        company=debrief.company,
        role=debrief.role,
        stage=debrief.stage,
        held=debrief.held,
        promised=debrief.promised,
        me=me,
    )
