"""One bad value in any column: it is shown in its place, and everything else works as before."""

import sqlite3
import traceback
from contextlib import closing, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from debrief.cli.debriefs import list_formats
from debrief.domain.lists.questions import QuestionOrder, QuestionSelection
from debrief.domain.page import build_debrief_page
from debrief.domain.page.question_page import build_question_page
from debrief.domain.patterns.panels import build_panels
from debrief.domain.practice.due_dates import describe_due_day
from debrief.domain.practice.due_label import due_label
from debrief.domain.practice.next_interview.next_interview import NEXT
from debrief.domain.practice.next_interview.sheet_sections import build_sheet
from debrief.domain.refusal import Refusal
from debrief.domain.search.query_parser import parse_query
from debrief.exports.data.debrief_json import debrief_json
from debrief.exports.practice_list import FORMATS, PracticeListJob
from debrief.guides.loader import load_guide
from debrief.storage.debriefs import completions, lists, trash_list
from debrief.storage.debriefs.other_debriefs import other_debriefs
from debrief.storage.debriefs.search_results import search_results
from debrief.storage.file.open_journal import connect
from debrief.storage.patterns.patterns import read_patterns
from debrief.storage.questions import details, edits, listing
from debrief.storage.questions.next_interview.edited_sheet import edited_text, former_texts
from debrief.storage.questions.next_interview.next_interview import find_next_interview
from debrief.storage.questions.next_interview.pseudonyms import company_texts, people_texts
from debrief.storage.questions.next_interview.sheet_rows import sheet_rows
from debrief.storage.questions.practice_queue import practice_queue
from debrief.storage.questions.wordings import wordings
from debrief.storage.records.journal import Journal
from debrief.tui.services.home_view import home_view
from tests.storage.unreadable.bad_values import NOW, bad_values, full_journal, required_columns, set_null, set_value

pytestmark = pytest.mark.row(18)

ZONE = "Europe/Berlin"
GUIDE = load_guide("default", None)


def look_at_everything(db: sqlite3.Connection) -> str:
    """Read what home, lists, searches, pages, practice and exports show."""
    shown = [str(home_view(db, NOW, ZONE)), str(completions.tags(db)), str(trash_list.page(db)), str(wordings(db))]
    every = list(lists.iter_debriefs(db))
    for write in (
        list_formats.as_lines,
        list_formats.as_csv,
        list_formats.as_json,
        lambda rows: list_formats.as_table(rows, 80),
    ):
        shown += write(every)
    shown.append(str(search_results(db, parse_query("quiet", now=NOW, zone=ZONE), limit=9)))
    for order in QuestionOrder:
        for line in listing.summaries(db, QuestionSelection(order=order)):
            shown += [str(line), due_label(line, NOW, ZONE)]
    for row in listing.summaries(db):
        if (question := details.question(db, row.id)) is not None:
            back = describe_due_day(question.due_at, NOW, ZONE) if question.due_at is not None else ""
            shown.append(str(build_question_page(question, [], back, ZONE)))
        shown.append(str(details.practice_item(db, row.id, NOW, ZONE)))
        edits.reviews(db, row.id)
    shown += map(str, practice_queue(db, NOW, early_from=NOW))
    shown += [
        str(build_sheet(sheet_rows(db))),
        str(build_panels(read_patterns(db))),
        str(find_next_interview(db, date(2026, 3, 1))),
        edited_text(db, NEXT),
    ]
    shown += [*map(str, former_texts(db, NEXT)), *company_texts(db), *people_texts(db)]
    return "\n".join(shown)


def export_everything(db: sqlite3.Connection) -> None:
    """Write the questions in every format that takes no library of its own to write."""
    for name in sorted(set(FORMATS) - {"apkg", "html"}):
        job = PracticeListJob(format=name, made_at=NOW, zone=ZONE)
        with suppress(Refusal):  # there may be no question left to write
            list(job.chunks(details.JournalQuestions(db), replaced=None))


def write_everywhere(journal: Journal) -> None:
    """Open, show, change and store again every debrief there is."""
    with closing(connect(journal.path, read_only=True)) as db:
        ids = [row.id for row in lists.debriefs(db)]
        others = {debrief_id: other_debriefs(db, debrief_id) for debrief_id in ids}
    for debrief_id in ids:
        if (debrief := journal.load(debrief_id)) is None:
            continue
        build_debrief_page(debrief, GUIDE, others[debrief_id], ZONE)
        debrief_json(debrief)
        # A field of its own for each, which no case damages in the row it is in.
        notes = tuple(replace(note, ask="Written now") for note in debrief.notes)
        edited = replace(debrief, people="Written now", notes=notes)
        journal.save(edited, debrief)
    assert journal.index() is False or journal.index() is False  # it comes to an end
    journal.expire(NOW)


