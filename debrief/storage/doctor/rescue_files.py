"""Findings about rescue files, whose words are in no journal yet."""

import shlex
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from debrief.storage.doctor.finding import Finding, Severity
from debrief.storage.file.errors import JournalUnusable, sqlite_errors, translate_sqlite_errors
from debrief.storage.file.open_journal import connect, read_journal_id
from debrief.storage.file.open_sqlite import raw_key_of
from debrief.storage.rescue.files import RescueFile, list_rescue_files
from debrief.storage.rescue.folder import find_rescue_files
from debrief.storage.rescue.unfinished import stale_rescue_files


def rescue_findings(journal: Path, folders: Iterable[Path]) -> Iterator[Finding]:
    """Yield a finding for each rescue file in `folders`. The journal at that path may be missing."""
    folders = list(folders)
    journal_id, key = _identity(journal) if find_rescue_files(folders) else (None, None)
    for file in list_rescue_files(folders, key):
        yield Finding(Severity.ADVICE, _describe(file), _remedy(file, journal_id))
    for part in stale_rescue_files(folders):
        yield Finding(
            Severity.ADVICE,
            f"A crash left a text that could not be saved half-written in {part}",
            "debrief stores it if it is whole, or removes it, when it next starts on the journal that it is for",
        )


def rescue_summary(findings: Sequence[Finding]) -> Finding | None:
    """Return one finding for all of `rescue_findings`: the only one, or their number; None if there are none."""
    if len(findings) < 2:
        return next(iter(findings), None)
    what = f"Text that could not be saved may be in {len(findings)} rescue files"
    return Finding(Severity.ADVICE, what, "`debrief doctor --rescued` lists them, with what to do about each")


def _describe(file: RescueFile) -> str:
    day = time.strftime("%Y-%m-%d %H:%M", time.localtime(file.at / 1000))
    if file.encrypted and (file.journal_id is None or file.in_use):
        return f"Text of {day} that could not be saved is encrypted in {file.path}"
    if file.journal_id is None and not file.in_use:
        return f"A rescue file from {day} cannot be read, {file.path}"
    return f"Text of {day} that could not be saved is in {file.path}"


def _remedy(file: RescueFile, journal_id: str | None) -> str:
    command = f"`debrief import {shlex.quote(str(file.path))}`"
    if file.in_use:
        return "debrief is open and still trying to save it"
    if file.journal_id is None and file.encrypted:
        return f"the key of its journal opens it: debrief adds it when it next starts on that, or {command} does"
    if file.journal_id is None:
        return "debrief will not remove it, and you can read it in a text editor"
    if journal_id is None:
        return f"{command} adds it to your journal once it can be opened, or to a new one"
    if file.journal_id != journal_id:
        return f"it belongs to another journal, and {command} adds it to this one"
    return f"debrief adds it to the journal when it next starts, or {command} does"


def _identity(journal: Path) -> tuple[str | None, bytes | None]:
    """Return the id and the key of the journal at that path; None for what it does not have, or if it is unreadable."""
    try:
        with translate_sqlite_errors(journal, sqlite_errors), closing(connect(journal, read_only=True)) as db:
            return read_journal_id(db), raw_key_of(db)
    except JournalUnusable:
        return None, None
