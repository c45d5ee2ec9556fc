"""What LibreOffice makes of a practice list in CSV: no formula, and the same texts again once it has saved them."""

import csv
import shutil
import subprocess
from io import StringIO
from pathlib import Path

import pytest

from debrief.domain.text import safe
from debrief.exports.practice_list import practice_list
from tests.exports.csv_text import uncell
from tests.exports.samples import HOSTILE_PIECES, RICH, line_of, options
from tests.exports.test_csv_cell import ACTIVE, TEXTS, VALUES

pytestmark = [
    pytest.mark.soak(seconds=60),
    pytest.mark.row(9),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

UTF_8 = "44,34,76,1"
"""Commas, double quotes, UTF-8, from the first line: as its filter for CSV is told."""
WORDINGS = [*ACTIVE, *VALUES, *TEXTS, *HOSTILE_PIECES, "3 March?", "1,5?", "Mar 5?", "12:30?", "50%?"]


def convert(file: Path, to: str, *options_: str) -> Path:
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", *options_, "--convert-to", to, "--outdir", file.parent, file]
    subprocess.run(command, check=True, capture_output=True)
    return file.with_suffix(f".{to.partition(':')[0]}")


def test_texts_come_back_exact_from_a_spreadsheet_that_saved_them(tmp_path: Path) -> None:
    questions = [line_of(RICH)._replace(id=f"q{n}", wording=text, answer=text) for n, text in enumerate(WORDINGS)]
    file = tmp_path / "list.csv"
    file.write_text("".join(map(str, practice_list("csv", questions, options(len(questions))))), "utf-8", newline="")
    spreadsheet = convert(file, "xlsx", f"--infilter=CSV:{UTF_8}")
    file.unlink()
    again = convert(spreadsheet, f"csv:Text - txt - csv (StarCalc):{UTF_8}").read_text("utf-8")
    rows = {row["id"]: row for row in csv.DictReader(StringIO(again, newline=""))}
    found = [(uncell(rows[q.id]["wording"]), uncell(rows[q.id]["answer"])) for q in questions]
    assert found == [(safe(text), safe(text)) for text in WORDINGS]
