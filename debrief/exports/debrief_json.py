"""One debrief as JSON: lossless and versioned."""

from dataclasses import asdict

from debrief.domain.debrief import Debrief
from debrief.exports.plain_json import dumped

FORMAT = "debrief"
VERSION = 1


def debrief_json(debrief: Debrief) -> str:
    """Return everything `debrief` holds, under the names the code has for it."""
    return dumped({"format": FORMAT, "version": VERSION, "debrief": asdict(debrief)}, indent=2) + "\n"
