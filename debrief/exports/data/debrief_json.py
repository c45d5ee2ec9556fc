"""One debrief as JSON: lossless and versioned."""

from dataclasses import asdict
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.exports.data.json_text import dumped

FORMAT = "debrief"
VERSION = 1


def debrief_json(debrief: Debrief) -> str:
    """Return everything `debrief` holds, under the names the code has for it."""
    return dumped({"format": FORMAT, "version": VERSION, "debrief": debrief_record(debrief)}, indent=2) + "\n"


def debrief_record(debrief: Debrief) -> dict[str, Any]:
    """Return everything `debrief` holds as values for JSON."""
    record = asdict(debrief)
    for part in (record, *record["asked"], *record["developments"], *record["requirements"]):
        if not part["unreadable"]:  # as nearly always
            del part["unreadable"]
    return record
