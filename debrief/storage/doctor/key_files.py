"""Checks the key files of an encrypted journal and of its backups."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from debrief.private_files import is_encrypted, key_file
from debrief.storage.backups.folder import copies_of, has_no_key, plain_copies
from debrief.storage.doctor.finding import Finding, Severity
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.file.open_sqlite import key_for


def key_findings(journal: Path) -> Iterator[Finding]:
    """Yield the findings about key files, for a journal that was opened before, if it can be."""
    if has_stale_key_file(journal):
        yield Finding(
            Severity.FAULT, f"{key_file(journal)} is the key file of a journal that is not encrypted", "remove it"
        )
    if copies := without_key_file(journal):
        what = "1 backup has" if len(copies) == 1 else f"{len(copies)} backups have"
        yield Finding(Severity.FAULT, f"{what} no key file, {copies[0]}", "copy that of the journal")
    if _key(journal) is not None and (copies := plain_copies(journal)):
        what, them = ("1 backup is", "it") if len(copies) == 1 else (f"{len(copies)} backups are", "them")
        yield Finding(
            Severity.ADVICE,
            f"Your journal is encrypted, but {what} not",
            f"delete {them} when you no longer need {them}, {copies[0]}",
        )


def repair_key_files(journal: Path) -> None:
    """Do what `key_findings` names as faults. Raises OSError."""
    if has_stale_key_file(journal):
        key_file(journal).unlink()
    for copy in without_key_file(journal):
        from debrief.storage.file.encryption.key_file import copy_key_file

        copy_key_file(journal, copy)


def has_stale_key_file(journal: Path) -> bool:
    """Return whether a crash left a key file beside a journal that is not encrypted."""
    if not is_encrypted(journal):
        return False
    with suppress(JournalUnusable):  # it is encrypted, and cannot be opened now
        return key_for(journal, ask=False) is None
    return False


def without_key_file(journal: Path) -> list[Path]:
    """Return the backups that the key of the journal opens and that have no key file."""
    key = _key(journal)
    if key is None:
        return []
    lost = (copy for copy in copies_of(journal) if not is_encrypted(copy) and not has_no_key(copy))
    return [copy for copy in lost if _opens(copy, key)]


def _opens(copy: Path, key: bytes) -> bool:
    from debrief.storage.backups.key_recovery import opens

    with suppress(JournalUnusable):  # it cannot be read, and nothing says whose key it has
        return opens(copy, key)
    return False


def _key(journal: Path) -> bytes | None:
    with suppress(JournalUnusable):
        return key_for(journal, ask=False)
    return None
