"""Reads what the sheet for the next interview is built from, in plain SQL: SQLModel is not imported.

Questions come from the whole ledger, by an index; all else from the newest RECENT debriefs, so that a journal of any
size takes as long. Each function raises JournalUnusable if the file cannot be read.
"""

import sqlite3
from collections.abc import Callable, Iterable
from typing import TypeVar

from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.practice.next_interview.sheet_blocks import sheet_text
from debrief.domain.practice.next_interview.sheet_rows import LikelyQuestion, OpenRequirement, ProvenStrength, SheetRows
from debrief.domain.practice.next_interview.sheet_sections import build_sheet
from debrief.domain.record.parts import Met, Need
from debrief.domain.text import fold_text, one_line
from debrief.storage.file.sql import fetch_rows
from debrief.storage.file.values import choice, number, text
from debrief.storage.people.open_plans import newest_plans

T = TypeVar("T")

RECENT = 500
"""The number of newest debriefs that are read for strengths, requirements, rules and notes."""
MOST = 12
"""Entries read of each kind of question; some of them may be the same question unlinked."""
PAID_OFF = "paid-off"
"""The step of the bundled guide that asks for the preparation that paid off."""

_RECENT = f"SELECT id, place FROM debrief WHERE deleted_at IS NULL ORDER BY place DESC LIMIT {RECENT}"  # noqa: S608 - joined from constants only
_ANY = "SELECT 1 FROM debrief WHERE deleted_at IS NULL LIMIT 1"
_QUESTIONS = """
    SELECT q.id, q.wording, q.answer, q.times, q.worst,
        coalesce((SELECT a.left_out FROM asked AS a JOIN debrief AS d ON d.id = a.debrief
            WHERE a.question = q.id AND d.place = q.last_place LIMIT 1), '') AS left_out
    FROM question AS q WHERE q.times > 0 AND trim(q.wording) <> '' AND {0} LIMIT ?
"""
_LIKELY = _QUESTIONS.format("1 ORDER BY q.times DESC, q.last_place DESC, -q.number DESC")
_UNCOMFORTABLE = _QUESTIONS.format("q.worst >= 3 ORDER BY q.worst DESC, q.last_place DESC, -q.number DESC")
_STRENGTHS = f"""
    SELECT d.id, s.text, s.evidence, s.step FROM ({_RECENT}) AS d JOIN strength AS s ON s.debrief = d.id
    ORDER BY d.place DESC, s.position
"""  # noqa: S608 - joined from constants only
_REQUIREMENTS = f"""
    SELECT d.id, r.text, r.need, r.met FROM ({_RECENT}) AS d JOIN requirement AS r ON r.debrief = d.id
    WHERE r.met IN ('{Met.PARTLY.value}', '{Met.NO.value}') ORDER BY d.place DESC, r.position
"""  # noqa: S608 - joined from constants only
_SKIP_RULES = f"""
    SELECT d.skip_rule AS text FROM ({_RECENT}) AS new JOIN debrief AS d ON d.id = new.id
    WHERE trim(d.skip_rule) <> '' ORDER BY d.place DESC
"""  # noqa: S608 - joined from constants only
_HAPPENED = f"""
    SELECT p.happened AS text FROM ({_RECENT}) AS d JOIN development AS p ON p.debrief = d.id
    WHERE p.came = 1 AND trim(p.happened) <> '' ORDER BY d.place DESC, p.position
"""  # noqa: S608 - joined from constants only
_ASKS = f"""
    SELECT n.ask AS text FROM ({_RECENT}) AS d JOIN note AS n ON n.debrief = d.id
    WHERE trim(n.ask) <> '' AND n.sent_at IS {{0}} ORDER BY d.place DESC, n.position
"""  # noqa: S608 - joined from constants only


def built_text(db: sqlite3.Connection) -> str:
    """Return the text of the sheet, built from the journal."""
    return sheet_text(build_sheet(sheet_rows(db)))


def sheet_rows(db: sqlite3.Connection) -> SheetRows:
    """Return all rows of the sheet."""
    return SheetRows(
        any_debrief=bool(fetch_rows(db, _ANY)),
        plans=tuple(plan for plan in newest_plans(db) if _has_words(plan)),
        likely=tuple(sorted(_questions(db, _LIKELY), key=lambda each: (-each.times, -(each.worst or 0)))),
        uncomfortable=_questions(db, _UNCOMFORTABLE),
        strengths=_strengths(db),
        requirements=_requirements(db),
        skip_rules=_texts(db, _SKIP_RULES),
        happened=_texts(db, _HAPPENED),
        asks=_texts(db, _ASKS.format("NOT NULL")),
        planned_asks=_texts(db, _ASKS.format("NULL")),
    )


def _has_words(plan: PlanSummary) -> bool:
    return bool(plan.cue.strip() or plan.action.strip())


def _questions(db: sqlite3.Connection, query: str) -> tuple[LikelyQuestion, ...]:
    rows = fetch_rows(db, query, [MOST])
    questions = [
        LikelyQuestion(
            id=row["id"],
            wording=text(row["wording"]),
            answer=text(row["answer"]),
            times=row["times"],
            worst=number("discomfort", row["worst"]),
            left_out=text(row["left_out"]),
        )
        for row in rows
    ]
    return tuple(group[0] for group in _group(questions, lambda question: question.wording))


def _strengths(db: sqlite3.Connection) -> tuple[ProvenStrength, ...]:
    """Return the strengths: repeated ones first, then those with evidence, the newest first among equals."""
    rows = [(row["id"], row["step"], text(row["text"]), text(row["evidence"])) for row in fetch_rows(db, _STRENGTHS)]
    rows = [row for row in rows if (row[2] + row[3]).strip()]
    strengths = [
        ProvenStrength(
            text=group[0][2],
            evidence=next((shown for *_, shown in group if shown.strip()), ""),
            times=len({debrief for debrief, *_ in group}),
            helped=group[0][1] == PAID_OFF,
        )
        for group in _group(rows, lambda row: f"{row[1] == PAID_OFF} {row[2].strip() or row[3]}")
    ]
    return tuple(sorted(strengths, key=lambda strength: (-strength.times, not strength.evidence.strip())))


def _requirements(db: sqlite3.Connection) -> tuple[OpenRequirement, ...]:
    """Return the requirements not fully met: must-haves first, then those not met at all, then the most frequent."""
    rows = [row for row in fetch_rows(db, _REQUIREMENTS) if text(row["text"]).strip()]
    requirements = [
        OpenRequirement(
            text=text(group[0]["text"]),
            need=choice(Need, group[0]["need"]),
            met=choice(Met, group[0]["met"]),
            times=len({row["id"] for row in group}),
        )
        for group in _group(rows, lambda row: text(row["text"]))
    ]
    return tuple(
        sorted(requirements, key=lambda each: (each.need is not Need.MUST, each.met is not Met.NO, -each.times))
    )


def _texts(db: sqlite3.Connection, query: str) -> tuple[str, ...]:
    texts = [text(row["text"]) for row in fetch_rows(db, query)]
    return tuple(group[0] for group in _group(texts, lambda text: text))


def _group(items: Iterable[T], text_of: Callable[[T], str]) -> list[list[T]]:
    """Return the items in groups with the same text, without case and spacing, in the order of their first ones."""
    groups: dict[str, list[T]] = {}
    for item in items:
        groups.setdefault(fold_text(one_line(text_of(item))), []).append(item)
    return list(groups.values())
