"""A sentence typed where there is only something to choose is answered, and chooses nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from textual.screen import Screen

from debrief.tui.common.choose import ChoiceOption, ChooseScreen
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.session.choose_guide import ChooseGuideScreen
from tests.tui.conftest import Sit

DIALOGS: dict[str, tuple[Callable[[], Screen[Any]], str]] = {
    "question": (lambda: ConfirmScreen("Draft it again?", "Draft it again", "Leave it"), "You can't type here."),
    "list": (
        lambda: ChooseScreen("Feedback", [ChoiceOption("a", "A reply came"), ChoiceOption("b", "No reply came")]),
        "You can't type in this list.",
    ),
    "guides": (lambda: ChooseGuideScreen([]), "You can't type in this list."),
}


@pytest.mark.parametrize("name", DIALOGS)
async def test_a_sentence_at_a_choice_is_answered_and_chooses_nothing(sit: Sit, name: str) -> None:
    make, said = DIALOGS[name]
    async with sit(size=(80, 24)) as person:
        dialog, answers = make(), []
        person.app.push_screen(dialog, answers.append)
        await person.at(type(dialog))
        await person.write("She said I was calm, no. Yes\n")
        await person.until_text(said)
        assert person.app.screen is dialog
        assert answers == []
