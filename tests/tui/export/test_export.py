"""Writing the practice list to a file: what the dialog asks, how it can be stopped, and what it never replaces."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.widgets import Static

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.exports.markdown import questions_md
from debrief.exports.practice_list import FORMATS
from debrief.exports.question_text import Options
from debrief.storage.questions import listing
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.common.help import HelpScreen
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.prose import Prose
from debrief.tui.practice.export.screen import ExportScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full

PATIENCE = 20.0


async def to_export(person: Person) -> ExportScreen:
    await person.press("x")
    return await person.at(ExportScreen)


async def fill(person: Person, path: Path | str) -> None:
    await person.press("tab", "tab", "tab", "tab", "tab", "f7", "delete")
    await person.paste(str(path))
    await person.press("enter")


async def test_a_question_typed_in_a_session_is_named_in_the_list_it_is_exported_to(sit: Sit, tmp_path: Path) -> None:
    async with sit() as person:
        await person.begin("Q")
        await person.go_to("questions")
        await person.write("Why us?")
        await person.go_to("outcome")
        await person.write("s")
        await person.go_to("practice")
        await person.press(*"y\tI tried it.", "ctrl+n")
        await person.asked("end")
        await to_export(person)
        await person.press("enter", "enter", "enter", "enter", "enter", "enter")
        await person.home()
        assert "1 question is in" in person.notifications
    written = (tmp_path / "practice-list-2026-11-20.md").read_text(encoding="utf-8")
    assert "### 1. Why us?" in written
    assert "I tried it." in written
    assert "A question with no wording" not in written


async def test_the_files_ending_follows_the_format(sit: Sit, journal_file: JournalFile, tmp_path: Path) -> None:
    journal_file.put(full())
    async with sit() as person:
        await to_export(person)
        await person.press("right", "ctrl+n")
        await person.home()
    written = json.loads((tmp_path / "practice-list-2026-11-20.json").read_text(encoding="utf-8"))
    assert "Which pipeline?" in json.dumps(written)


async def test_a_file_that_is_there_is_replaced_only_when_told_so(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(full())
    there = tmp_path / "list.md"
    there.write_text("mine", encoding="utf-8")
    async with sit() as person:
        await to_export(person)
        await fill(person, there)
        await person.at(ConfirmScreen)
        await person.until_text("list.md already exists. Replace it?")
        await person.press("left", "enter")
        await person.home()
    assert "Which pipeline?" in there.read_text(encoding="utf-8")


async def test_keeping_the_file_that_is_there_is_the_answer_one_begins_on(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(full())
    there = tmp_path / "list.md"
    there.write_text("mine", encoding="utf-8")
    (tmp_path / "list-2.md").write_text("mine too", encoding="utf-8")
    async with sit() as person:
        await to_export(person)
        await fill(person, there)
        await person.at(ConfirmScreen)
        await person.press("enter")
        await person.at(ExportScreen)
        await person.until_text("list.md was not changed. The name is now list-3.md.")
        await person.press("enter")
        await person.home()
        assert "list-3.md" in person.notifications
    assert there.read_text(encoding="utf-8") == "mine"
    assert "Which pipeline?" in (tmp_path / "list-3.md").read_text(encoding="utf-8")


async def test_the_cursor_is_at_the_end_of_the_files_name(sit: Sit, journal_file: JournalFile, tmp_path: Path) -> None:
    journal_file.put(full())
    async with sit() as person:
        screen = await to_export(person)
        line = screen.query(Prose).last()
        for _ in range(2):
            assert line.selection.is_empty
            assert line.cursor_location == line.document.end
            await person.press("right")
        assert line.text.endswith(".csv")


async def test_down_goes_to_the_next_field_and_f1_shows_the_keys(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        screen = await to_export(person)
        choices, lines = screen.query(ChoiceLine), screen.query(Prose)
        for field in (choices[1], choices[2], lines[0], choices[3]):
            await person.press("down")
            assert screen.focused is field
        await person.press("up", "up")
        assert screen.focused is choices[2]
        await person.press("f1")
        await person.at(HelpScreen)
        await person.until_text("Write the list with these settings", "Go back without writing, or stop the writing")
        await person.press("escape")
        await person.at(ExportScreen)


class Slow:
    """A writer of Markdown that, once told to, waits after each question until it may go on."""

    def __init__(self) -> None:
        self.slow = False
        self.begun = 0
        self.may_go_on = Event()

    def write(self, questions: Iterator[Any], options: Options) -> Iterator[str]:
        def slowly() -> Iterator[Any]:
            for question in questions:
                yield question
                if self.slow:
                    self.begun += 1
                    self.may_go_on.wait(PATIENCE)

        return questions_md.write(slowly(), options)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    """Markdown is written slowly."""
    writer = Slow()
    monkeypatch.setitem(FORMATS, "md", replace(FORMATS["md"], write=writer.write))
    yield writer
    writer.may_go_on.set()


def asked(*wordings: str) -> Debrief:
    """A debrief with questions."""
    return Debrief(
        id="d",
        started_at=1,
        finished_at=2,
        asked=tuple(Asked(question=Question(wording=w), wording=w) for w in wordings),
    )


async def writing(person: Person, slow: Slow) -> ExportScreen:
    """Begin to write a list, and wait until its first question is on the way."""
    screen = await to_export(person)
    await person.until_text("questions:")
    slow.slow = True
    await person.press("ctrl+n")
    await person.until(lambda: slow.begun == 1)
    return screen


async def test_escape_stops_the_writing_and_leaves_no_file(
    sit: Sit, journal_file: JournalFile, slow: Slow, tmp_path: Path
) -> None:
    journal_file.put(asked("One?", "Two?", "Three?"))
    async with sit() as person:
        await writing(person, slow)
        await person.until_text("1 of 3 questions. Esc to stop.")
        await person.press("escape")
        slow.may_go_on.set()
        await person.until_text("You stopped it. Nothing was written")
        assert slow.begun == 1
        assert [path.name for path in tmp_path.iterdir()] == ["data"]
        await person.press("escape")
        await person.home()


async def test_a_list_being_written_keeps_no_look_up_waiting_and_is_written_once(
    sit: Sit, journal_file: JournalFile, slow: Slow, tmp_path: Path
) -> None:
    journal_file.put(asked("One?", "Two?"))
    async with sit() as person:
        await writing(person, slow)
        assert await person.app.services.access.reader.query(listing.count) == 2
        assert slow.begun == 1
        await person.press("ctrl+n", "ctrl+n")
        slow.may_go_on.set()
        await person.home()
        assert slow.begun == 2
    assert "### 2. " in (tmp_path / "practice-list-2026-11-20.md").read_text(encoding="utf-8")


async def test_leaving_the_app_stops_the_writing(
    sit: Sit, journal_file: JournalFile, slow: Slow, tmp_path: Path
) -> None:
    journal_file.put(asked("One?", "Two?", "Three?"))
    async with sit() as person:
        screen = await writing(person, slow)
        await person.press("ctrl+q")
        await person.until(lambda: screen._job is None or screen._job.cancelled)
        slow.may_go_on.set()
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


async def test_a_path_that_cannot_be_written_gets_a_sentence_and_another_try(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(full())
    bad = {
        tmp_path / "nowhere" / "x.md": "There is no folder",
        tmp_path: "is a folder",
        f"~nobody-{'x' * 8}/x.md": "home directory",
        tmp_path / ("n" * 300): "name too long",
        "": "give the file a name",
    }
    async with sit(size=(160, 50)) as person:
        screen = await to_export(person)
        for path, sentence in bad.items():
            screen.set_focus(screen.query("ChoiceLine").first())
            await fill(person, path)
            await person.until(lambda sentence=sentence: sentence in str(screen.query_one(".problem", Static).content))
        await person.press("escape")
        await person.home()


async def test_a_list_without_a_question_is_not_written(sit: Sit, journal_file: JournalFile, tmp_path: Path) -> None:
    journal_file.put(full())
    there = tmp_path / "list.md"
    there.write_text("mine", encoding="utf-8")
    async with sit() as person:
        await to_export(person)
        await person.press("down", "down", "down", *"zeppelin", "down", "down", "f7", "delete")
        await person.paste(str(there))
        await person.press("enter")
        await person.at(ConfirmScreen)
        await person.press("left", "enter")
        await person.at(ExportScreen)
        await person.until_text("No matches, so nothing was written.")
    assert there.read_text(encoding="utf-8") == "mine"


async def test_nothing_is_written_where_which_questions_cannot_be_read(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(asked("One?"))
    async with sit() as person:
        screen = await to_export(person)
        screen.query(Prose).first().text = "category:mony"
        await person.until_text("category:mony is not one of the choices")
        await person.press("ctrl+n")
        await person.until_text("category:mony is not one of the choices")
        assert person.app.screen is screen
        assert [path.name for path in tmp_path.iterdir()] == ["data"]


async def test_a_format_that_the_name_of_the_file_denies_is_not_written(
    sit: Sit, journal_file: JournalFile, tmp_path: Path
) -> None:
    journal_file.put(full())
    async with sit() as person:
        screen = await to_export(person)
        await person.press("h")
        await fill(person, file := tmp_path / "list.md")
        await person.until_text("The format html is not for .md files, but for .html.")
        assert person.app.screen is screen
    assert not file.exists()
