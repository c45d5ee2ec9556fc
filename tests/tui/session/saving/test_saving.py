"""What the app says of saving: only after the commit, at once where it fails, and what others wrote."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.records.journal import Journal
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.samples import full

pytestmark = pytest.mark.row(3)


async def test_saved_is_said_only_after_the_commit(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    async with sit() as person:
        await person.begin()
        with closing(sqlite3.connect(journal_file.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await person.write("Acme")
            await person.pilot.pause(0.3)
            assert "saved" not in person.lines[0]
            other.execute("ROLLBACK")
        await person.until(lambda: person.lines[0].endswith("saved 15:02:11"))
        assert journal_file.only.company == "Acme"


async def test_a_save_that_fails_is_said_and_taken_back_once_it_works(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.until_text("saved 15:02:11")
        await person.until(lambda: journal_file.only.company == "Acme")
        save = Journal.save

        def refuse(*_: object) -> None:
            raise JournalUnusable("The disk is full", journal_file.path)

        monkeypatch.setattr(Journal, "save", refuse)
        await person.write(" GmbH")
        await person.until_text("not saved, trying again", "The disk is full", "your text is kept here")
        assert "Acme GmbH" in person.text
        assert journal_file.only.company == "Acme"
        monkeypatch.setattr(Journal, "save", save)
        await person.until_text("saved 15:02:11")
        await person.until(lambda: "disk is full" not in person.text)
        await person.leave()
    assert journal_file.only.company == "Acme GmbH"


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_leaving_while_saving_fails_asks_first(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.until_text("saved 15:02:11")
        await person.until(lambda: journal_file.only.company == "Acme")
        save = Journal.save

        def refuse(*_: object) -> None:
            raise JournalUnusable("The disk is full", "free some space")

        monkeypatch.setattr(Journal, "save", refuse)
        await person.write(" GmbH")
        await person.until_text("not saved, trying again")
        await person.press(key)
        await person.until_text("it goes into a rescue file")
        await person.press("enter")
        await person.asked("facts")
        monkeypatch.setattr(Journal, "save", save)
        await person.until(lambda: journal_file.only.company == "Acme GmbH")
        await person.leave()


async def test_two_apps_on_one_debrief_keep_both_texts_and_say_so(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(replace(full(), notes=(), finished_at=None, step="opening"))
    async with sit() as one, sit() as two:
        for person in (one, two):
            await person.press("enter")
            await person.asked("opening")
        await one.write(" Mine.")
        await one.until(lambda: journal_file.only.text_at("opening").endswith("Mine."))
        await two.write(" Theirs.")
        await two.until(lambda: "also changed in another window. Both texts are kept" in two.notifications)
        await two.until_text("Words at opening. Theirs.", "Mine.")
        await one.leave()
        await two.leave()
    assert journal_file.only.text_at("opening") == "Words at opening. Theirs.\n\nMine."


async def test_two_apps_that_go_on_in_one_text_keep_each_sentence_once_and_in_order(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(replace(full(), notes=(), finished_at=None, step="opening"))
    async with sit() as one, sit() as two:
        for person in (one, two):
            await person.press("enter")
            await person.asked("opening")
        written: list[str] = []
        for number in ("one", "two", "three"):
            for person, name in ((one, "Alpha"), (two, "Beta")):
                await person.write(f" {name} {number}.")
                written.append(f"{name} {number}.")
                await person.until(lambda: written[-1] in journal_file.only.text_at("opening"))
                await person.until_text(*written)  # what the other one wrote comes with one's own save
        await one.leave()
        await two.leave()
    text = journal_file.only.text_at("opening")
    assert text.count("Alpha one. Alpha two. Alpha three.") == text.count("Alpha") / 3 == 1
    assert text.count("Beta one. Beta two. Beta three.") == text.count("Beta") / 3 == 1
    assert text.count("Words at opening.") == 1


async def test_others_words_come_in_without_moving_the_cursor(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(replace(full(), notes=(), finished_at=None, step="questions"))
    async with sit() as person:
        await person.press("enter")
        await person.asked("questions")
        await person.press("ctrl+up", "left")
        journal_file.change_elsewhere(company="Contoso")
        await person.write(" now")
        await person.until(lambda: "Contoso" in person.lines[0])
        await person.write("!")
        await person.leave()
    assert [asked.wording for asked in journal_file.only.asked] == ["Which pipeline?", "Why leave now!?"]
    assert journal_file.only.company == "Contoso"


async def test_others_words_come_in_in_the_middle_of_a_number(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(replace(full(), notes=(), finished_at=None, step="opening"))
    async with sit() as person:
        await person.press("enter")
        await person.asked("opening")
        await person.write(" Version 3")
        journal_file.change_elsewhere(company="Contoso")
        await person.write(".")
        await person.until(lambda: "Contoso" in person.lines[0])
        await person.write("1")
        await person.leave()
    assert "Version 3.1" in journal_file.only.text_at("opening")


async def test_a_number_that_another_window_changed_too_is_told_once_with_what_it_had(
    sit: Sit, journal_file: JournalFile
) -> None:
    journal_file.put(replace(full(), notes=(), finished_at=None, step="chance", chance=None))
    async with sit() as one, sit() as two:
        for person in (one, two):
            await person.press("enter")
            await person.asked("chance")
        await one.write("70")
        await one.until(lambda: journal_file.only.chance == 70)
        await two.write("60")
        await two.until(lambda: journal_file.only.chance == 60)
        await two.until(lambda: "The other window had chance: 70 %." in two.notifications)
        await two.write("because")
        await two.until(lambda: "because" in journal_file.only.text_at("chance"))
        assert two.notifications.count("The other window had") == 1
        await one.leave()
        await two.leave()
    assert journal_file.only.chance == 60
