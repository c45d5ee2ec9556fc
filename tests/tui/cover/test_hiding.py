"""Hiding the journal: nothing of it is seen, what was going on goes on, and one comes back to the same letter."""

import asyncio
from functools import partial

import pytest
from textual import events
from textual.command import CommandPalette
from textual.widgets._toast import Toast

from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.common.cover.idle import IdleClock
from debrief.tui.common.cover.screen import CoverScreen
from debrief.tui.common.key_line import KeyLine
from debrief.tui.forms.prose import Prose
from debrief.tui.home.screen import HomeScreen
from debrief.tui.lists.saved_line import SavedLineScreen
from debrief.tui.practice.card import TimerBar
from debrief.tui.session.screen import SessionScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import PATIENCE, Person
from tests.tui.samples import full
from tests.tui.three_debriefs import browse


async def hide(person: Person) -> None:
    """Hide the journal, and wait until it is hidden."""
    await person.press("f12")
    await person.at(CoverScreen)
    await person.until_text("Press Enter to go back.")


def opening(journal_file: JournalFile) -> str:
    """Return the text of the first reflection."""
    return journal_file.only.reflections[0].text


async def test_hiding_in_the_middle_of_a_word_loses_no_letter_and_takes_none_over(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="opening") as person:
        await person.write("It was nervous")
        await person.press("left", "left")
        await hide(person)
        assert "nerv" not in person.text
        assert opening(journal_file) == "It was nervous"
        await person.write("xyz\x7f")
        await person.press("escape", "ctrl+n", "f1", "ctrl+p", "backspace", "tab", "ctrl+c")
        await person.paste("pasted")
        assert isinstance(person.app.screen, CoverScreen)
        await person.press("enter")
        await person.at(SessionScreen)
        await person.write("123")
        await person.leave()
    assert opening(journal_file) == "It was nervo123us"


@pytest.mark.parametrize("signal", [True, False], ids=["signal", "quit"])
async def test_keys_that_wait_when_the_journal_is_hidden_are_stored_if_the_app_ends_then(
    sit: Sit, journal_file: JournalFile, signal: bool
) -> None:
    async with sit(at="opening") as person:
        await person.write("One ")
        with person.app.key_gate.paused("test"):
            person.send(*"two")
            await person.until(lambda: not person.app.key_gate.idle)
            await hide(person)
        if signal:
            person.app.shutdown.end(143)
        else:
            person.send("ctrl+q")
        await person.until(lambda: not person.app.is_running)
    assert opening(journal_file) == "One two"


async def test_the_same_key_goes_back_and_so_does_a_click_on_the_key_line(sit: Sit) -> None:
    async with sit() as person:
        await hide(person)
        await person.press("f12")
        await person.at(HomeScreen)
        await hide(person)
        await person.pilot.click(offset=(30, 12))
        assert isinstance(person.app.screen, CoverScreen)
        await person.pilot.click(KeyLine, offset=(3, 0))
        await person.at(HomeScreen)


async def test_keys_that_wait_when_the_journal_is_hidden_go_where_they_were_typed(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="opening") as person:
        pause = person.app.key_gate.paused("test")
        person.send(*"ab", "f12", *"cd")
        await person.at(CoverScreen)
        pause.suspend()
        person.send("enter", *"ef")
        await person.handled()
        await person.leave()
    assert opening(journal_file) == "abef"


