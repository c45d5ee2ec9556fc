"""The JSON export of jrnl: each entry becomes a debrief on the guide of the blank page."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import stable_id
from debrief.domain.record.tags import parse_tags
from debrief.domain.record.transfer import Record, blank_page
from debrief.domain.record.unreadable import is_readable_instant
from debrief.domain.text import clean_paste, one_line, shorten
from debrief.imports.json_stream import JsonStream
from debrief.imports.source_file import SourceFile
from debrief.imports.strict_json import JsonError, check_unicode, parse

_LONGEST_TITLE = 80
_TAG_SIGNS = "@#!$%&*+"
"""jrnl lets people choose with what their tags begin."""


class JrnlJson:
    """The file. `zone`: the IANA name of the zone its times are meant in."""

    def __init__(self, source: SourceFile, zone: str) -> None:
        self._source = source
        self._zone = zone

    def check(self) -> int:
        """Check the whole file, and return how many entries it has. Raises Refusal at the first fault."""
        return sum(1 for _ in self.records())

    def records(self) -> Iterator[Record]:
        """Yield the debriefs. Raises Refusal."""
        same = Counter[str]()
        listed = False
        with self._source.open() as file:
            for key, line, text in JsonStream(self._source, file).members():
                try:
                    if key != "entries":
                        parse(text)
                        continue
                    listed = True
                    yield self._debrief(parse(text), same)
                except (JsonError, OverflowError) as error:
                    raise self._source.fault(line, str(error)) from None
        if not listed:
            raise self._source.fault(1, "it has no entries such as `jrnl --format json` writes")

    def _debrief(self, entry: Any, same: Counter[str]) -> Debrief:
        if not isinstance(entry, dict):
            raise JsonError("an entry must be an object with title, body, date and time")
        title, body, day, time = (_text(entry, name) for name in ("title", "body", "date", "time"))
        at = _instant(day, time or "00:00", self._zone)
        written = "\n\n".join(text for text in (title.strip(), body.strip()) if text)
        if not written:
            raise JsonError(f"the entry of {day} is empty")
        entry_id = stable_id("jrnl", day, time, title)
        same[entry_id] += 1  # two entries of one minute and title, in their order
        debrief_id = entry_id if same[entry_id] == 1 else stable_id(entry_id, str(same[entry_id]))
        page = blank_page(debrief_id, at, shorten(title, _LONGEST_TITLE), clean_paste(written))
        return replace(page, tags=_tags(entry))


def _text(entry: dict[str, Any], name: str) -> str:
    value = entry.get(name, "")
    if not isinstance(value, str):
        raise JsonError(f"the {name} of an entry is not text")
    return check_unicode(value)


def _instant(day: str, time: str, zone: str) -> int:
    try:
        local = datetime.fromisoformat(f"{day}T{time}")
    except ValueError:
        raise JsonError(f"{day} {time} is not a date and time") from None
    at = int((local if local.tzinfo else local.replace(tzinfo=ZoneInfo(zone))).timestamp() * 1000)
    if not is_readable_instant(at):
        raise JsonError(f"{day} {time} is not a date and time")
    return at


def _tags(entry: dict[str, Any]) -> tuple[str, ...]:
    tags = entry.get("tags", [])
    if not isinstance(tags, list) or not all(isinstance(tag, str) for tag in tags):
        raise JsonError("the tags of an entry are not a list of texts")
    return parse_tags(",".join(one_line(check_unicode(tag)).lstrip(_TAG_SIGNS).replace(",", " ") for tag in tags))
