"""`debrief export questions`, as somebody types it."""

import json
import os
import stat
from pathlib import Path

import pytest

from debrief.exports.practice_list import FORMATS


def test_markdown_goes_to_the_screen(run, filled: Path):
    result = run("export", "questions")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("# Practice questions\n\n9 questions.\n\n## Chosen for practice\n")
    assert result.stdout.count("### ") == 9
    assert "Missing from your answer:\n\n> A number. I had one." in result.stdout


def test_where_there_is_no_question_nothing_is_written_and_that_is_said(run, home: Path, tmp_path: Path):
    for name in FORMATS:
        result = run("export", "questions", "--format", name, "-o", str(tmp_path / "list"))
        assert (result.exit_code, result.stdout) == (1, ""), name
        assert result.stderr == "debrief: You have no questions yet. Nothing was written.\n"
        assert list(tmp_path.iterdir()) == []


def test_a_query_that_finds_nothing_leaves_the_file_that_is_there(run, filled: Path, tmp_path: Path):
    file = tmp_path / "practice.md"
    file.write_text("mine")
    for where in (["-o", str(file), "--force"], []):
        result = run("export", "questions", "zeppelin", *where)
        assert (result.exit_code, result.stdout) == (1, "")
        assert result.stderr == "debrief: No matches. Nothing was written.\n"
    assert file.read_text() == "mine"


def test_a_question_asked_twice_is_one_entry_with_both_askings(run, filled: Path):
    questions = json.loads(run("export", "questions", "--format", "json").stdout)["questions"]
    twice = [q for q in questions if len(q["askings"]) == 2]
    assert [q["wording"] for q in twice] == ["Tell us about a time something went wrong in transit."]
    assert [a["company"] for a in twice[0]["askings"]] == ["Harrow & Quill Auctions", "Oriel Museum"]


def test_into_a_file_says_where_and_how_many(run, filled: Path, tmp_path: Path):
    file = tmp_path / "practice.md"
    result = run("export", "questions", "-o", str(file))
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"9 questions written to {file}\n"
    assert file.read_text("utf-8") == run("export", "questions", "-o", "-").stdout
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_an_existing_file_needs_force(run, filled: Path, tmp_path: Path):
    file = tmp_path / "practice.json"
    file.write_text("mine")
    refused = run("export", "questions", "--format", "json", "-o", str(file))
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert file.read_text() == "mine"
    assert run("export", "questions", "--format", "json", "-o", str(file), "--force").exit_code == 0
    assert len(json.loads(file.read_text("utf-8"))["questions"]) == 9


@pytest.mark.parametrize("name", [".", "missing/practice.md"])
def test_a_place_that_cannot_be_written_is_one_sentence(run, filled: Path, tmp_path: Path, name: str):
    result = run("export", "questions", "-o", str(tmp_path / name))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home"]


def test_an_unknown_format_is_wrong_use(run, filled: Path):
    assert run("export", "questions", "--format", "pdf").exit_code == 2


def test_a_query_an_order_and_questions_only_choose_what_is_written(run, filled: Path):
    def wordings(*args: str) -> list[str]:
        return [
            q["wording"] for q in json.loads(run("export", "questions", "--format", "json", *args).stdout)["questions"]
        ]

    assert wordings("salary") == ["What salary do you expect?"]
    assert wordings("company:harrow", "discomfort:5") == ["What salary do you expect?"]
    assert sorted(wordings()) == wordings("--order", "wording")
    assert "41 and 45" in run("export", "questions", "salary").stdout
    assert "41 and 45" not in run("export", "questions", "salary", "--questions-only").stdout
    slip = run("export", "questions", "discomfrt:4")
    assert (slip.exit_code, slip.stdout) == (2, "")
    assert "Did you mean discomfort:?" in slip.stderr


def test_bytes_are_not_written_to_a_screen(run, filled: Path):
    result = run("export", "questions", "--format", "apkg")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Name a file with -o" in result.stderr


def test_without_a_format_the_name_of_the_file_decides(run, filled: Path, tmp_path: Path):
    for ending, begins in ((".html", "<!doctype html"), (".MD", "# "), ("-anki.txt", "#separator"), ("", "# ")):
        file = tmp_path / f"list{ending}"
        assert run("export", "questions", "-o", str(file)).exit_code == 0
        assert file.read_text("utf-8").lower().startswith(begins), ending


def test_a_format_that_the_name_denies_is_refused(run, filled: Path, tmp_path: Path):
    file = tmp_path / "list.md"
    result = run("export", "questions", "--format", "html", "-o", str(file))
    assert result.exit_code == 1
    assert "The format html is not for .md files, but for .html." in result.stderr
    assert not file.exists()


UNKNOWN = {
    "export questions": (".pdf", "Use .md, .json, .csv, .txt, .apkg, .html or .org, or choose with --format."),
    "export debriefs": (".xlsx", "No format of this command has the ending .xlsx. Use .json."),
    "export dates": (".pdf", "No format of this command has the ending .pdf. Use .ics."),
    "prepare": (".docx", "Use .md, .html, .htm or .txt, or choose with --format."),
}


@pytest.mark.parametrize("command", UNKNOWN)
def test_a_file_whose_ending_no_format_has_is_not_written(run, filled: Path, tmp_path: Path, command: str):
    ending, says = UNKNOWN[command]
    file = tmp_path / f"file{ending}"
    result = run(*command.split(), "-o", str(file))
    assert (result.exit_code, result.stdout) == (1, "")
    assert says in " ".join(result.stderr.split())
    assert not file.exists()


@pytest.mark.parametrize("name", ["list.pdf", "list", "LIST.TXT", "list.markdown", "list.old", "list.2026-11-30"])
def test_a_file_of_any_name_takes_a_format_that_is_chosen(run, filled: Path, tmp_path: Path, name: str):
    chosen = ("--format", "md") if name.endswith("pdf") else ()
    assert run("export", "questions", *chosen, "-o", str(tmp_path / name)).exit_code == 0
    chosen = ("--format", "json") if name.endswith(("pdf", "markdown")) else ()
    assert run("export", "debriefs", *chosen, "--force", "-o", str(tmp_path / name)).exit_code == 0
