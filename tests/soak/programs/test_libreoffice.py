"""What LibreOffice makes of a practice list in CSV: no formula, and the same texts again once it has saved them."""

import csv
import shutil
import subprocess
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from debrief.domain.text import safe
from debrief.exports.practice_list import practice_list
from tests.exports.data.csv_text import uncell
from tests.exports.data.test_csv_cell import ACTIVE, TEXTS, VALUES
from tests.exports.samples import HOSTILE_PIECES, RICH, line_of, options

pytestmark = [
    pytest.mark.soak(seconds=60),
    pytest.mark.row(9),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

UTF_8 = "{},34,76,1"
"""Double quotes, UTF-8, from the first line, with a separator by its code: as LibreOffice's filter for CSV is told."""
WORDINGS = [*ACTIVE, *VALUES, *TEXTS, *HOSTILE_PIECES, "3 March?", "1,5?", "Mar 5?", "12:30?", "50%?"]


def convert(file: Path, to: str, *options_: str) -> Path:
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", *options_, "--convert-to", to, "--outdir", file.parent, file]
    subprocess.run(command, check=True, capture_output=True)
    return file.with_suffix(f".{to.partition(':')[0]}")


def write_list(file: Path) -> list[str]:
    """Write a practice list with each of WORDINGS as a wording and as an answer; return the ids of its questions."""
    questions = [line_of(RICH)._replace(id=f"q{n}", wording=text, answer=text) for n, text in enumerate(WORDINGS)]
    file.write_text("".join(map(str, practice_list("csv", questions, options(len(questions))))), "utf-8", newline="")
    return [question.id for question in questions]


def read_in(file: Path, separator: str) -> Path:
    return convert(file, "xlsx", f"--infilter=CSV:{UTF_8.format(ord(separator))}")


def test_texts_come_back_exact_from_a_spreadsheet_that_saved_them(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    ids = write_list(file)
    spreadsheet = read_in(file, ",")
    file.unlink()
    again = convert(spreadsheet, f"csv:Text - txt - csv (StarCalc):{UTF_8.format(ord(','))}").read_text("utf-8")
    rows = {row["id"]: row for row in csv.DictReader(StringIO(again, newline=""))}
    found = [(uncell(rows[id_]["wording"]), uncell(rows[id_]["answer"])) for id_ in ids]
    written = [safe(text.rstrip()) for text in WORDINGS]  # a last Enter or space does not reach a file
    assert found == [(text, text) for text in written]


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_no_cell_is_a_formula_whatever_the_separator(tmp_path: Path, separator: str) -> None:
    file = tmp_path / "list.csv"
    write_list(file)
    with ZipFile(read_in(file, separator)) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
    assert sheet.count(b"<row") > len(WORDINGS)
    assert b"<f" not in sheet


def test_a_formula_that_is_not_guarded_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("a;=1+1\n", "utf-8")
    with ZipFile(read_in(file, ";")) as parts:
        assert b"<f" in parts.read("xl/worksheets/sheet1.xml")
