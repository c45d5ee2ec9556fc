"""A template and letters for tests of notes."""

from debrief.domain.people.note_draft import LetterFacts, draft_letter
from debrief.domain.people.note_flags import DraftedLetter
from debrief.domain.people.note_template import Letter, LetterKind, NoteTemplate

TEMPLATE = NoteTemplate(
    name="test",
    title="Test",
    language="en",
    question="What is one thing to prepare better?",
    letters={
        LetterKind.THANKS: Letter(
            subject="Thank you[ for the {role} role]",
            body="Hello {to},\n\nThank you[ for talking on {day}]. One moment: {moment}.\n\n{ask}\n\nRegards\n[{me}]",
        ),
        LetterKind.AFTER_NO: Letter(subject="Thanks", body="Hi {first}, {moment}. {ask}"),
        LetterKind.NUDGE: Letter(subject="Where it stands", body="Hello {to}[, you named {promised}]."),
    },
)


def drafted(to: str = "Jonas Reuter", moment: str = "", ask: str = "", body: str | None = None) -> DraftedLetter:
    """Return the drafted letter to a person, or one with an edited body."""
    letter = draft_letter(TEMPLATE, LetterFacts(to=to, moment=moment, ask=ask), LetterKind.THANKS)
    without = draft_letter(TEMPLATE, LetterFacts(to=to, ask=ask), LetterKind.THANKS)
    edited = letter if body is None else Letter(subject=letter.subject, body=body)
    return DraftedLetter(to=to, moment=moment, letter=edited, without_moment=without)
