"""The file names of backups, which say why each was made and when."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from debrief.domain.text import pluralize

_NAME = re.compile(r"journal-(?P<reason>[a-z0-9-]+)-(?P<stamp>\d{8}T\d{9})Z\.sqlite3")
_STAMP = "%Y%m%dT%H%M%S%f"


class Reason(StrEnum):
    """Why a backup was made. The names of those before an upgrade have `version-N` there."""

    DAILY = "daily"
    BY_HAND = "by-hand"
    BEFORE_IMPORT = "before-import"
    BEFORE_RESTORE = "before-restore"
    BEFORE_ERASE = "before-erase"
    BEFORE_REPAIR = "before-repair"


@dataclass(frozen=True, slots=True)
class BackupName:
    """A name taken apart. `made_at`: UTC ms."""

    name: str
    reason: str
    made_at: int


def upgrade_reason(version: int) -> str:
    """Return the reason of a backup made before the upgrade of a journal of that version."""
    return f"version-{version}"


def backup_name(reason: str, made_at: int) -> str:
    """Return the file name of a backup made at `made_at` (UTC ms)."""
    moment = datetime.fromtimestamp(made_at // 1000, UTC)
    return f"journal-{reason}-{moment:%Y%m%dT%H%M%S}{made_at % 1000:03}Z.sqlite3"


def parse_backup_name(name: str) -> BackupName | None:
    """Return the parts of a file name that `backup_name` made; None for any other."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        moment = datetime.strptime(found["stamp"], _STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    seconds = int(moment.replace(microsecond=0).timestamp())
    return BackupName(name, found["reason"], seconds * 1000 + moment.microsecond // 1000)


def describe_reason(reason: str) -> str:
    """Return in words why a backup was made."""
    if reason.startswith("version-"):
        return "before an upgrade"
    return reason.replace("-", " ")


def describe_counts(debriefs: int, questions: int) -> str:
    """Return how much a journal holds, as in `1 debrief, 12 different questions`: one asked twice counts once."""
    different = pluralize(questions, "question" if questions == 1 else "different question")
    return f"{pluralize(debriefs, 'debrief')}, {different}"
