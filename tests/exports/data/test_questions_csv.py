"""The ledger as CSV: exact, in every cell, and nothing for a spreadsheet to run."""

import csv
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debrief.domain.lists.questions import QuestionSummary
from debrief.domain.record.when import When
from debrief.domain.text import safe
from debrief.exports.data.question_columns import COLUMNS
from debrief.exports.data.questions_csv import ROWS, write
from tests.exports.data.csv_text import uncell
from tests.exports.samples import HOSTILE, QUESTIONS, RICH, line_of, options

pytestmark = pytest.mark.row(7)

LINES = QUESTIONS.map(line_of)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_a_row_says_what_a_list_says():
    text = "".join(write([line_of(RICH)._replace(reviewed_at=1_795_300_000_000)], options()))
    assert text.splitlines()[0] == ",".join(COLUMNS)
    assert rows(text) == [
        {
            "id": RICH.id,
            "wording": RICH.wording,
            "answer": RICH.answer,
            "category": "motivation",
            "practise": "yes",
            "times_asked": "2",
            "discomfort": "4",
            "company": "Acme",
            "role": "Baker",
            "stage": "Trial day",
            "last_asked": "2026-11-20",
            "remembered": "exact",
            "sureness": "40",
            "due": "2026-11-21",
            "last_practised": "2026-11-21",
            "earlier_answers": "1",
        }
    ]


def test_days_of_practice_are_those_of_the_readers_zone():
    line = line_of(RICH)._replace(due_at=1_795_217_400_000)  # 20 Nov 2026, 23:30 UTC
    assert rows("".join(write([line], options())))[0]["due"] == "2026-11-21"


@given(st.lists(LINES, max_size=3))
def test_every_text_comes_back_exact(lines: list[QuestionSummary]):
    found = rows("".join(write(lines, options())))
    assert [(row["id"], *map(uncell, (row["wording"], row["answer"], row["company"]))) for row in found] == [
        (line.id, safe(line.wording), safe(line.answer), safe(line.company)) for line in lines
    ]


@given(HOSTILE)
@example("=1+1")
def test_no_cell_begins_like_a_formula(text: str):
    # Each text there is: a new one at the end of the row would be handed on as it is, like the figures there.
    texts = [name for name, kind in QuestionSummary.__annotations__.items() if kind is str and name != "id"]
    line = line_of(RICH)._replace(**dict.fromkeys(texts, text), held=When(written=text))
    text = "".join(write([line], options()))
    cells = [cell for row in csv.reader(StringIO(text, newline="")) for cell in row]
    assert not any(cell[:1] in {*"=+-@＝＋－＠", "\t", "\n"} for cell in cells if cell)


def test_rows_end_in_crlf_and_lines_within_a_cell_in_lf():
    text = "".join(write([line_of(RICH)] * (ROWS + 1), options()))
    assert text.count("\r\n") == ROWS + 2
    assert text.replace("\r\n", "").count("\n") == 2 * (ROWS + 1)
    assert len(rows(text)) == ROWS + 1


@given(
    st.integers(-(10**12), 10**13), st.sampled_from(["Europe/Berlin", "America/St_Johns", "Pacific/Apia", "UTC", "x"])
)
@example(1_798_671_600_000, "Europe/Berlin")
@example(1_792_890_000_000, "Europe/Berlin")
@example(1_325_239_200_000, "Pacific/Apia")
def test_a_day_is_the_one_it_was_there(at: int, zone: str):
    line = line_of(RICH)._replace(held=When(at=at, zone=zone))
    assert rows("".join(write([line], options())))[0]["last_asked"] == f"{When(at=at, zone=zone).local:%Y-%m-%d}"
