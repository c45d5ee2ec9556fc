"""The five columns of a moment, back to the moment; apart, since whoever only looks needs no more of the rows."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from debrief.domain.record.when import When

MOMENT = ("at", "zone", "timed", "minutes", "written")
"""The second halves of the names of its columns."""


def moment(row: sqlite3.Row | Mapping[str, Any], name: str) -> When:
    """Return the moment in the five columns that begin with `name`."""
    held = {part: row[f"{name}_{part}"] for part in MOMENT}
    return When(**held | {"timed": bool(held["timed"])})
