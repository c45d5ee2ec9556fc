"""`debrief import`: imports a file into the journal."""

from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import click

from debrief import places
from debrief.cli import clock
from debrief.cli.errors import echo_to_stderr
from debrief.cli.terminal import progress_line
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.record.transfer import ImportCounts
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.imports.kinds import ImportKind, guess_kind, open_import
from debrief.imports.source_file import NOTHING, SourceFile
from debrief.private_files import is_encrypted
from debrief.storage.rescue.files import is_in_folder, remove_rescue_file
from debrief.storage.rescue.folder import is_encrypted_rescue_file, take_rescue_file

LISTS = (ImportKind.QUESTIONS, ImportKind.ANKI)
"""The kinds of files that are lists of questions."""


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option(
    "--from",
    "kind",
    type=click.Choice([kind.value for kind in ImportKind]),
    help="json: a debrief export; jrnl: a jrnl export; questions: a list in CSV or Markdown; anki: notes from "
    "Anki as text; rescue: text that debrief could not save. Without it, the file's name and first lines decide.",
)
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
def import_(file: Path, kind: str | None, *, dry_run: bool) -> None:
    """Import the debriefs and questions in FILE into your journal: all of them, or none.

    Anything new is added. If the journal has a different text for the same thing, both are kept, yours first. Importing
    the same file again changes nothing. A backup is made first. A rescue file is removed once all of it is
    in the journal.
    """
    if file.exists() and (is_encrypted_rescue_file(file) or is_in_folder(file, places.rescue_folders())):
        _import_rescue_file(file, kind, dry_run=dry_run)
    else:
        _import(file, kind, dry_run=dry_run)


def _import_rescue_file(file: Path, kind: str | None, *, dry_run: bool) -> None:
    """Import a rescue file, which no run may take meanwhile, and remove it afterwards from the folder for them."""
    journal = places.journal_file()
    with ExitStack() as lock:
        try:
            content = lock.enter_context(take_rescue_file(file, _key_of(file, journal)))
        except OSError as error:
            raise Refusal(f"{file} cannot be read: {error.strerror or error}. {NOTHING}") from error
        except ValueError:
            raise Refusal(f"{file} is encrypted with a key that is not the one of {journal}. {NOTHING}") from None
        if content is None:
            raise Refusal(f"debrief is open and still trying to save the text in {file}. {NOTHING}")
        _import(file, kind, content if is_encrypted_rescue_file(file) else None, dry_run=dry_run)
        if not dry_run and is_in_folder(file, places.rescue_folders()):
            with suppress(OSError):
                remove_rescue_file(file, overwrite=is_encrypted(journal))
                echo_to_stderr(f"All of it is now in the journal, so the file was removed: {safe(str(file))}")


def _key_of(file: Path, journal: Path) -> bytes | None:
    """Return the key of the journal, or of a backup of it, that opens a rescue file; None if none does."""
    if not is_encrypted_rescue_file(file):
        return None
    from debrief.storage.backups.key_recovery import keys_of
    from debrief.storage.rescue.encrypted import is_key_of

    return next((key for key in keys_of(journal) if is_key_of(file, key)), None)


def _import(file: Path, kind: str | None, content: bytes | None = None, *, dry_run: bool) -> None:
    """Import a file; `content`: what is in it, where it is encrypted."""
    with progress_line() as update:
        step = "Checking"

        def report(read: int, size: int) -> None:
            update(lambda: f"{step}: {100 * read // max(size, 1)} percent")

        source = SourceFile(file, report, content)
        chosen = guess_kind(source) if kind is None else ImportKind(kind)
        records = open_import(source, chosen, clock.now(), clock.zone())
        records.check()
        from debrief.storage.transfer.journal_import import import_records, preview_import

        notices = list(_notices(source, chosen))
        journal = places.journal_file()
        step = "Comparing"
        counts = preview_import(journal, records.records(), is_list=chosen in LISTS)
        backup = None
        if counts.changes and not dry_run:
            step = "Importing"
            counts, backup = import_records(journal, records.records(), is_list=chosen in LISTS)
    for line in (*_report(counts, dry_run=dry_run), *notices):
        echo_sentences(line)
    if backup is not None:
        echo_to_stderr(f"The journal as it was before is in {safe(str(backup))}")


def _notices(source: SourceFile, kind: ImportKind) -> Iterator[str]:
    """Yield what of a file is not taken in."""
    if kind is ImportKind.QUESTIONS:
        from debrief.imports.question_list import notices

        yield from notices(source)


def _report(counts: ImportCounts, *, dry_run: bool) -> Iterator[str]:
    """Yield what was done, or would be, a line for each kind of record there is any of."""
    if not counts.changes:
        yield "Nothing to import. Your journal already has all of it."
    elif dry_run:
        yield "Nothing was changed. Importing would add:"
    else:
        yield "Imported:"
    rows = (
        (counts.new, "new debrief", "new debriefs"),
        (counts.merged, "debrief merged, with both texts kept", "debriefs merged, with both texts kept"),
        (counts.restored, "debrief restored from the trash", "debriefs restored from the trash"),
        (counts.questions, "new question", "new questions"),
        (counts.questions_merged, "question merged, with both texts kept", "questions merged, with both texts kept"),
        (counts.answers, "earlier answer", "earlier answers"),
        (counts.reviews, "practice grade", "practice grades"),
        (counts.attempts, "practice answer", "practice answers"),
        (counts.notes, "earlier text of a note", "earlier texts of notes"),
        (counts.choices, "choice about what is due", "choices about what is due"),
        (counts.sheets, "page for an interview", "pages for an interview"),
        (counts.days, "day of an interview", "days of an interview"),
        (counts.known, "question that you have already", "questions that you have already"),
        (counts.unchanged, "debrief unchanged", "debriefs unchanged"),
    )
    for number, one, many in rows:
        if number:
            yield f"  {number:,} {one if number == 1 else many}"
