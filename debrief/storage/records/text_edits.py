"""Stores the text of one field while it is typed."""

from dataclasses import replace
from functools import partial

from debrief.domain.record.debrief import with_note_text
from debrief.domain.record.tags import parse_tags
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.domain.text import safe
from debrief.storage.people.notes import debrief_of_note
from debrief.storage.questions import edits
from debrief.storage.questions.next_interview import edited_sheet
from debrief.storage.records.journal import Journal


def store_text(journal: Journal, edit: TextEdit) -> bool:
    """Store the text of `edit`; return whether its question or debrief exists. Raises JournalUnusable."""
    try:
        edit.text.encode()
    except UnicodeEncodeError:
        edit = replace(edit, text=safe(edit.text))
    try:
        return _store(journal, edit)
    except KeyError:
        return False


def _store_note(journal: Journal, edit: TextEdit) -> bool:
    """Store the text of a note; return whether the note is there."""
    owner = journal.transact(partial(debrief_of_note, note_id=edit.record))

    change = partial(with_note_text, note_id=edit.record, text=edit.text)
    return owner is not None and journal.change(owner, change, edit.session) is not None


def _store(journal: Journal, edit: TextEdit) -> bool:
    match edit.target:
        case TextField.ATTEMPT:
            journal.transact(partial(edits.write_attempt, edit=edit))
        case TextField.ANSWER:
            draft = partial(edits.update_draft, question_id=edit.record, text=edit.text, writer=edit.session)
            journal.transact(draft)
        case TextField.WORDING:
            return journal.transact(partial(edits.reword, question_id=edit.record, wording=edit.text))
        case TextField.NOTE:
            return _store_note(journal, edit)
        case TextField.SHEET:
            journal.transact(partial(edited_sheet.set_text, day=edit.record, text=edit.text, writer=edit.session))
        case TextField.TAGS:
            tags = parse_tags(edit.text)
            return journal.change(edit.record, lambda debrief: replace(debrief, tags=tags)) is not None
    return True
