"""Through the guide: skipping, going back, going anywhere, the blank page and the quick path."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.session import StepState
from tests.tui.conftest import JournalFile, Sit


async def test_skipping_says_so_and_keeps_earlier_answers(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        assert "^n Skip" in person.footer
        await person.write("Acme")
        await person.until(lambda: "^n Next" in person.footer and "Skip" not in person.footer)
        await person.press("ctrl+n", "ctrl+n")
        assert person.step == "questions"
        await person.press("ctrl+r")
        assert person.session.session.debrief.skipped == ("opening",)
        await person.write("It began.")
        await person.press("ctrl+r")
        assert person.session.session.state(person.session.session.guide.steps[1]) is StepState.WRITTEN
        await person.press("ctrl+r")
        assert person.step == "facts"
        await person.leave()
    assert (journal_file.only.company, journal_file.only.text_at("opening")) == ("Acme", "It began.")


async def test_a_text_that_was_deleted_again_can_be_skipped_again(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("A")
        await person.until(lambda: "^n Next" in person.footer)
        await person.press("backspace")
        await person.until(lambda: "^n Skip" in person.footer)


async def test_going_to_a_step_and_staying(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.press("ctrl+g", "down", "enter")
        await person.asked("opening")
        await person.press("ctrl+g")
        await person.until_text("✓ written  – skipped".replace("  ", " "))
        await person.press("escape")
        await person.asked("opening")
        await person.go_to("feedback")
        await person.until_text("What did they reply")


async def test_the_line_at_the_top_says_what_where_and_how_far(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.until_text("Untitled debrief", "Capture, 1 of 7")
        await person.write("Acme\tDev")
        await person.press("ctrl+n")
        await person.until_text("Acme, Dev", "Capture, 2 of 7")
        await person.go_to("outcome")
        await person.write("r")
        await person.press("ctrl+n")
        await person.until_text("How you are, 8 of 21")
        await person.press("f6")
        await person.until_text("How you are, 4 of 10")
        assert "You will only see the quick prompts now." in person.notifications
        await person.press("f6")
        await person.until_text("How you are, 8 of 21")
        assert "You will see every prompt now." in person.notifications


async def test_the_blank_page_is_one_key_away_and_leads_back(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="signals") as person:
        await person.press("f4", *"Aside.")
        await person.until_text("A blank page.")
        await person.press("ctrl+r", *"They leaned in.")
        assert person.step == "signals"
        await person.press("f4", *" More.", "ctrl+n")
        assert person.step == "signals"
        await person.leave()
    assert (journal_file.only.text_at("page"), journal_file.only.text_at("signals")) == (
        "Aside. More.",
        "They leaned in.",
    )


async def test_the_quick_path_from_home_asks_only_its_prompts(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin("Q")
        await person.write("Acme")
        asked = [person.step]
        while person.step != "end":
            if person.step == "outcome":
                await person.write("s")
            await person.press("ctrl+n")
            asked.append(person.step)
        await person.leave()
    quick = ["facts", "questions", "outcome", "load-first", "repeat", "dreaded", "causes", "notes", "plan", "practice"]
    assert asked == [*quick, "end"]
    assert (journal_file.only.quick, journal_file.only.outcome) == (True, "silent")


async def test_the_chance_is_typed_stepped_and_rubbed_out(sit: Sit) -> None:
    async with sit(at="chance") as person:
        seen = []
        for key in ("7", "0", "shift+tab", "right", "left", "left", "backspace", "backspace", "right", "3", "delete"):
            await person.press(key)
            seen.append(person.session.session.debrief.chance)
        assert seen == [7, 70, 70, 75, 70, 65, 6, None, 55, 3, None]


async def test_the_rest_of_a_sentence_text_or_command_is_no_command(
    sit: Sit, journal_file: JournalFile, monkeypatch
) -> None:
    monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
    async with sit() as person:
        await person.begin()
        await person.write("half a sentence")
        await person.leave()
        await person.write("but quickly no")
        assert "what you typed next is not in it" in person.notifications
        assert len(person.app.screen_stack) == 1
    assert [debrief.company for debrief in journal_file.all] == ["half a sentence"]


async def test_enter_goes_back_to_the_debrief_that_was_left(sit: Sit, journal_file: JournalFile, monkeypatch) -> None:
    monkeypatch.setattr("debrief.tui.runtime.keys.leftover_keys.LEFTOVER_SECONDS", 60.0)
    journal_file.put(*(Debrief(id=name, started_at=number, company=name) for number, name in enumerate(("One", "Two"))))
    async with sit() as person:
        await person.press("end")
        await person.begin()
        await person.write("Three")
        await person.leave()
        await person.write("more")
        assert "Press Enter to go back." in person.notifications
        await person.press("enter")
        await person.begin_seen()
        assert person.session.session.debrief.company == "Three"


async def test_once_the_answer_is_in_a_second_part_is_announced(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.go_to("outcome")
        await person.write("r")
        await person.press("ctrl+n")
        await person.asked("load-first")
        # the one on “I am …” is asked only where such words were written
        await person.until_text("This is the second part: 14 prompts.")
        await person.leave()
