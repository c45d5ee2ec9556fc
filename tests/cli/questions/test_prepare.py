"""`debrief prepare`: the sheet for the next interview."""

import re
import shutil
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import Result

from debrief.domain.practice.next_interview.next_interview import NEXT
from debrief.domain.practice.next_interview.sheet_sections import build_sheet
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.exports.sheet.formats import write_sheet
from debrief.places import journal_under
from debrief.private_files import private_folder
from debrief.storage.records.journal import Journal
from debrief.storage.records.text_edits import store_text
from tests.accounts.debriefs import accounts
from tests.cli.conftest import NOON
from tests.domain.practice.next_interview.test_sheet import FULL
from tests.empty_journal import open_empty_journal

Run = Callable[..., Result]


def fill(home: Path, count: int) -> Path:
    """Write the journal of `home` with the first `count` accounts; return its path."""
    path = journal_under(home)
    private_folder(path.parent)
    with closing(open_empty_journal(path)) as journal:
        for each in accounts(NOON)[:count]:
            journal.save(each, None)
        while journal.index():
            pass
    return path


def edit(path: Path, text: str, key: str = NEXT) -> None:
    with closing(Journal(path)) as journal:
        store_text(journal, TextEdit(target=TextField.SHEET, record=key, text=text))


def test_the_sheet_of_the_three_accounts_is_sixty_lines_of_markdown(noon: None, home: Path, run: Run) -> None:
    fill(home, 3)
    sheet = run("prepare").stdout
    assert len(sheet.splitlines()) <= 60
    assert "## Your plan\n\n- When ich ein Projekt zeige, I will" in sheet
    assert "Start: I start with change data capture and say what breaks.\n" in sheet
    assert "- Spanish: how much does it matter here? (a must-have, not met last time)" in sheet
    assert "skip if a must-have is a flat no" in sheet


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_sheet_is_there_with_few_debriefs(noon: None, home: Path, run: Run, count: int) -> None:
    if count:
        fill(home, count)
    for name in ("md", "html", "text"):
        done = run("prepare", "--format", name)
        assert (done.exit_code, "Ask in the room" in done.stdout) == (0, True)


def test_the_sheet_as_edited_is_shown_and_the_draft_is_still_there(noon: None, home: Path, run: Run) -> None:
    edit(fill(home, 1), "Bring the folder.")
    assert run("prepare", "--format", "text").stdout == "Your next interview\n\nBring the folder.\n"
    assert "Your plan" in run("prepare", "--draft", "--format", "text").stdout


def test_a_date_titles_the_sheet_and_is_remembered_until_it_has_passed(noon: None, home: Path, run: Run) -> None:
    path = fill(home, 1)
    edit(path, "For Friday.", "2026-03-13")
    done = run("prepare", "--on", "2026-03-13", "--minutes", "30", "--format", "text")
    assert done.stderr == "Until Fri 13 Mar 2026, you practise for that interview, 30 minutes a day.\n"
    assert done.stdout.startswith("Your interview on Fri 13 Mar 2026\n\nFor Friday.")
    assert run("prepare").stdout.startswith("# Your interview on Fri 13 Mar 2026")
    assert run("prepare", "--no-date").stderr == "Practice goes back to what is due.\n"
    assert run("prepare").stdout.startswith("# Your next interview")


def test_an_edited_sheet_goes_along_to_a_day_without_one_and_is_told_apart_from_that_of_another(
    noon: None, home: Path, run: Run
) -> None:
    path = fill(home, 1)
    edit(path, "For Friday.", "2026-03-13")
    edit(path, "AAA")
    done = run("prepare", "--on", "2026-03-12", "--format", "text")
    assert done.stdout.endswith("\n\nAAA\n")
    assert "page" not in done.stderr
    done = run("prepare", "--on", "2026-03-13", "--format", "text")
    assert done.stdout.endswith("\n\nFor Friday.\n")
    assert " ".join(done.stderr.splitlines()[1:]) == (
        "This is the page you edited for Fri 13 Mar 2026. "
        "Your page for Thu 12 Mar 2026 is kept, and comes back when you set that day."
    )
    assert " ".join(run("prepare", "--no-date", "--format", "text").stderr.splitlines()) == (
        "Practice goes back to what is due. This is the page you edited without a day. "
        "Your page for Fri 13 Mar 2026 is kept, and comes back when you set that day."
    )


def test_a_date_with_a_time_says_that_only_the_day_is_stored(noon: None, home: Path, run: Run) -> None:
    fill(home, 1)
    assert run("prepare", "--on", "2026-03-13 10:00").stderr.startswith("Only the day is kept, not the time.\n")


def test_a_day_without_a_year_that_is_almost_a_year_ahead_says_so(noon: None, home: Path, run: Run) -> None:
    fill(home, 1)
    yesterday = datetime.fromtimestamp(NOON / 1000, UTC) - timedelta(days=1)
    done = run("prepare", "--on", f"{yesterday.day} {yesterday:%B}")
    assert done.stderr.startswith("That is almost a year ahead. Add the year if you mean another.\n")
    assert f"Until {yesterday.replace(year=yesterday.year + 1):%a}" in done.stderr


