"""`debrief note`: show the draft of a thank-you note and when to send it, and write it to a file."""

from functools import partial
from pathlib import Path

import click

from debrief import places, settings
from debrief.cli import clock, terminal
from debrief.cli.debriefs.export_file import ExportFile, encrypt_option, export_files, force_option
from debrief.cli.debriefs.resolve import resolve_debrief
from debrief.cli.errors import Listed, echo_to_stderr
from debrief.cli.people.change_debrief import change_debrief
from debrief.domain.people import changes
from debrief.domain.people.addressee import is_same_person
from debrief.domain.people.clock_words import clock_words
from debrief.domain.people.note_clock import NOTE_EVIDENCE
from debrief.domain.people.note_draft import letter_text
from debrief.domain.people.note_flags import placeholder_flags
from debrief.domain.people.note_of_debrief import letter_flags, note_clock, note_letter, nudge_letter
from debrief.domain.people.note_template import Letter, NoteTemplate
from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.parts import Note
from debrief.domain.refusal import Refusal
from debrief.domain.text import fold_text, one_line, safe
from debrief.exports.text.layout import MEASURE, wrap_lines
from debrief.guides.notes.loader import load_template

FILE = click.Path(path_type=Path)
ASKED = "Marked as asked. debrief will not remind you of it again."
NOT_ASKED = "Marked as not asked."
SENT_BEFORE = "It was marked as sent before, and keeps that time. --not-sent undoes that."


@click.command()
@click.argument("id_", metavar="ID", type=Listed("debrief list"))
@click.option(
    "--to", "name", metavar="NAME", help="Who the note is to, if there are several. Part of the name is enough."
)
@click.option("--template", metavar="NAME", help="Draft it from another template (see: debrief template list).")
@click.option("--nudge", is_flag=True, help="Show a short letter asking where things stand, instead of the note.")
@click.option("--eml", type=FILE, metavar="FILE", help="Write it to FILE as a draft for your mail program.")
@click.option("--ics", type=FILE, metavar="FILE", help="Write calendar reminders of when to send it to FILE.")
@force_option
@encrypt_option
@click.option("--sent/--not-sent", default=None, help="Mark it as sent now, or as not sent.")
def note(
    id_: str,
    name: str | None,
    template: str | None,
    eml: Path | None,
    ics: Path | None,
    *,
    encrypt_to: tuple[str, ...],
    nudge: bool,
    force: bool,
    sent: bool | None,
) -> None:
    """Show the thank-you note to somebody you met in the debrief ID.

    Only the letter goes to stdout, so that you can pipe it. When to send it, and what to look at first, go to stderr.
    debrief never sends anything.
    """
    eml_file, ics_file = export_files(eml, ics, force=force, encrypt_to=encrypt_to)
    debrief = resolve_debrief(id_)
    chosen = settings.read_settings(places.config_folder())

    def template_of(note: Note) -> NoteTemplate:
        return load_template(template or note.template or chosen.note_template, places.notes_folder())

    if nudge:
        to = "" if name is None else _find(debrief, name).to
        by = template_of(Note(to=to))
        letter = nudge_letter(debrief, to, by, chosen.signature)
        for flag in placeholder_flags(letter):
            echo_to_stderr(f"- {flag.says}")
        _show_letter(letter, by.language)
        _write_eml(eml_file, letter, to)
        if sent is not None:
            change_debrief(debrief.id, partial(changes.mark_nudged, at=clock.now() if sent else None))
            echo_to_stderr(ASKED if sent else NOT_ASKED)
        return
    found = _find(debrief, name)
    if template is not None:  # drafted afresh, whatever was edited
        found = Note(id=found.id, to=found.to, moment=found.moment, ask=found.ask, sent_at=found.sent_at)
    by = template_of(found)
    letter = note_letter(debrief, found, by, chosen.signature)
    _show_times(debrief, found, chosen)
    for flag in letter_flags(debrief, found, template_of, chosen.signature):
        echo_to_stderr(f"- {flag.says}")
    echo_to_stderr(f"{NOTE_EVIDENCE}\n")
    _show_letter(letter, by.language)
    _write_eml(eml_file, letter, found.to)
    if ics_file is not None:
        _write_ics(ics_file, debrief, found, chosen)
    if sent:
        change_debrief(debrief.id, partial(_sent, note=found, template=template, at=clock.now()))
        echo_to_stderr("Marked as sent." if found.sent_at is None else SENT_BEFORE)
    elif sent is not None:
        change_debrief(debrief.id, partial(changes.mark_sent, note_id=found.id, at=None))
        echo_to_stderr("Marked as not sent.")


def _find(debrief: Debrief, name: str | None) -> Note:
    """Return the note to `name`, a new one if nobody is called so, or the only note. Raises Refusal."""
    if name is not None:
        meant = [
            note for note in debrief.notes if fold_text(name) in fold_text(note.to) or is_same_person(name, note.to)
        ]
        if not meant:
            return Note(to=name)
        if len(meant) == 1:
            return meant[0]
    elif len(debrief.notes) == 1:
        return debrief.notes[0]
    if not debrief.notes:
        raise Refusal("There are no notes in this debrief yet. Use --to NAME to draft one.")
    names = ", ".join(one_line(note.to) or "somebody" for note in debrief.notes)
    raise Refusal(f"There are notes to {names}. Choose one with --to.")


def _show_times(debrief: Debrief, note: Note, chosen: settings.Settings) -> None:
    now = clock.now()
    whom = ", ".join(part for part in (one_line(note.to), one_line(debrief.title)) if part)
    echo_to_stderr(f"To {whom}. {clock_words(note_clock(debrief, note, now, chosen.note_hours), now, clock.zone())}")


def _show_letter(letter: Letter, language: str) -> None:
    text = letter_text(letter, language)
    width = terminal.width()  # into a pipe, a paragraph is one line, as mail programs take it
    click.echo("\n".join(wrap_lines(text, min(width, MEASURE))) if width else safe(text))


def _write_eml(file: ExportFile | None, letter: Letter, to: str) -> None:
    if file is None:
        return
    from debrief.exports.people.eml import eml_bytes

    file.write([eml_bytes(letter, to)])
    as_draft = "" if file.encryption else " Your mail program opens it as a draft."
    file.tell_written(f"Written to {file.path}.{as_draft}")


def _write_ics(file: ExportFile, debrief: Debrief, found: Note, chosen: settings.Settings) -> None:
    from debrief.domain.lists.agenda.calendar_dates import dates_of_note
    from debrief.exports.people.ics import ics_text

    now = clock.now()
    dates = [
        date for date in dates_of_note(debrief, found, now, hours=chosen.note_hours) if (date.until or date.at) >= now
    ]
    if not dates:
        raise Refusal("The time for this note has passed, so there is nothing to remind you of. No file was written.")
    file.write([ics_text(dates, now)])
    file.tell_written(f"Reminders written to {file.path}")


def _sent(debrief: Debrief, note: Note, template: str | None, at: int) -> Debrief:
    """Return `debrief` with `note` sent; one that is new is added, since it was written outside of the app."""
    if changes.find_note(debrief, note.id) is None:
        debrief = with_part(debrief, "notes", note)
    if template is not None:
        debrief = changes.set_template(debrief, note.id, template)
    return changes.mark_sent(debrief, note.id, at)
