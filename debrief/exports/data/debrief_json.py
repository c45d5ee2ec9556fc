"""One debrief as JSON: lossless and versioned."""

from dataclasses import asdict

from debrief.domain.record.debrief import Debrief
from debrief.exports.data.json_text import dumped

FORMAT = "debrief"
VERSION = 1


def debrief_json(debrief: Debrief) -> str:
    """Return everything `debrief` holds, under the names the code has for it."""
    record = asdict(debrief)
    for part in (record, *record["asked"], *record["developments"], *record["requirements"]):
        if not part["unreadable"]:  # as nearly always
            del part["unreadable"]
    return dumped({"format": FORMAT, "version": VERSION, "debrief": record}, indent=2) + "\n"
