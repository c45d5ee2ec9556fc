"""Sentences that name keys: each names the key that a command has now, also where the user set another one."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from debrief.tui.app import DebriefApp
from debrief.tui.flows.user_keys import commands, read_keymap
from debrief.tui.home.sheet.screen import SheetScreen
from debrief.tui.runtime.terminal import key_names
from debrief.tui.runtime.terminal.key_names import NAMED_KEY, key_title, name_keys
from tests.tui.conftest import JournalFile, Sit
from tests.tui.three_debriefs import THREE, browse
from tests.tui.three_questions import SALARY, asked, debrief

SOURCE = Path(key_names.__file__).parents[3]
A_KEY = re.compile(
    r"[Pp]ress(?! a number\b)\s+\S|\bF\d+\b|\b(?:ctrl|[Aa]lt)\+|\b(?:Enter|Tab|Esc|Backspace)\b"
    r"|(?<!\S)[A-Za-z] (?:to|sets|drafts|shows|brings) "
)
"""What names a key in a sentence."""
NO_SETTING = {
    "Enter to choose,": "a list has its own Enter",
    "Enter to save,": "a line of text has its own Enter",
    "Enter to write it,": "so has this one",
    "Enter to go on,": "so has this one",
    "Enter to finish,": "so has this one",
    "or Enter in the last field.": "a field has its own Enter",
    "A to Z": "an order",
    "Press Enter to go on.": "so has a number, a date, and the end of practice",
    "press Enter to go on.": "so has this one",
    "Enter took you on.": "so has a text",
    "Alt+Enter.": "a text has its own",
    "ctrl+z to take them out again.": "a text has its own undo",
    "Enter to go there,": "a list has its own Enter",
    "or Tab to go to the fields below.": "Tab is named after the key that can be set",
}
"""Keys in sentences that cannot be set, and why."""


def sentences() -> Iterator[tuple[str, str]]:
    """Yield each text with a space that the app may show, with its place, except docstrings and help rows."""
    for path in sorted([*(SOURCE / "tui").rglob("*.py"), *(SOURCE / "domain").glob("*/*.py")]):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        prose = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and node not in prose and " " in str(node.value):
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", str(node.value)


def test_each_key_in_a_sentence_is_the_usual_one_of_its_command() -> None:
    usual = {command.id: [key_title(key) for key in command.keys] for command in commands()}
    endings = {command_id[command_id.index(".") :]: keys for command_id, keys in usual.items()}
    named = [(place, *found.groups()) for place, text in sentences() for found in NAMED_KEY.finditer(text)]
    assert len(named) > 40
    assert [one for one in named if one[2] not in {**usual, **endings}.get(one[1], [])] == []


def test_no_sentence_names_a_key_that_can_be_set_without_its_command() -> None:
    left = []
    for place, text in sentences():
        if place.startswith(("tui/common/help.py", "tui/flows/user_key_rules.py")):
            continue  # rows of keys that cannot be set, and an error in the settings
        words = NAMED_KEY.sub("…", text)
        for known in NO_SETTING:
            words = words.replace(known, "")
        if A_KEY.search(re.sub(r"[Pp]ress …", "", words)):
            left.append((place, words))
    assert left == []


@pytest.mark.parametrize(
    ("key", "title"),
    [("escape", "Esc"), ("f9", "F9"), ("ctrl+n", "ctrl+n"), ("question_mark", "?"), ("H", "H"), ("pagedown", "PgDn"),
     ("ctrl+up", "ctrl+↑"), ("f", "f")],
)  # fmt: skip
def test_a_key_has_its_usual_name_in_a_sentence(key: str, title: str) -> None:
    assert key_title(key) == title


UseKeys = Callable[..., None]
"""Sets keys before the app runs, as the command does; takes the keys by the ids of their commands."""


@pytest.fixture
def use_keys(monkeypatch: pytest.MonkeyPatch) -> UseKeys:
    def use(keys: dict[str, str]) -> None:
        keymap = read_keymap(keys)
        assert isinstance(keymap, dict), keymap
        run = DebriefApp.run_test

        def run_with_keys(app: DebriefApp, **how: object) -> object:
            app.set_keymap(keymap)
            return run(app, **how)  # type: ignore[arg-type]

        monkeypatch.setattr(DebriefApp, "run_test", run_with_keys)

    return use


async def test_the_start_page_names_keys_of_ones_own(sit: Sit, use_keys: UseKeys) -> None:
    use_keys({"home.new": "N"})
    async with sit() as person:
        await person.until_text("waiting to hear, press N.")


async def test_the_questions_due_name_keys_of_ones_own(sit: Sit, journal_file: JournalFile, use_keys: UseKeys) -> None:
    journal_file.put(debrief("Acme", 2026, asked(SALARY, 2)))
    use_keys({"home.practice": "f7, y", "home.questions": "k"})
    async with sit() as person:
        await person.until_text("F7 to start, k to see all questions")


async def test_the_end_of_a_debrief_names_keys_of_ones_own(sit: Sit, use_keys: UseKeys) -> None:
    use_keys({"session.read": "r", "session.export": "f7", "session.leave": "f10"})
    async with sit(at="outcome") as person:
        await person.write("w")
        await person.skip_to("end")
        await person.until_text("Press r to read it as a page, F7 to write", "or F10 for the start page")


async def test_what_undoes_a_change_is_named_as_the_screen_has_it(
    sit: Sit, journal_file: JournalFile, use_keys: UseKeys
) -> None:
    journal_file.put(*THREE)
    use_keys({"debriefs.undo": "U"})
    async with sit() as person:
        await browse(person)
        await person.press("D")
        await person.until(lambda: "Press U to bring it back." in person.notifications)


async def test_the_page_for_the_next_interview_names_a_key_of_ones_own(sit: Sit, use_keys: UseKeys) -> None:
    use_keys({"prepare.more": "f5"})
    async with sit() as person:
        await person.press("I")
        await person.at(SheetScreen)
        await person.until_text("F5 sets the day")


async def test_a_key_with_its_usual_setting_is_named_as_the_sentence_has_it(sit: Sit) -> None:
    async with sit() as person:
        assert name_keys(person.app, "<home.questions:l> or <home.open:Enter>") == "l or Enter"


async def test_what_somebody_typed_is_shown_as_it_is_beside_the_name_of_a_key(sit: Sit) -> None:
    async with sit() as person:
        person.app.notify("Written to /home/u/<notes.v2:final>.eml. Press <.undo:u> to undo.", markup=False)
        await person.until_text("/home/u/<notes.v2:final>.eml. Press u to undo.")
