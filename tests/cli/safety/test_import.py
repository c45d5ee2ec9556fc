"""`debrief import`: what a user does with it, and what it says."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from debrief.cli.debriefs.demo import write_samples
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect

Run = Callable[..., Result]


@pytest.fixture
def exported(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample journal of another home, exported."""
    other = home.parent / "other"
    write_samples(journal_under(other))
    monkeypatch.setenv("DEBRIEF_HOME", str(other))
    path = home.parent / "journal.json"
    assert run("export", "debriefs", "-o", str(path)).exit_code == 0
    monkeypatch.setenv("DEBRIEF_HOME", str(home))
    return path


def test_a_journal_moves_to_another_home(run: Run, home: Path, exported: Path) -> None:
    first = run("import", str(exported))
    assert first.stdout == "Imported:\n  4 new debriefs\n  9 new questions\n"
    assert first.stderr == ""
    assert run("export", "debriefs").stdout == exported.read_text(encoding="utf-8")
    assert journal_under(home).stat().st_mode & 0o777 == 0o600
    again = run("import", str(exported))
    assert again.stdout == "Nothing to import. Your journal already has all of it.\n  4 debriefs unchanged\n"
    assert not (journal_under(home).parent / "backups").exists()


def test_a_dry_run_writes_nothing(run: Run, home: Path, exported: Path) -> None:
    dry = run("import", "--dry-run", str(exported))
    assert dry.stdout == "Nothing was changed. Importing would add:\n  4 new debriefs\n  9 new questions\n"
    assert not home.exists()
    write_samples(journal_under(home))
    before = journal_under(home).read_bytes()
    run("import", "--dry-run", str(exported))
    assert journal_under(home).read_bytes() == before
    assert not (journal_under(home).parent / "backups").exists()


def test_other_words_are_merged_after_a_backup(run: Run, home: Path, exported: Path) -> None:
    run("import", str(exported))
    exported.write_text(exported.read_text(encoding="utf-8").replace("in the first hour", "at once"), encoding="utf-8")
    merged = run("import", str(exported))
    assert "1 question merged, with both texts kept" in merged.stdout
    (backup,) = (journal_under(home).parent / "backups").glob("journal-before-import-*.sqlite3")
    assert str(backup) in merged.stderr
    with closing(connect(journal_under(home), read_only=True)) as db:
        ((answer,),) = db.execute("SELECT answer FROM question WHERE answer LIKE '%at once%'").fetchall()
    assert "in the first hour" in answer


def test_a_debrief_in_the_trash_is_taken_out_of_it(run: Run, home: Path, exported: Path) -> None:
    run("import", str(exported))
    with closing(connect(journal_under(home))) as db:
        db.execute("UPDATE debrief SET deleted_at = 1795166400000 WHERE company = 'Oriel Museum'")
    assert "1 debrief restored from the trash" in run("import", str(exported)).stdout
    assert "Oriel Museum" in run("list", "company:oriel").stdout


def test_one_debrief_as_show_prints_it_is_imported(
    run: Run, home: Path, exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DEBRIEF_HOME", str(home.parent / "other"))
    debrief_id = run("list", "company:oriel").stdout.split("\t")[0]
    shown = run("show", debrief_id, "--format", "json").stdout
    (home.parent / "one.json").write_text(shown, encoding="utf-8")
    monkeypatch.setenv("DEBRIEF_HOME", str(home))
    assert run("import", str(home.parent / "one.json")).stdout == "Imported:\n  1 new debrief\n  4 new questions\n"
    assert run("show", debrief_id, "--format", "json").stdout == shown


def test_a_list_of_questions_can_be_practised_at_once(run: Run, home: Path, tmp_path: Path) -> None:
    (tmp_path / "For Acme.csv").write_text("question,answer\nWhy us?,The crates.\n")
    assert run("import", str(tmp_path / "For Acme.csv")).stdout == "Imported:\n  1 new debrief\n  1 new question\n"
    assert "Why us?" in run("questions", "list", "is:chosen").stdout
    assert "For Acme" in run("list").stdout
    (tmp_path / "For Acme.csv").write_text("question,answer\nWhy us?,The crates.\nAnd pay?,\n")
    longer = run("import", str(tmp_path / "For Acme.csv")).stdout
    assert longer == "Imported:\n  1 debrief merged, with both texts kept\n  1 new question\n"
    assert "1 debrief unchanged" in run("import", str(tmp_path / "For Acme.csv")).stdout


def test_a_wrong_file_is_one_sentence(run: Run, home: Path, exported: Path) -> None:
    exported.write_text(exported.read_text(encoding="utf-8")[:-10], encoding="utf-8")
    refused = run("import", str(exported))
    assert refused.exit_code != 0
    assert not home.exists()


def test_an_import_that_fails_late_leaves_the_journal_as_it_was(
    run: Run, home: Path, exported: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_samples(journal_under(home))
    with closing(connect(journal_under(home))) as db:
        db.execute("DELETE FROM debrief")
        before = list(db.iterdump())

    def fail(db: sqlite3.Connection) -> bool:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("debrief.storage.index.statistics.has_uncounted", fail)
    assert run("import", str(exported)).exit_code != 0
    monkeypatch.undo()
    with closing(connect(journal_under(home))) as db:
        assert list(db.iterdump()) == before


NO_HEADS = "The first row was read as a question. Columns are named by a first row such as: question;answer"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Frage;Antwort;Firma\nWarum?;Darum.;Acme\n", ["Not taken in: column 3.", NO_HEADS]),
        ("a,b\nc,d\n", [NO_HEADS]),
        ("Company,Question,Answer,Empty\nAcme,Why?,So.,\n", ["Not taken in: column 1 (Company)."]),
        ("question,answer\nWhy?,So.\n", []),
        (
            "question,answer,a,b,c,d,e,f,g\nWhy?,So.,1,2,3,4,5,6,7\n",
            ["Not taken in: column 3 (a), column 4 (b), column 5 (c), column 6 (d), column 7 (e) and 2 more."],
        ),
    ],
)
@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_columns_of_a_table_that_are_not_taken_in_are_named(
    run: Run, home: Path, tmp_path: Path, text: str, says: list[str], options: tuple[str, ...]
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text)
    result = run("import", str(file), *options)
    assert result.exit_code == 0
    assert [line for line in result.stdout.splitlines() if line.startswith(("Not taken", "The first row"))] == says


