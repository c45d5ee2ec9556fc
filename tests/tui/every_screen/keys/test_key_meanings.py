"""Keys: each has one meaning on all screens, and what deletes has a key of its own."""

from collections import defaultdict

import pytest

from debrief.cli import app
from debrief.domain.refusal import Refusal
from debrief.settings import Settings
from debrief.tui.app import DebriefApp
from debrief.tui.flows.user_keys import read_keymap
from debrief.tui.session.screen import SessionScreen
from tests.tui import keys_page
from tests.tui.conftest import Sit

ALL = [(cls, binding) for cls in keys_page.nodes() for binding in keys_page.bindings(cls)]

BY_PLACE = {
    "enter": "go on with what is selected",
    "space": "a screen down, or the answer of the question in practice",
    "escape": "leave what is on top",
    "tab": "the next thing to type or to follow",
    "shift+tab": "the one before",
    "backspace": "take back what was done last: a letter, a choice, a link",
    "delete": "take out what is selected",
    "question_mark": "every key: show them, or close that",
    **dict.fromkeys("12345", "the line or the grade with that number"),
    "ctrl+z": "undo, where there is something to undo; where nothing is, go to the shell",
    "ctrl+n": "be done with this one, and go on",
    **dict.fromkeys(("up", "down", "left", "right", "ctrl+up", "ctrl+down"), "that way"),
}
"""Keys that do not spell a word, each with the one meaning that it has in other words on each screen."""

DESTRUCTIVE = {"trash.erase", "trash.empty", "practice.discard"}
"""What cannot be undone."""


def test_each_key_has_one_meaning_on_all_screens() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for _, binding in ALL:
        for key in binding.key.split(","):
            meanings[key].add(binding.description)
    several = {key: does for key, does in meanings.items() if len(does) > 1 and key not in BY_PLACE}
    assert several == {}


def test_what_deletes_for_ever_has_a_key_that_does_nothing_else() -> None:
    uses: dict[str, list[str]] = defaultdict(list)
    for _, binding in ALL:
        for key in binding.key.split(","):
            uses[key].append(str(binding.id))
    keys = {str(binding.id): binding.key for _, binding in ALL}
    assert {name: uses[keys[name]] for name in DESTRUCTIVE} == {name: [name] for name in DESTRUCTIVE}


async def test_keys_of_ones_own_work_and_are_shown(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    keymap = read_keymap({"home.new": "N", "session.next": "f2"})
    assert isinstance(keymap, dict)
    run = DebriefApp.run_test

    def run_with_keys(app: DebriefApp, **how: object) -> object:
        app.set_keymap(keymap)  # before it runs, as the command does
        return run(app, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(DebriefApp, "run_test", run_with_keys)
    async with sit() as person:
        await person.until(lambda: "N New debrief" in person.footer)
        await person.press("n")
        assert not isinstance(person.app.screen, SessionScreen)
        await person.begin("N")
        assert "f2 Skip" in person.footer
        await person.press("f2")
        await person.asked("opening")


def test_a_key_that_cannot_be_used_is_refused_with_its_line() -> None:
    settings = Settings(keys={"home.new": "d"}, lines={"home.new": "config.toml:3"})
    with pytest.raises(Refusal, match=r"^config\.toml:3: d is also the key of home\.debriefs\.$"):
        app._keymap(settings)