@pytest.mark.parametrize("typed", ["yesterday", "soonish", "2026-02-30"])
def test_a_day_that_cannot_be_is_refused_in_a_sentence(noon: None, home: Path, run: Run, typed: str) -> None:
    fill(home, 1)
    done = run("prepare", "--on", typed)
    assert done.exit_code in {1, 2}
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) <= 2


def test_without_a_journal_it_says_that_no_day_is_set(noon: None, home: Path, run: Run) -> None:
    result = run("prepare", "--on", "2099-12-03")
    assert result.exit_code == 0
    assert "so no day was set" in result.stderr
    assert not home.exists()


def test_pseudonyms_hide_every_company_person_and_address(noon: None, home: Path, run: Run) -> None:
    edit(
        fill(home, 3),
        "Ask AYLIN, Reuters Jonas, J. R., kelly-ann@brightline.com, Tomáše, 佐藤さんは and Petra.",
    )
    done = run("prepare", "--pseudonymous", "--format", "text")
    named = r"aylin|reuter|jonas|j\. r\.|kelly|brightline|zizkov|žižkov|tom[aá]|佐藤|petra|@"
    assert re.findall(named, done.stdout, re.IGNORECASE) == []
    assert "Person 1" in done.stdout
    assert "Read the page before you pass it on." in done.stderr
    drafted = run("prepare", "--pseudonymous", "--draft").stdout
    assert re.findall(named, drafted, re.IGNORECASE) == []


def test_a_file_gets_the_format_of_its_ending_and_stays(noon: None, home: Path, run: Run, tmp_path: Path) -> None:
    fill(home, 1)
    file = tmp_path / "page.html"
    assert run("prepare", "-o", str(file)).exit_code == 0
    assert file.read_text("utf-8").startswith("<!doctype html>")
    assert file.stat().st_mode & 0o777 == 0o600
    assert run("prepare", "-o", str(file)).exit_code == 1
    assert run("prepare", "-o", str(file), "--force").exit_code == 0


@pytest.mark.row(24)
@pytest.mark.soak
@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no browser to print with")
@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_sheet_of_the_accounts_is_printed_on_one_page(
    noon: None, home: Path, run: Run, tmp_path: Path, count: int
) -> None:
    fill(home, count)
    html, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    run("prepare", "-o", str(html))
    print_pdf(html, pdf)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes())) == 1


def print_pdf(html: Path, pdf: Path) -> None:
    """Print a file as a browser does."""
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    subprocess.run(["chromium", *options, html.as_uri()], check=True, capture_output=True, timeout=120)


@pytest.mark.row(24)
@pytest.mark.soak
@pytest.mark.skipif(not shutil.which("chromium"), reason="there is no browser to print with")
def test_the_fullest_sheet_is_printed_on_one_page(tmp_path: Path) -> None:
    html, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    html.write_text(write_sheet("html", "Your interview on Wed 30 Sep 2026", build_sheet(FULL)), encoding="utf-8")
    print_pdf(html, pdf)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf.read_bytes())) == 1


def test_the_company_of_the_interview_is_in_the_title_and_hidden_from_a_mentor(
    noon: None, home: Path, run: Run
) -> None:
    fill(home, 1)
    done = run("prepare", "--on", "2026-03-13", "--company", "Acme", "--format", "text")
    assert done.stdout.startswith("Your interview at Acme on Fri 13 Mar 2026")
    assert run("prepare", "--format", "text").stdout.startswith("Your interview at Acme on Fri 13 Mar 2026")
    hidden = run("prepare", "--pseudonymous", "--format", "text").stdout
    assert hidden.startswith("Your interview on Fri 13 Mar 2026")
    assert "Acme, Fri 13 Mar 2026" in run("due").stdout
    refused = run("prepare", "--company", "Acme")
    assert "--company only works with --on." in refused.stderr


@pytest.mark.parametrize(
    ("again", "title", "minutes"),
    [
        (("--minutes", "45"), "Your interview at Acme on Fri 13 Mar 2026", 45),
        (("--minutes", "about 15 min"), "Your interview at Acme on Fri 13 Mar 2026", 15),
        (("--company", "Beta"), "Your interview at Beta on Fri 13 Mar 2026", 30),
        (("--company", ""), "Your interview on Fri 13 Mar 2026", 30),
        (("--on", "2026-03-14"), "Your interview on Sat 14 Mar 2026", 20),
    ],
)
def test_what_is_not_given_again_for_the_same_day_stays_as_it_was(
    noon: None, home: Path, run: Run, again: tuple[str, ...], title: str, minutes: int
) -> None:
    fill(home, 1)
    run("prepare", "--on", "2026-03-13", "--company", "Acme", "--minutes", "30")
    done = run("prepare", "--on", "2026-03-13", *again, "--format", "text")
    assert done.stdout.splitlines()[0] == title
    assert f"{minutes} minutes a day." in done.stderr
