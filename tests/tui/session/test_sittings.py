"""What is kept and what is not, leaving in the middle, and the two sittings."""

from debrief.domain.record.outcome import Outcome
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


async def test_one_sentence_on_a_blank_page_is_kept(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin("b")
        await person.write("They were kind.")
        await person.leave()
        assert "Untitled debrief" in person.options[-1]
    assert (journal_file.only.guide, journal_file.only.text_at("free")) == ("blank", "They were kind.")


async def test_nothing_written_is_nothing_kept(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.skip_to("end")
        await person.until_text("You wrote nothing, so there is nothing to save.")
        await person.leave()
        assert person.options == []
        await person.begin()
        await person.write("A")
        await person.until_text("saved 15:02:11")
        await person.press("backspace", "ctrl+n", "space")
        await person.leave()
        await person.until_text("You have not written anything yet.")
    assert journal_file.all == []


async def test_quitting_from_a_debrief_without_a_word_keeps_nothing(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("A")
        await person.until_text("saved 15:02:11")
        person.send("backspace", "ctrl+q")
        await person.until(lambda: not person.app.is_running)
    assert journal_file.all == []


async def test_suspending_keeps_what_somebody_else_wrote_in_a_debrief_blank_here(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("A")
        await person.until_text("saved 15:02:11")
        await person.press("backspace")
        await person.until(lambda: journal_file.only.blank)
        journal_file.change_elsewhere(role="Theirs")
        person.app.app_suspend_signal.publish(person.app)
        assert journal_file.only.role == "Theirs"
        person.app.services.autosave.flush(5)
        assert journal_file.only.role == "Theirs"
        person.send("ctrl+q")
        await person.until(lambda: not person.app.is_running)
    assert journal_file.only.role == "Theirs"


async def test_suspending_keeps_a_blank_debrief_to_go_on_with(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("A")
        await person.until_text("saved 15:02:11")
        await person.press("backspace")
        await person.until(lambda: journal_file.only.blank)
        person.app.app_suspend_signal.publish(person.app)
        assert len(journal_file.all) == 1
        await person.leave()
    assert journal_file.all == []


async def test_quitting_keeps_keys_typed_just_before(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        person.send(*"Acme\tDeveloper", "ctrl+q")
        await person.until(lambda: not person.app.is_running)
    assert (journal_file.only.company, journal_file.only.role) == ("Acme", "Developer")


async def test_the_answer_is_awaited_and_the_second_sitting_goes_on_from_home(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.skip_to("end")
        await person.until_text("You have not heard back yet.")
        await person.leave()
        assert person.options[1] == "Have you heard back?  Acme"
    assert (journal_file.only.finished_at, journal_file.only.outcome) == (None, Outcome.WAITING)
    clock.later(hours=70)
    async with sit() as person:
        await person.press("enter")
        await person.asked("outcome")
        await person.write("r")
        asked = []
        while person.step != "end":
            await person.press("ctrl+n")
            asked.append(person.step)
        assert asked[:4] == ["load-first", "friend", "repeat", "paid-off"]
        assert {"causes", "fair-doubt", "load-last"} < set(asked)
        await person.leave()
        assert not [line for line in person.options if "Today" in line]
    assert (journal_file.only.finished_at, journal_file.only.outcome) == (clock.now, Outcome.REJECTED)


async def test_an_answer_written_without_choosing_it_is_not_called_awaited(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="outcome") as person:
        await person.write("They called this morning, somebody from inside")
        await person.skip_to("end")
        await person.until_text("still at waiting. If it has come, choose what it was.", "If you are still waiting")
        await person.press("1")
        await person.asked("outcome")
        await person.write("r")
        await person.stored()
    assert journal_file.only.outcome is Outcome.REJECTED
    assert journal_file.only.their_words == "They called this morning, somebody from inside"


async def test_after_an_offer_nobody_asks_why_it_was_a_no(sit: Sit) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.go_to("outcome")
        await person.write("o")
        asked = []
        while person.step != "end":
            await person.press("ctrl+n")
            asked.append(person.step)
    assert not {"friend", "fair-doubt", "causes", "rewording", "feedback"} & set(asked)
    assert asked[-2:] == ["load-last", "end"]


async def test_the_answer_can_be_changed_and_not_taken_away(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.go_to("outcome")
        await person.press("w", "i", "backspace", "delete")
        assert person.session.session.debrief.outcome is Outcome.WITHDREW
        await person.leave()
    assert journal_file.only.outcome is Outcome.WITHDREW


async def test_leaving_in_the_middle_resumes_there_with_everything(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        await person.write("Acme")
        await person.skip_to("questions")
        await person.write("Why?\n\nHow?")
        await person.leave()
        assert person.options[:2] == ["Today", "Continue  Acme"]
        await person.press("home", "enter")
        await person.asked("questions")
        await person.until_text("1. Why?", "2. How?")
        await person.leave()
    async with sit(start=Start(kind="resume")) as person:
        await person.until(lambda: len(person.app.screen_stack) == 2)
        await person.asked("questions")
        await person.write("And?")
        await person.leave()
    assert [asked.wording for asked in journal_file.only.asked] == ["Why?", "How?", "And?"]


async def test_resuming_with_nothing_to_resume_says_so(sit: Sit) -> None:
    async with sit(start=Start(kind="resume")) as person:
        await person.until_text("You have no unfinished debriefs.")
