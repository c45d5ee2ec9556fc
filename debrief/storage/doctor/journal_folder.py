"""Checks around the journal: permissions, a synchronised folder, left-over files."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from debrief.domain.text import pluralize
from debrief.private_files import KEY_FILE_SUFFIX, key_file
from debrief.storage.backups.folder import REPLACED, SALVAGED, backups_folder
from debrief.storage.backups.verified_copy import PART
from debrief.storage.doctor.finding import Finding, Severity
from debrief.storage.doctor.key_files import key_findings

SALVAGING = "journal-salvage-"
"""The prefix of the names of the folders in which one is made."""
_STALE_SECONDS = 3600
"""The age in seconds from which an unfinished file counts as left by a crash."""
_SYNCED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "icloud~": "iCloud Drive",
    "mobile documents": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "syncthing": "Syncthing",
}
"""The prefixes of the names of synchronised folders, in lower case."""
_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".tmp.drivedownload": "Google Drive",
}
"""Files and folders that such services leave in the folders they synchronise."""


def synchronised_by(journal: Path) -> str:
    """Return the name of the service that synchronises the folder of the journal; empty if none seems to."""
    for folder in Path(os.path.realpath(journal)).parents:
        name = folder.name.casefold()
        if found := next((service for begin, service in _SYNCED.items() if name.startswith(begin)), ""):
            return found
        if found := next((service for marker, service in _MARKERS.items() if (folder / marker).exists()), ""):
            return found
    return ""


def too_open(journal: Path) -> list[Path]:
    """Return the paths, of the journal, its folder and backups, that others can read or write."""
    if os.name == "nt":
        return []
    folder = backups_folder(journal)
    mine = [journal, key_file(journal), journal.parent, folder]
    for ending in (".sqlite3", f".sqlite3{KEY_FILE_SUFFIX}"):
        mine += [*folder.glob(f"*{ending}"), *journal.parent.glob(f"journal-*{ending}")]
    return [path for path in mine if path.exists() and path.stat().st_mode & 0o077]


def unfinished(journal: Path) -> list[Path]:
    """Return the files and folders left half-written by a crash beside the journal, and in its backups."""
    found = [
        *journal.parent.glob(f"*{PART}*"),
        *journal.parent.glob(f"{SALVAGING}*"),
        *backups_folder(journal).glob(f"*{PART}*"),
    ]
    return [path for path in found if time.time() - path.stat().st_mtime > _STALE_SECONDS]


def folder_findings(journal: Path) -> Iterator[Finding]:
    """Yield the findings about the folder of the journal."""
    if others := too_open(journal):
        what = f"{others[0]} can be read by others" + (f", and so can {len(others) - 1} more" if others[1:] else "")
        yield Finding(Severity.FAULT, what, "make it readable only by you")
    if left := unfinished(journal):
        yield Finding(Severity.FAULT, f"{pluralize(len(left), 'file')} left half-written by a crash", "remove them")
    yield from key_findings(journal)
    if service := synchronised_by(journal):
        yield Finding(
            Severity.ADVICE,
            f"The journal is in a folder that {service} synchronises",
            "another computer can put an older file in its place while you write; set DEBRIEF_HOME to a folder that "
            "is not synchronised, and keep backups there instead",
        )
    for begin, kind in ((REPLACED, "moved aside when a backup was restored"), (SALVAGED, "salvaged")):
        if copies := sorted(journal.parent.glob(f"{begin}*.sqlite3")):
            size = sum(copy.stat().st_size for copy in copies) / 1_000_000
            yield Finding(
                Severity.ADVICE,
                f"{pluralize(len(copies), 'file')} of journals {kind}, {size:.1f} MB",
                f"delete them when you no longer need them: {copies[0]}",
            )
