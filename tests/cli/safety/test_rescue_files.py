"""Rescue files on the command line: `debrief doctor` names them, and `debrief import` takes one into any journal."""

import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from debrief import places
from debrief.domain.record.debrief import Debrief, with_text
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.places import journal_under
from debrief.storage.file.journal_file import JournalFile
from debrief.storage.records.journal import Journal
from debrief.storage.rescue.files import mark_of
from debrief.storage.rescue.folder import RescueFolder

Run = Callable[..., Result]
pytestmark = pytest.mark.row(17)

AT = 1_795_000_000_000
QUESTION = Question(id="q", wording="Why leave?", answer="The crates.")
DEBRIEF = with_text(
    Debrief(id="d", started_at=AT, company="Acme", asked=(Asked(question=QUESTION, wording="Why leave?"),)),
    "room",
    "Cold.",
)


@pytest.fixture(autouse=True)
def _home(home: Path) -> None:
    """Rescue files are in a home of the test's own."""


def rescue_folder(journal_id: str = "lost") -> RescueFolder:
    file = JournalFile(places.journal_file())
    file.journal_id = journal_id
    return RescueFolder(places.rescue_folders(), file, lambda: AT)


def rescued(words: Debrief | TextEdit, journal_id: str = "lost") -> Path:
    """Write a rescue file as a run that has ended."""
    folder = rescue_folder(journal_id)
    path = folder.write("key", words)
    folder.close()
    assert path is not None
    return path


def save(debrief: Debrief) -> str:
    """Store a debrief, and return the id of the journal."""
    with closing(Journal(places.journal_file(), create=True)) as journal:
        journal.save(debrief, None)
        return journal.id


def load(debrief_id: str) -> Debrief:
    with closing(Journal(places.journal_file())) as journal:
        debrief = journal.load(debrief_id)
    assert debrief is not None
    return debrief


def test_a_debrief_of_a_lost_journal_comes_into_a_new_one_and_its_file_is_removed(run: Run, home: Path) -> None:
    path = rescued(DEBRIEF)
    dry = run("import", "--dry-run", str(path))
    assert dry.stdout == "Nothing was changed. Importing would add:\n  1 new debrief\n  1 new question\n"
    assert not journal_under(home).exists()
    done = run("import", str(path))
    assert done.stdout == "Imported:\n  1 new debrief\n  1 new question\n"
    assert "the file was removed" in " ".join(done.stderr.split())
    assert not path.exists()
    assert load("d").text_at("room") == "Cold."
    assert load("d").asked[0].question.answer == "The crates."


def test_both_texts_are_kept_where_the_journal_has_another(run: Run) -> None:
    save(with_text(DEBRIEF, "room", "Warm."))
    assert "1 debrief merged" in run("import", str(rescued(DEBRIEF))).stdout
    text = load("d").text_at("room")
    assert "Warm." in text
    assert "Cold." in text


@pytest.mark.parametrize(
    ("target", "record", "found"),
    [
        (TextField.ANSWER, "q", lambda: load("d").asked[0].question.answer),
        (TextField.WORDING, "q", lambda: load("d").asked[0].question.wording),
        (TextField.TAGS, "d", lambda: ", ".join(load("d").tags)),
        (TextField.ANSWER, "gone", lambda: load("s").text_at("free")),
        (TextField.ATTEMPT, "gone", lambda: load("s").text_at("free")),
        (TextField.TAGS, "gone", lambda: load("s").text_at("free")),
    ],
)
def test_a_text_is_stored_in_its_field_or_on_a_page_of_its_own(
    run: Run, target: TextField, record: str, found: Callable[[], str]
) -> None:
    save(DEBRIEF)
    edit = TextEdit(target=target, record=record, text="mine", session="s")
    path = rescued(edit)
    content = path.read_bytes()
    assert run("import", str(path)).stdout.startswith("Imported:\n  1 ")
    assert "mine" in found()
    assert not path.exists()
    path.write_bytes(content)
    assert run("import", str(path)).stdout.startswith("Nothing to import")
    assert not path.exists()


def test_an_attempt_is_stored_with_its_question(run: Run) -> None:
    save(DEBRIEF)
    path = rescued(TextEdit(target=TextField.ATTEMPT, record="q", text="I would say", session="s", at=AT))
    assert run("import", str(path)).stdout == "Imported:\n  1 practice answer\n"
    assert "I would say" in run("export", "debriefs").stdout


