"""One debrief as JSON: lossless and versioned."""

from dataclasses import asdict
from itertools import chain
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.exports.data.json_text import encode_json

FORMAT = "debrief"
VERSION = 3
"""1 had nothing about notes that are sent, promised answers, points of feedback, rehearsed plans and processes."""


def debrief_json(debrief: Debrief) -> str:
    """Return all of `debrief` as JSON, with the names of the fields as keys."""
    return encode_json({"format": FORMAT, "version": VERSION, "debrief": debrief_record(debrief)}, indent=2) + "\n"


def debrief_record(debrief: Debrief) -> dict[str, Any]:
    """Return all of `debrief` as values for JSON."""
    record = asdict(debrief)
    of_parts = (record[name] for name in ("asked", "developments", "requirements", "notes", "feedback"))
    for part in (record, *chain.from_iterable(of_parts)):
        if not part["unreadable"]:  # as nearly always
            del part["unreadable"]
    return record