TABLES = (
    *("agenda_choice", "answer_version", "asked", "attempt", "cause", "debrief", "development", "feedback"),
    *(
        "feedback_point",
        "journal",
        "note",
        "note_version",
        "practice_aim",
        "prepared_page",
        "prepared_page_version",
        "question",
        "reflection",
        "requirement",
        "review",
        "strength",
    ),
)


def test_every_table_has_its_cases(tmp_path: Path):
    assert {table for table, _, _ in _cases(tmp_path)} == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_a_bad_value_hides_nothing_else_and_stays_as_it_is(tmp_path: Path, table: str):
    """With one value for every third column, another kind for each; the long run has every kind for each column."""
    cases = [case for case in _cases(tmp_path) if case[0] == table]
    columns = list(dict.fromkeys(column for _, column, _ in cases))
    some = []
    for number, column in enumerate(columns[::3]):
        values = [case for case in cases if case[1] == column]
        some.append(values[number % len(values)])
    assert not faults(tmp_path, some)


@pytest.mark.parametrize("value", ["CAST(x'ff41' AS TEXT)", "12", "x'ff41'"])
def test_a_bad_value_stops_nothing_where_sql_calls_a_function_with_it(tmp_path: Path, value: str):
    assert not faults(tmp_path, [("cause", "evidence", value)])


@pytest.mark.parametrize(
    "tables", [("debrief", "question"), pytest.param(TABLES, marks=pytest.mark.soak)], ids=["some", "all"]
)
def test_a_null_where_none_may_be_stops_no_list_page_or_export(tmp_path: Path, tables: tuple[str, ...]):
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(full_journal())
    faults = []
    for table, column in [each for each in required_columns(path) if each[0] in tables]:
        path.write_bytes(full_journal())
        set_null(path, table, column)
        try:
            with closing(connect(path, read_only=True)) as db:
                look_at_everything(db)
                export_everything(db)
            with closing(Journal(path)) as journal:
                for debrief in filter(None, map(journal.load, ("d1", "d2"))):
                    build_debrief_page(debrief, GUIDE, {}, ZONE)
                    debrief_json(debrief)
        except Exception as error:  # all of them in one report
            faults.append(f"{table}.{column}: {error!r}")
    assert not faults


@pytest.mark.soak
@pytest.mark.parametrize("table", TABLES)
def test_no_bad_value_hides_anything_else(tmp_path: Path, table: str):
    assert not faults(tmp_path, [case for case in _cases(tmp_path) if case[0] == table])


def _cases(folder: Path) -> list[tuple[str, str, str]]:
    path = folder / "original.sqlite3"
    path.write_bytes(full_journal())
    return list(bad_values(path))


def faults(folder: Path, cases: list[tuple[str, str, str]]) -> list[str]:
    lines = []
    path = folder / "journal.sqlite3"
    for table, column, value in cases:
        path.write_bytes(full_journal())
        if not set_value(path, table, column, value):
            continue
        try:
            _use(path, table, column)
        except Exception as error:  # all of them in one report
            where = traceback.extract_tb(error.__traceback__)[-1]
            lines.append(f"{table}.{column} = {value}: {error!r} at {where.filename}:{where.lineno}")
    return lines


def _use(path: Path, table: str, column: str) -> None:
    with closing(connect(path, read_only=True)) as db:
        look_at_everything(db)
        export_everything(db)
        before = _value(path, table, column)
    with closing(Journal(path)) as journal:
        write_everywhere(journal)
    if (table, column) not in _CHANGED_BY_A_SAVE:
        assert before == _value(path, table, column)


_CHANGED_BY_A_SAVE = {
    *(("debrief", name) for name in ("people", "rev", "indexed")),
    *(("question", name) for name in ("rev", "indexed", "counted", "times", "worst", "last_place", "number", "spread")),
    ("note", "ask"),
}


def _value(path: Path, table: str, column: str) -> object:
    with closing(sqlite3.connect(path)) as db:
        db.text_factory = bytes
        return db.execute(f'SELECT "{column}" FROM {table} ORDER BY rowid LIMIT 1').fetchone()