@pytest.mark.parametrize(
    "change",
    [
        (b'"kind": "debrief"', b'"kind": "letter"'),
        (b'"version": 1', b'"version": 2'),
        (b'"company": "Acme"', b'"company": 7'),
        (b'"id": "d"', b'"id": ""'),
        (b'"words": {', b'"letters": {'),
    ],
)
def test_a_file_that_is_wrong_is_one_sentence_and_stays(run: Run, home: Path, change: tuple[bytes, bytes]) -> None:
    path = rescued(DEBRIEF)
    content = path.read_bytes()
    assert change[0] in content
    path.write_bytes(content.replace(*change))
    refused = run("import", str(path))
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "Nothing was imported." in " ".join(refused.stderr.split())
    assert path.read_bytes() == content.replace(*change)
    assert not journal_under(home).exists()


def test_a_copy_elsewhere_is_imported_and_stays(run: Run, tmp_path: Path) -> None:
    copy = rescued(DEBRIEF).rename(tmp_path / "words.json")
    assert "1 new debrief" in run("import", str(copy)).stdout
    assert copy.exists()


def test_one_that_an_open_debrief_still_tries_to_save_is_left_to_it(run: Run, home: Path) -> None:
    folder = rescue_folder()
    path = folder.write("key", DEBRIEF)
    assert path is not None
    assert "debrief is open" in run("import", str(path)).stderr
    assert "debrief is open and still trying to save it" in run("doctor").stdout
    folder.close()
    assert path.exists()
    assert not journal_under(home).exists()


def test_doctor_sums_up_rescue_files_after_its_result_and_lists_them_on_request(run: Run) -> None:
    journal_id = save(DEBRIEF)
    mine, foreign, broken = rescued(DEBRIEF, journal_id), rescued(DEBRIEF), rescued(DEBRIEF)
    broken.write_bytes(b"{")
    result = run("doctor")
    assert result.exit_code == 0
    assert "Nothing is wrong" in " ".join(result.stderr.split())
    summary = "Text that could not be saved may be in 3 rescue files: `debrief doctor --rescued` lists them"
    assert result.stdout.count("\n") == 1
    assert result.stdout.startswith(summary)
    assert result.output.index("is wrong with") < result.output.index(summary)
    result = run("doctor", "--rescued")
    day = time.strftime("%Y-%m-%d %H:%M", time.localtime(AT / 1000))
    printed = result.stdout.splitlines()
    lines = {str(path): line for line in printed for path in (mine, foreign, broken) if str(path) in line}
    assert lines[str(mine)].startswith(f"Text of {day} that could not be saved is in ")
    assert "debrief adds it to the journal when it next starts" in lines[str(mine)]
    assert f"it belongs to another journal, and `debrief import {foreign}`" in lines[str(foreign)]
    assert "cannot be read" in lines[str(broken)]


def test_doctor_names_them_where_the_journal_is_gone(run: Run) -> None:
    path = rescued(DEBRIEF)
    result = run("doctor")
    assert result.exit_code == 1
    advice = "adds it to your journal once it can be opened, or to a new one"
    assert f"`debrief import {path}` {advice}" in result.stdout
    assert "There is no journal" in result.stderr


@pytest.mark.parametrize("command", ["list", "list acme", "show d", "questions", "due", "points", "stats", "prepare"])
def test_what_only_looks_says_that_text_is_in_a_rescue_file(run: Run, command: str) -> None:
    rescued(replace(DEBRIEF, company="Northwind"), save(DEBRIEF))
    ended = run(*command.split())
    assert ended.stderr.count("is in a rescue file. Open the app with `debrief`") == 1
    assert ended.exit_code == 0


def test_text_of_another_journal_that_was_named_is_not_mentioned_again(run: Run) -> None:
    path = rescued(DEBRIEF)
    save(replace(DEBRIEF, id="e"))
    assert "rescue file" in run("list").stderr
    mark_of(path).touch()
    assert run("list").stderr == ""


def test_a_line_for_a_prompt_says_nothing_of_rescue_files(run: Run) -> None:
    rescued(DEBRIEF, save(DEBRIEF))
    assert run("due", "--short").stderr == ""
