"""The sheet for an interview as somebody edited it, with its former texts, by the day of the interview."""

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

from debrief.domain.practice.next_interview.next_interview import other_sheet_notice
from debrief.domain.practice.practice_question import FormerAnswer
from debrief.domain.record.merge import merge_text
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import free_moment, instant

if TYPE_CHECKING:
    from debrief.domain.record.transfer import InterviewSheet

_UPSERT = """
    INSERT INTO prepared_page (day, text, writer) VALUES (?, ?, ?)
    ON CONFLICT (day) DO UPDATE SET text = excluded.text, writer = excluded.writer
"""


def edited_text(db: sqlite3.Connection, day: str) -> str:
    """Return the sheet of a day (`2026-12-03`, or NEXT) as it was edited; empty if it is drafted from the journal.

    Raises JournalUnusable.
    """
    rows = fetch_rows(db, "SELECT text FROM prepared_page WHERE day = ?", [day])
    text = str(rows[0]["text"] or "") if rows else ""  # a damaged journal may have NULL there
    return text if text.strip() else ""


def set_text(db: sqlite3.Connection, day: str, text: str, writer: str | None = None) -> None:
    """Store the text of the sheet of a day. The former text is kept, unless the same edit session wrote it."""
    db.execute(_UPSERT, (day, text, writer))


def carry_text(db: sqlite3.Connection, former: str, day: str) -> str:
    """Copy the edited sheet of the `former` day to `day`; if that has another, leave both and return a notice.

    Raises JournalUnusable.
    """
    carried, own = edited_text(db, former), edited_text(db, day)
    if not carried or carried == own:
        return ""
    if own:
        return other_sheet_notice(former, day)
    set_text(db, day, carried)
    return ""


def former_texts(db: sqlite3.Connection, day: str) -> tuple[FormerAnswer, ...]:
    """Return the former texts of the sheet of a day, latest first. Raises JournalUnusable."""
    rows = fetch_rows(db, "SELECT text, at FROM prepared_page_version WHERE day = ? ORDER BY at DESC", [day])
    return tuple(FormerAnswer(answer=row["text"], at=instant(row["at"]) or 0) for row in rows)


def interview_sheets(db: sqlite3.Connection) -> "Iterator[InterviewSheet]":
    """Yield the sheets that were edited, with their former texts, by day. Raises JournalUnusable."""
    from debrief.domain.record.transfer import InterviewSheet, SheetVersion  # the screen does without them

    rows = fetch_rows(db, "SELECT day FROM prepared_page UNION SELECT day FROM prepared_page_version ORDER BY day")
    for (day,) in rows:
        texts = {}
        for former in former_texts(db, day):
            at = former.at
            while at in texts:  # two moments that cannot be read are the same
                at -= 1
            texts[at] = SheetVersion(text=former.answer, at=at)
        yield InterviewSheet(day=day, text=edited_text(db, day), versions=tuple(texts.values()))


def import_sheet(db: sqlite3.Connection, sheet: "InterviewSheet", *, dry_run: bool = False) -> bool:
    """Merge a sheet of an import into the journal, with both texts kept; return whether that changes anything."""
    stored = edited_text(db, sheet.day)
    former = {version.answer for version in former_texts(db, sheet.day)}
    merged = stored if sheet.text in former else merge_text(stored, sheet.text)
    known = {*former, stored, merged}
    new: dict[str, int] = {}
    for version in sheet.versions:
        if version.text.strip() and version.text not in known:
            new.setdefault(version.text, version.at)
    if dry_run or (merged == stored and not new):
        return merged != stored or bool(new)
    if merged != stored:
        set_text(db, sheet.day, merged)
    taken = {version.at for version in former_texts(db, sheet.day)}
    for text, moment in new.items():
        at = free_moment(moment, taken)
        taken.add(at)
        db.execute("INSERT INTO prepared_page_version (day, at, text) VALUES (?, ?, ?)", (sheet.day, at, text))
    return True
