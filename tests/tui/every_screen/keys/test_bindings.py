"""Keys: each with an id and a sentence, none twice on one screen, all in the palette, in the help and in the docs."""

from collections import Counter

from textual.binding import Binding
from textual.command import CommandPalette
from textual.widgets import OptionList

from debrief.tui.common.help import HelpScreen
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.entry_list import EntryList
from debrief.tui.page.screen import ReadingScreen
from debrief.tui.session.screen import SessionScreen
from tests.tui import keys_page
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full

PAIRS = [
    {"session.next", "session.skip"},
    {"session.leave", "session.return_to_end"},
    {"reading.feedback", "reading.reply"},
    {"questions.complete", "questions.next_link"},
    {"practice.stop", "practice.leave_text"},
    {"practice.reveal", "practice.finish"},
]
"""The two sides of one key: `check_action` offers one of them at a time."""
ALL = [(cls, binding) for cls in keys_page.nodes() for binding in keys_page.bindings(cls)]


def test_there_are_bindings_to_look_at() -> None:
    assert {"HomeScreen", "SessionScreen", "Entries", "ChoiceLine"} <= {cls.__name__ for cls, _ in ALL}


def test_every_binding_has_an_id_of_its_own_and_a_sentence() -> None:
    ids = Counter(binding.id for _, binding in ALL)
    assert [name for name, times in ids.items() if name is None or times > 1] == []
    assert [binding.id for _, binding in ALL if not binding.tooltip or not binding.description] == []
    assert [binding.id for _, binding in ALL if str(binding.id).partition(".")[0] not in keys_page.TITLES] == []


def test_no_key_does_two_things_on_one_screen() -> None:
    for cls in keys_page.nodes():
        taken: dict[str, Binding] = {}
        for binding in keys_page.bindings(cls):
            for key in binding.key.split(","):
                other = taken.setdefault(key, binding)
                pair = {str(other.id), str(binding.id)}
                assert other is binding or pair in PAIRS, (cls, key, pair)


def test_a_session_takes_no_key_away_from_typing() -> None:
    typing = {"up", "down", "left", "right", "home", "end", "backspace", "delete", "ctrl+a", "ctrl+e", "ctrl+c"}
    typing |= {"ctrl+v", "ctrl+x", "ctrl+z", "ctrl+y", "ctrl+u", "ctrl+k", "ctrl+w", "ctrl+d", "enter", "space"}
    prior = {b.key for b in keys_page.bindings(SessionScreen) if b.priority}
    assert prior & typing == set()
    assert all(len(key) > 1 for key in prior)


def test_the_page_of_keys_says_what_the_bindings_say() -> None:
    assert keys_page.PAGE.read_text(encoding="utf-8") == keys_page.page()


async def listed(person: Person, words: str) -> list[str]:
    """Open the palette, type `words`, and return what it offers."""
    await person.press("ctrl+p")
    await person.at(CommandPalette)
    await person.press(*words)
    found = person.app.screen.query_one(OptionList)
    await person.until(lambda: found.option_count > 0 and found.display)
    return [str(found.get_option_at_index(index).prompt) for index in range(found.option_count)]


async def test_the_palette_offers_the_commands_of_the_screen_and_runs_them(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit() as person:
        assert any("Blank page" in line for line in await listed(person, "blank"))
        await person.press("enter")
        await person.begin_seen()
        assert person.step == "free"
        await person.write("One sentence.")
        offered = await listed(person, "next")
        found = person.app.screen.query_one(OptionList)
        found.highlighted = next(i for i, line in enumerate(offered) if line.startswith("Next\n"))
        await person.press("enter")
        await person.until_text("This debrief is saved.")
        await person.leave()
        await person.press("end", "enter")
        await person.at(ReadingScreen)
        assert any("Edit" in line for line in await listed(person, "edit"))


async def test_the_palette_offers_each_command_once(sit: Sit) -> None:
    async with sit() as person:
        offered = [command.title for command in person.app.get_system_commands(person.app.screen)]
        assert [title for title, times in Counter(offered).items() if times > 1] == []
        assert "Quit" in offered


async def test_the_palette_runs_the_commands_of_the_list_one_writes_in(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?")
        await listed(person, "previous entry")
        await person.press("enter")
        await person.asked("questions")
        await person.until(lambda: person.session.query_one(Entries).selected == 0)


async def test_the_help_lists_the_keys_of_the_screen_it_was_opened_on(sit: Sit) -> None:
    async with sit(size=(100, 40)) as person:
        await person.press("question_mark")
        await person.at(HelpScreen)
        await person.until_text("Start a debrief on a blank page", "Find any command by its name")
        await person.press("escape")
        await person.begin()
        await person.press("f1")
        await person.at(HelpScreen)
        await person.until_text("Write on a blank page in this debrief", "Undo and redo typing")
        await person.press("question_mark")
        await person.at(SessionScreen)


async def test_the_palette_leads_to_where_an_entry_is_removed(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?")
        await person.stored()
        assert any("Remove an entry" in option for option in await listed(person, "remove"))
        await person.press("enter")
        await person.until(lambda: isinstance(person.app.focused, EntryList))
        await person.press("delete")
        await person.stored()
        await person.until(lambda: not any(debrief.asked for debrief in journal_file.all))