@pytest.mark.parametrize(
    ("name", "chosen"), [("q.md", "md"), ("blank.md", "md"), ("q.md", "obsidian"), ("q.txt", "anki")]
)
def test_a_practice_list_of_debrief_is_refused_with_what_to_use_instead(
    run: Run, filled: Path, tmp_path: Path, name: str, chosen: str
) -> None:
    file = tmp_path / name
    only = ("--questions-only",) if name == "blank.md" else ()
    assert run("export", "questions", "--format", chosen, "-o", str(file), *only).exit_code == 0
    result = run("import", str(file))
    assert (result.exit_code, result.stdout) == (1, "")
    assert "is a practice list that debrief wrote to read or learn." in result.stderr
    assert "--format csv" in result.stderr


@pytest.mark.parametrize("name", ["q.csv", "cards.txt"])
def test_questions_that_the_journal_has_word_for_word_are_not_new(
    run: Run, filled: Path, tmp_path: Path, name: str
) -> None:
    file = tmp_path / name
    if name == "q.csv":
        assert run("export", "questions", "-o", str(file)).exit_code == 0
    else:
        wordings = [row["wording"] for row in json.loads(run("questions", "--format", "json").stdout)]
        file.write_text("".join(["#separator:tab\n", *(f"{wording}\t\n" for wording in wordings)]))
    assert "new" not in run("import", str(file), "--dry-run").stdout
    with file.open("a", encoding="utf-8") as more:
        more.write("x,Why this one?,So\n" if name == "q.csv" else "Why this one?\tSo\n")
    listed = len(run("questions", "--format", "csv").stdout.splitlines())
    assert "  1 new debrief\n  1 new question\n" in run("import", str(file)).stdout
    assert len(run("questions", "--format", "csv").stdout.splitlines()) == listed + 1


def test_a_second_copy_of_a_list_adds_no_question_again(run: Run, home: Path, tmp_path: Path) -> None:
    first, copy = tmp_path / "list.csv", tmp_path / "list (1).csv"
    first.write_text("question,answer\nWhy us?,So.\nWhich tree?,Oak\n")
    copy.write_bytes(first.read_bytes())
    run("import", str(first))
    again = run("import", str(copy)).stdout
    assert again == "Nothing to import. Your journal already has all of it.\n  2 questions that you have already\n"
    assert [row["times_asked"] for row in json.loads(run("questions", "--format", "json").stdout)] == [1, 1]
    copy.write_text(copy.read_text() + "And pay?,\n")
    assert run("import", str(copy), "--dry-run").stdout.endswith(
        "  1 new debrief\n  1 new question\n  2 questions that you have already\n"
    )
    run("import", str(copy))
    assert "2 debriefs unchanged" not in run("import", str(copy)).stdout
    assert [row["times_asked"] for row in json.loads(run("questions", "--format", "json").stdout)] == [1, 1, 1]


def test_a_box_of_a_task_list_is_no_part_of_a_question(run: Run, home: Path, tmp_path: Path) -> None:
    file = tmp_path / "todo.md"
    file.write_text("* [ ] Why us?\n- [x] And pay?\n")
    assert run("import", str(file)).exit_code == 0
    listed = run("questions", "--format", "csv").stdout
    assert "Why us?" in listed
    assert "[" not in listed
