"""Small windows: what is asked, the answers to a question and the key that leaves can be seen."""

import pytest
from textual.widgets import Button

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Question
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.practice.export.screen import ExportScreen
from debrief.tui.practice.screen import PracticeScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.practice.practising import PRACTICE, asked, put_three
from tests.tui.samples import HELD, full

SIZES = pytest.mark.parametrize("size", [(40, 12), (60, 16)])
ON_40 = (40, 12)
LONG = "Which one? " + "Tell me about somebody who disagreed with you, and what you did about that. " * 6
WHOLE = "Which company, role and stage was it? When was it, and who was there?"
RESCUED = (
    "Text from another journal is in /home/somebody/.local/share/debrief/rescue/words-0123456789abcdef01234567.json. "
    "`debrief import` adds it to this one."
)


@SIZES
async def test_practice_shows_the_question_before_and_while_and_after_it_is_answered(
    sit: Sit, journal_file: JournalFile, size: tuple[int, int]
) -> None:
    put_three(journal_file)
    async with sit(start=PRACTICE, size=size) as person:
        await person.at(PracticeScreen)
        await person.until_text("Why leave?", "Your answer", "esc Stop")
        await person.write("There was more to learn.")
        await person.until_text("Why leave?", "There was more to learn.", "esc Back")
        await person.press("enter")
        await person.until_text("Why leave?", "3 good", "esc Stop")


async def test_page_up_and_down_scroll_a_long_question_while_its_answer_is_typed(
    sit: Sit, journal_file: JournalFile
) -> None:
    question = asked(Question(id="long", wording=LONG, practise=True), 3)
    journal_file.put(Debrief(id="d", started_at=1, held=HELD, finished_at=1, step="end", asked=(question,)))
    async with sit(start=PRACTICE, size=ON_40) as person:
        await person.at(PracticeScreen)
        await person.write("I asked why")
        await person.until_text("I asked why")
        await person.press("pageup", "pageup")
        await person.until_text("Which one? Tell me")
        await person.press("pagedown", "pagedown")
        await person.until_text("I asked why")
        await person.press("pageup", "pageup")
        await person.until(lambda: "I asked why" not in person.text)
        await person.write(" first")
        await person.until_text("I asked why first")


@SIZES
async def test_a_prompt_can_be_read_whole_as_it_is_asked(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as person:
        await person.begin()
        await person.until_text(WHOLE, "Company", "esc Leave")


async def test_page_up_in_the_last_field_scrolls_to_the_prompt(sit: Sit) -> None:
    async with sit(size=ON_40) as person:
        await person.begin()
        await person.press("shift+tab", "shift+tab")
        await person.until(lambda: WHOLE not in person.text)
        await person.press("pageup", "pageup")
        await person.until_text(WHOLE)


async def test_page_up_moves_the_cursor_in_a_text_of_which_not_all_is_shown(sit: Sit) -> None:
    async with sit(at="page", size=ON_40) as person:
        await person.paste("\n".join(f"Line {number}" for number in range(1, 30)))
        await person.until_text("Line 29")
        await person.press("pageup", "pageup", "pageup", "pageup", "pageup", "pageup", "pageup", "pageup")
        await person.until_text("Line 1 ")


async def test_a_long_notification_is_shown_whole(sit: Sit) -> None:
    async with sit(size=ON_40) as person:
        person.app.notify(RESCUED)
        await person.until(lambda: "adds it" in person.text)
        shown = "".join(line.lstrip("▌").strip() for line in person.lines)
        assert RESCUED.replace(" ", "") in shown.replace(" ", "")


async def test_the_answers_to_a_question_higher_than_the_screen_can_be_reached(sit: Sit) -> None:
    async with sit(size=ON_40) as person:
        person.app.push_screen(ConfirmScreen(LONG * 2, "Leave", "Stay"))
        dialog = await person.at(ConfirmScreen)
        button = dialog.query_one("#yes", Button)
        await person.until(lambda: "Leave" in person.text and dialog.region.contains_region(button.region))
        await person.press(*["pageup"] * 6)
        await person.until_text("Which one? Tell me")


async def test_every_field_of_the_export_can_be_reached_and_its_button(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit(size=ON_40) as person:
        await person.press("x")
        dialog = await person.at(ExportScreen)
        for _ in ("Format", "For", "With answers", "Which", "Order", "File", "Write it"):
            focused = dialog.focused
            assert focused is not None
            await person.until(lambda focused=focused: dialog.region.overlaps(focused.region))  # type: ignore[misc]
            await person.press("tab")
