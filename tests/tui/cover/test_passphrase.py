"""The cover of a journal with a passphrase: only that leads back, and it is never shown or copied."""

import threading

import pytest
from textual.widgets import Input

from debrief.storage.file.encryption.wrong_passphrases import WrongPassphrases
from debrief.storage.file.errors import JournalUnusable
from debrief.tui.common.cover.passphrase_check import PassphraseCheck, wrong_sentence
from debrief.tui.common.cover.screen import TRY_AGAIN, CoverScreen
from debrief.tui.session.screen import SessionScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person

PASSPHRASE = "correct horse"


@pytest.fixture(autouse=True)
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the next attempt follow at once; how long it waits is tested without an app."""
    monkeypatch.setattr(PassphraseCheck, "seconds", 0)


async def locked(person: Person) -> None:
    await person.press("f12")
    await person.at(CoverScreen)
    await person.until_text("Type your passphrase and press Enter to go back.")
    await person.until(lambda: isinstance(person.app.focused, Input))


async def test_only_the_right_passphrase_leads_back_and_none_is_shown(sit: Sit, journal_file: JournalFile) -> None:
    checked: list[str] = []
    threads: list[threading.Thread] = []

    def unlock(passphrase: str) -> bool:
        checked.append(passphrase)
        threads.append(threading.current_thread())
        return passphrase == PASSPHRASE

    async with sit(at="opening", unlock=unlock) as person:
        await person.write("One ")
        await locked(person)
        await person.press("enter", "f12", "escape")
        assert checked == []
        await person.write("wrong")
        assert "wrong" not in person.text
        await person.press("shift+home", "ctrl+c", "ctrl+x")
        assert person.app.clipboard == ""
        await person.press("enter")
        await person.until_text(TRY_AGAIN)
        await person.until(lambda: isinstance(person.app.focused, Input))
        person.send(*PASSPHRASE, "enter")  # as fast as a password manager types
        await person.at(SessionScreen)
        await person.write("two")
        await person.leave()
    assert checked == ["wrong", PASSPHRASE]
    assert threading.main_thread() not in threads
    assert journal_file.only.reflections[0].text == "One two"


async def test_a_passphrase_typed_while_a_wrong_one_is_checked_is_the_next(sit: Sit) -> None:
    checking, checked = threading.Event(), threading.Event()

    def unlock(passphrase: str) -> bool:
        checking.set()
        return checked.wait(20) and passphrase == PASSPHRASE

    async with sit(at="opening", unlock=unlock) as person:
        await locked(person)
        await person.press("x", "enter")
        await person.until(checking.is_set)
        await person.write(PASSPHRASE)
        await person.press("enter")
        checked.set()
        await person.at(SessionScreen)


async def test_what_is_typed_while_the_right_one_is_checked_does_not_reach_the_journal(sit: Sit) -> None:
    checking, checked = threading.Event(), threading.Event()

    def unlock(_: str) -> bool:
        checking.set()
        return checked.wait(20)

    async with sit(at="opening", unlock=unlock) as person:
        await locked(person)
        await person.write("x")
        await person.press("enter")
        await person.until(checking.is_set)
        await person.press(*"more", "enter")
        checked.set()
        await person.at(SessionScreen)
        assert "more" not in person.text


async def test_a_check_that_fails_says_why_and_can_be_repeated(sit: Sit) -> None:
    answers = [JournalUnusable("The key file is gone", "your words are safe"), True]

    def unlock(_: str) -> bool:
        answer = answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    async with sit(unlock=unlock) as person:
        await locked(person)
        await person.press("x", "enter")
        await person.until_text("The key file is gone")
        await person.until(lambda: isinstance(person.app.focused, Input))
        await person.press("x", "enter")
        await person.until(lambda: not person.app.cover.is_up)


async def test_each_wrong_passphrase_waits_longer_and_the_right_one_ends_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    check = PassphraseCheck(PASSPHRASE.__eq__, WrongPassphrases(None))
    seconds = []
    for _ in range(7):
        assert not await check.check("wrong")
        seconds.append(check.seconds)
    assert seconds == [1, 2, 4, 8, 16, 30, 30]
    assert await check.check(PASSPHRASE)
    assert check.seconds == 0


def test_the_sentence_about_a_wrong_passphrase_counts_its_seconds() -> None:
    assert wrong_sentence(1).endswith("again in 1 second.")
    assert wrong_sentence(30).endswith("again in 30 seconds.")


async def test_a_wait_that_is_left_from_another_process_comes_before_the_check(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = [0.01]
    monkeypatch.setattr(PassphraseCheck, "seconds", property(lambda _: waits.pop() if waits else 0))

    async with sit(at="opening", unlock=lambda _: not waits) as person:
        await locked(person)
        await person.write(PASSPHRASE)
        await person.press("enter")
        await person.at(SessionScreen)
