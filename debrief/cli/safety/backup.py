"""`debrief backup`: makes a verified copy of the journal."""

from contextlib import closing
from pathlib import Path

import click

from debrief import places
from debrief.cli.errors import echo_to_stderr
from debrief.domain.text import safe
from debrief.exports.file.atomic_file import check
from debrief.private_files import is_encrypted, key_file
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.names import Reason, describe_counts
from debrief.storage.backups.verified_copy import NotVerified, copy_verified
from debrief.storage.file.errors import JournalUnusable, sqlite_errors, translate_sqlite_errors
from debrief.storage.file.open_journal import connect


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
def backup(file: Path | None, *, force: bool) -> None:
    """Make a backup of the journal, here or at FILE.

    Without FILE it goes into the backups folder, where older ones are removed over time. Only you can read it. To get
    it back, use `debrief restore`.
    """
    journal = places.journal_file()
    if file is not None:
        check(file, private=places.private_files(), force=force)
    with translate_sqlite_errors(journal, sqlite_errors), closing(connect(journal, read_only=True)) as db:
        try:
            if file is None:
                file, counts = make_backup(db, journal, Reason.BY_HAND)
            else:
                counts = copy_verified(db, file, replace=force)
        except NotVerified as error:
            raise JournalUnusable(
                f"No backup of {journal} was made, because {error}",
                "`debrief restore` lists the earlier ones",
            ) from error
        except OSError as error:
            raise JournalUnusable(
                f"No backup was made ({error.strerror or error})", "the journal and earlier backups are unchanged"
            ) from error
    click.echo(safe(str(file)))
    together = f" To open it, its key file is needed too: {safe(key_file(file).name)}." if is_encrypted(file) else ""
    echo_to_stderr(f"{describe_counts(*counts)}. The copy was checked.{together}")