async def test_what_the_app_waits_for_delays_no_hiding(
    sit: Sit, journal_file: JournalFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("debrief.tui.runtime.drain.PATIENCE", 2 * PATIENCE)
    async with sit(at="opening") as person:
        await person.handled()
        done = asyncio.Event()
        person.app.screen.call_later(done.wait)  # as a screen that waits for the disk
        person.send(*"ab", "ctrl+end", *"cd", "f12", *"ef")
        try:
            await person.until(lambda: isinstance(person.app.screen, CoverScreen))
        finally:
            done.set()
        await person.at(CoverScreen)
        await person.press("enter")
        await person.at(SessionScreen)
        await person.handled()
        await person.leave()
    assert opening(journal_file) == "abcd"


async def test_everything_over_a_screen_is_hidden_too(sit: Sit) -> None:
    async with sit() as person:
        await person.press("ctrl+p")
        await person.at(CommandPalette)
        await person.press("d")
        await hide(person)
        await person.press("enter")
        await person.at(CommandPalette)


async def test_a_dialog_that_opens_or_closes_by_itself_leaves_the_cover_on(sit: Sit) -> None:
    async with sit() as person:
        first, second = ConfirmScreen("A first question", "Yes", "No"), ConfirmScreen("A second one", "Yes", "No")
        await person.app.push_screen(first)
        await hide(person)
        first.dismiss(result=True)
        await person.app.push_screen(second)
        await person.until(lambda: not first.is_attached and second.is_mounted)
        assert isinstance(person.app.screen, CoverScreen)
        assert "question" not in person.text
        await person.press("enter")
        await person.until_text("A second one")
        await person.press("escape")
        await person.at(HomeScreen)


async def test_a_notification_waits_until_the_journal_is_seen_again(sit: Sit) -> None:
    async with sit() as person:
        person.app.notify("Northwind is in the trash")
        await person.until_text("Northwind")
        await hide(person)
        assert "Northwind" not in person.text
        await person.press("enter")
        await person.until_text("Northwind")
        person.app.notify("Fabrikam is in the trash")
        person.app.cover.hide()  # before it is drawn
        await person.pilot.pause()
        await person.until(lambda: bool(person.app.screen.query(Toast)))
        assert "Fabrikam" not in person.text
        person.app.notify("Contoso is in the trash")
        await person.pilot.pause()
        assert "Contoso" not in person.text
        await person.press("enter")
        await person.until_text("Contoso is in the trash")


async def test_nobody_typing_hides_the_journal_and_the_focus_comes_back_with_it(
    sit: Sit, journal_file: JournalFile
) -> None:
    now = 0.0
    async with sit(at="opening") as person:
        cover = person.app.cover
        cover.idle = IdleClock(600, [lambda: now])
        await person.write("One ")
        now += 599
        await person.write("two ")
        now += 599
        person.app.post_message(events.AppBlur())
        await person.pilot.pause()
        assert person.app.focused is None
        now += 1
        person.app.post_message(events.AppFocus())
        person.send("enter")  # the first key after a long time comes before the next look at the clock
        await person.at(CoverScreen)
        await person.press("enter")
        await person.at(SessionScreen)
        assert isinstance(person.app.focused, Prose)
        await person.write("three")
        await person.leave()
    assert opening(journal_file) == "One two three"


async def test_a_window_that_loses_the_focus_gives_it_back_after_the_cover(sit: Sit) -> None:
    async with sit(at="facts") as person:
        await person.press("tab")
        field = person.app.focused
        person.app.post_message(events.AppBlur())
        await person.pilot.pause()
        person.app.cover.hide()
        await person.at(CoverScreen)
        person.app.post_message(events.AppFocus())
        await person.press("enter")
        await person.at(SessionScreen)
        assert field is not None
        assert person.app.focused is field


async def test_a_line_that_is_saved_with_enter_is_saved_when_it_is_hidden(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        await browse(person)
        await person.press("t")
        await person.at(SavedLineScreen)
        await person.write(", north")
        await hide(person)
        await person.until(lambda: "north" in journal_file.only.tags)


async def test_the_line_of_two_minutes_stands_still_while_it_is_hidden(sit: Sit) -> None:
    async with sit() as person:
        bar = TimerBar()
        await person.app.screen.mount(bar)
        bar._tick_if_seen()
        await hide(person)
        bar._tick_if_seen()
        assert bar.steps == 1


async def test_a_key_of_ones_own_hides_the_journal(sit: Sit) -> None:
    async with sit() as person:
        person.app.set_keymap({"app.hide": "f7,ctrl+f"})
        await person.press("f12")
        assert isinstance(person.app.screen, HomeScreen)
        await person.press("f7")
        await person.at(CoverScreen)


async def test_a_size_set_while_hidden_is_that_of_the_journal_after(sit: Sit) -> None:
    async with sit() as person:
        await hide(person)
        await person.pilot.resize_terminal(120, 40)
        await person.until(lambda: len(person.lines) == 40)
        await person.press("enter")
        await person.at(HomeScreen)
        assert len(person.lines) == 40


def test_time_asleep_counts_as_time_without_a_key() -> None:
    system, day = [0.0], [0.0]
    idle = IdleClock(60, [partial(system.__getitem__, 0), partial(day.__getitem__, 0)])
    day[0] = 59
    assert not idle.is_over
    day[0] = 60
    assert idle.is_over
    idle.restart()
    assert not idle.is_over
    system[0] = 60
    assert idle.is_over
    assert not IdleClock(0, [partial(day.__getitem__, 0)]).is_over
