"""Lists of entries: pasted, typed ahead, moved between, taken out and brought back."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Certainty
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit

PASTED = "- Why us?\r\n2) What failed?\n\n\t• Tell me more.\n(3) And 5. of them?\n"


async def test_typing_ahead_lands_in_the_fields_it_was_meant_for(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.begin()
        person.send(*"Acme\nDev\tphone\n\nMia", "ctrl+n", *"It began.\nWell.", "ctrl+n")
        person.send(*"Why us?\n\ngWhat else?\te", "ctrl+n", *"Because.\t80\nDunno", "ctrl+r", "ctrl+r")
        await person.press("ctrl+end", "!", "ctrl+g", "escape", "f6", "f6", "ctrl+n", "ctrl+n", "ctrl+n", *"Aha")
        await person.stored()
    debrief = journal_file.only
    assert (debrief.company, debrief.role, debrief.stage, debrief.people) == ("Acme", "Dev", "phone", "Mia")
    assert (debrief.text_at("opening"), debrief.text_at("signals")) == ("It began.\nWell.!", "Aha")
    assert [(a.wording, a.said, a.sureness) for a in debrief.asked] == [
        ("Why us?", "Because.", 80),
        ("gWhat else?", "Dunno", None),
    ]


async def test_an_arrow_and_a_tab_pressed_at_once_choose_in_the_field_they_were_pressed_in(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="outcome") as person:
        person.send("right", "tab", *"today", "ctrl+n", "right", "right", "tab", *"ok", "ctrl+n")
        await person.handled()
        assert person.step == "friend"
        await person.stored()
    assert (journal_file.only.outcome, journal_file.only.load_first, journal_file.only.text_at("load-first")) == (
        "rejected",
        1,
        "ok",
    )


async def test_what_is_typed_right_after_n_is_typed_into_the_debrief(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.press("n", *"bqx\tfgb")
        await person.begin_seen()
        await person.stored()
    assert [(d.company, d.role) for d in journal_file.all] == [("bqx", "fgb")]


async def test_a_question_with_an_answer_is_taken_out_only_when_asked(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?")
        await person.press("ctrl+n")
        await person.asked("answers")
        await person.write("I said so.")
        await person.press("ctrl+r")
        await person.asked("questions")
        await person.press("up", "up", "delete")
        await person.until_text("Your answer to this question will be removed too.")
        await person.press("escape")
        await person.asked("questions")
        await person.stored()
    assert [(asked.wording, asked.said) for asked in journal_file.only.asked] == [("One?", "I said so.")]


async def test_an_entry_without_words_says_what_it_is(sit: Sit) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\te\nTwo?")
        await person.press("ctrl+up", "ctrl+u")
        await person.until_text("1. (question with no wording) (exact)")
        await person.go_to("causes")
        await person.write("Luck\n\n\n")
        await person.press("ctrl+up", "ctrl+u", "ctrl+down")
        await person.until_text("1. (possible reason with no text)")


async def test_tab_goes_field_by_field_through_all_entries_and_never_into_the_list(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="causes") as person:
        await person.write("Kafka\tpartly\tthe posting\tLuck\tnot mine\tno idea\t")
        await person.press("shift+tab", "!", *["shift+tab"] * 3, *" by Mia", "tab", "tab", "tab", "tab", *"Third")
        await person.stored()
    assert [(c.text, c.control, c.evidence) for c in journal_file.only.causes] == [
        ("Kafka", "partly", "the posting by Mia"),
        ("Luck", "not mine", "no idea!"),
        ("Third", None, ""),
    ]


async def test_pasted_lines_become_entries_without_their_list_marks_and_keep_what_was_there(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("First?\n\n")
        await person.paste(PASTED)
        await person.write("Last?\te")
        await person.until_text("4. Tell me more.", "5. And 5. of them?")
        await person.press("ctrl+up", "end")
        await person.paste("a\nb")
        await person.stored()
    wordings = [asked.wording for asked in journal_file.only.asked]
    assert wordings == ["First?", "Why us?", "What failed?", "Tell me more.", "And 5. of them?a", "b", "Last?"]


async def test_in_a_pasted_list_an_indented_line_goes_on_with_its_bullet_and_the_heading_is_named(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.paste("- long question that\r\n  goes on here\r\n- Why us?")
        await person.press("ctrl+down")
        await person.paste("Questions:\r\n1) about yourself\r\n   in two minutes\r\n2) why Acme?\r\n\r\n3) salary?")
        await person.until_text("Left out: “Questions:”.")
        await person.stored()
    wordings = ["long question that goes on here", "Why us?", "about yourself in two minutes", "why Acme?", "salary?"]
    assert journal_file.wordings == wordings


async def test_a_pasted_posting_becomes_its_requirements_on_a_yes(sit: Sit, journal_file: JournalFile) -> None:
    tasks, benefits = "Joiner\n\nTasks\n- Build\n- Fit", "Benefits\n- Fruit"
    posting = f"{tasks}\n\nYour profile\n- CNC\n- a licence\n\nNice to have\n- CAD\n\n{benefits}"
    async with sit(at="requirements") as person:
        await person.paste(posting)
        await person.until_text("There are 3 requirements in these 11 lines.", "Left out", "Don't paste")
        await person.press("enter")
        await person.until_text("CNC (must)", "CAD (nice)")
        await person.stored()
    found = [(each.text, each.need) for each in journal_file.only.requirements]
    assert found == [("CNC", "must"), ("a licence", "must"), ("CAD", "nice")]


async def test_entries_taken_out_come_back_where_they_were_or_stay_out(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\te\nTwo?\tg\nThree?")
        await person.press("ctrl+up", "up", "delete")
        assert "Removed." in person.notifications
        await person.until(lambda: journal_file.wordings == ["One?", "Three?"])
        await person.press("delete")
        await person.until(lambda: journal_file.wordings == ["One?"])
        await person.press("u")
        await person.until(lambda: journal_file.wordings == ["One?", "Three?"])
        await person.press("u")
        await person.until(lambda: journal_file.wordings == ["One?", "Two?", "Three?"])
        assert [asked.certainty for asked in journal_file.only.asked] == ["exact", "gist", None]
        await person.press("down", "backspace", "ctrl+n")
        await person.stored()
    assert [(a.wording, a.certainty) for a in journal_file.only.asked] == [("One?", "exact"), ("Two?", "gist")]


async def test_ctrl_arrows_go_to_where_an_entry_begins_and_stay_in_the_list(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("a\n\nb\n\nc")
        await person.press("ctrl+up", "1", "ctrl+up", "2", "ctrl+up", "3", "ctrl+down", "4", "ctrl+down", "5")
        await person.press("ctrl+down", "6", "ctrl+down", "7")
        await person.press("tab", "u", "ctrl+up", "tab", "g", "ctrl+down", "ctrl+down", *"8")
        await person.press("up", "ctrl+up", "delete", "u")
        await person.until_text("▌5. 7")
        await person.stored()
    wordings = [(asked.wording, asked.certainty) for asked in journal_file.only.asked]
    assert wordings == [("a23", None), ("b14", None), ("c5", None), ("6", "gist"), ("7", "unsure"), ("8", None)]


async def test_a_bar_stands_before_the_entry_in_the_form_and_enter_adds_no_empty_one(sit: Sit) -> None:
    async with sit(at="questions") as person:
        await person.until_text("▌+ another question")
        await person.write("One?\n\nTwo?\n\nThree?")
        await person.press("ctrl+up")
        await person.until_text(" 1. One? ▌2. Two? 3. Three? + another question ▌Question Two?")
        await person.press("up")
        await person.until_text("▌2. Two?")
        await person.press("up")
        await person.until_text("▌1. One?", "Question One?")
        await person.press("up", "delete")
        await person.until_text("▌1. Two?", "Question Two?")


async def test_a_sentence_typed_in_the_list_is_another_entry(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?")
        for sentence in ["Why us?", "why us?", "under what load?", "What then?\ngHow?"]:
            await person.press("up")
            await person.write(sentence)
        await person.stored()
    assert journal_file.wordings == ["One?", "Two?", "Why us?", "why us?", "under what load?", "What then?", "How?"]


async def test_what_was_removed_is_brought_back_after_another_prompt(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\nexact\nTwo?")
        await person.press("up", "up", "delete")
        await person.until(lambda: journal_file.wordings == ["Two?"])
        await person.press("ctrl+n")
        await person.asked("answers")
        await person.press("ctrl+r")
        await person.asked("questions")
        await person.press("up", "u")
        await person.until(lambda: journal_file.wordings == ["One?", "Two?"])
        await person.press("u")
        await person.until_text("There is nothing to bring back.")
        await person.leave()
    assert journal_file.only.asked[0].certainty is Certainty.EXACT


async def test_a_sentence_that_begins_with_the_key_that_brings_back_brings_nothing_back(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?\n\nThree?")
        await person.press("up", *"under what load?")
        assert "nothing to bring back" not in f"{person.text} {person.notifications}"
        await person.until(lambda: journal_file.wordings == ["One?", "Two?", "Three?", "under what load?"])
        await person.press("up", "up", "delete", "delete", *"up to when?")
        await person.until(lambda: journal_file.wordings == ["One?", "Two?", "up to when?"])
        await person.press("up", "u", "u")
        await person.stored()
    assert sorted(journal_file.wordings) == ["One?", "Three?", "Two?", "under what load?", "up to when?"]


async def test_a_key_behind_the_one_that_brings_back_leaves_it_there(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?")
        await person.press("up", "delete", "u")
        await person.press_later("n")
        await person.press("delete", "u", "up", "delete", "u", "ctrl+n")
        await person.stored()
    assert journal_file.wordings == ["One?", "Two?"]


async def test_letters_alone_in_the_list_are_commands_or_said_to_mean_nothing_until_the_next_key(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?")
        await person.press("up", "delete", "delete")
        await person.write("uu")  # twice the key that brings back
        await person.press_later("d")
        await person.until_text("You can't type in this list.")
        await person.press("enter")
        await person.until(lambda: "You can't type in this list." not in person.text)
        await person.stored()
    assert sorted(journal_file.wordings) == ["One?", "Two?"]


async def test_a_sentence_typed_in_a_list_that_takes_no_entries_is_said_to_be_not_taken(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=(Asked(wording="Why us?"),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("practice")
        await person.press("up")
        await person.write("Because")
        await person.until_text("You can't type in this list.")


async def test_letters_typed_on_a_number_are_written_in_the_text_beside_it_and_enter_goes_on_in_tall_fields(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("One?\n\nTwo?")
        await person.go_to("answers")
        await person.write("Well.\t60")
        await person.press("ctrl+down")
        await person.write("I said 58, open to 60.\t70")
        await person.go_to("chance")
        await person.write("40% at most")
        await person.go_to("load-first")
        await person.write("7 and tired")
        await person.go_to("dreaded")
        await person.press("ctrl+up")
        await person.write("3\nwhat I")
        await person.press("alt+enter", *"left", "ctrl+j", *"out", "enter", *"4\nmore\n")
        await person.until(lambda: person.step != "dreaded")
        await person.go_to("plan")
        await person.write("Numbers\nasked for one\nsay it first\nin 3 days\n")
        await person.stored()
    assert [(a.said, a.sureness) for a in journal_file.only.asked] == [("Well.", 60), ("I said 58, open to 60.", 70)]
    assert (journal_file.only.chance, journal_file.only.text_at("chance").strip()) == (40, "at most")
    assert (journal_file.only.load_first, journal_file.only.text_at("load-first")) == (7, "and tired")
    assert [(a.discomfort, a.left_out) for a in journal_file.only.asked] == [(3, "what I\nleft\nout"), (4, "more")]
    (plan,) = journal_file.only.developments
    assert (plan.text, plan.cue, plan.action) == ("Numbers", "asked for one", "say it first")
    assert plan.due.at is not None
