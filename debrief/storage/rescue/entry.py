"""The content of a rescue file: the newest text of one debrief or field, as JSON."""

import json
import re
from dataclasses import asdict, dataclass
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.text_edit import TextEdit

FORMAT, VERSION = "debrief-rescue", 1

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueEntry:
    """Text that is not in the journal yet.

    `words`: a whole debrief, or the text of another field. `base`: what the debrief was made from; None: it is new.
    `journal_id`: of the journal they are for. `at`: when they could not be stored, UTC ms.
    """

    words: Debrief | TextEdit
    base: Debrief | None = None
    journal_id: str
    at: int


def encode_entry(entry: RescueEntry) -> bytes:
    """Return `entry` as JSON; a lone surrogate becomes U+FFFD."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "journal": entry.journal_id,
        "at": entry.at,
        "kind": "debrief" if isinstance(entry.words, Debrief) else "text",
        "words": asdict(entry.words),
        "base": asdict(entry.base) if entry.base else None,
    }
    return _SURROGATE.sub("\ufffd", json.dumps(document, ensure_ascii=False, indent=1)).encode()


def decode_entry(content: bytes) -> RescueEntry:
    """Return the entry in the JSON of a rescue file; raise ValueError if this version does not write such a file."""
    try:
        document = json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(document, dict) or (document.get("format"), document.get("version")) != (FORMAT, VERSION):
        raise ValueError("not a rescue file of this version")
    base = document.get("base")
    return RescueEntry(
        words=_record(Debrief if document.get("kind") == "debrief" else TextEdit, document.get("words")),
        base=None if base is None else _record(Debrief, base),
        journal_id=_record(str, document.get("journal")),
        at=_record(int, document.get("at")),
    )


def _record(kind: Any, value: object) -> Any:
    from pydantic import TypeAdapter  # slow to import, and rescue files are rare

    return TypeAdapter(kind).validate_python(value)
