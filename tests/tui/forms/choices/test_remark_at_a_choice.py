"""A choice of an entry typed with a remark, or in one go with the next choice: nothing of it becomes another entry."""

import pytest
from textual import events

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Development
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.form import Form
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person, key_event

PAUSE = "|"
"""Stands for two seconds in which nothing is typed."""
NAMED = {"\n": ("enter", "\r"), "\t": ("tab", "\t"), "→": ("right", None)}


async def type_with_pauses(person: Person, keys: str) -> None:
    seconds = 0.0
    for key in keys:
        if key == PAUSE:
            seconds += 2.0
            continue
        event = events.Key(*NAMED[key]) if key in NAMED else key_event(key)
        event.time += seconds
        person.app.post_message(event)
        seconds += 0.1
    await person.handled()


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ("yes", [("Kafka", "met", None, None, "")]),
        ("no\nmust", [("Kafka", "not met", "must", None, "")]),
        ("yesSQL", [("Kafka", "met", None, None, ""), ("SQL", None, None, None, "")]),
        ("no, must have", [("Kafka", "not met", None, None, "must have")]),
        ("No, must have", [("Kafka", "not met", None, None, "must have")]),
        (
            "no,| at work\nnice\nno\nSQL",
            [("Kafka", "not met", "nice", False, "at work"), ("SQL", None, None, None, "")],
        ),
        ("no,\nmust", [("Kafka", "not met", "must", None, "")]),
        ("partly, acting lead 7 mo\nmust", [("Kafka", "partly", "must", None, "acting lead 7 mo")]),
        ("partly at work\nmust", [("Kafka", "partly", "must", None, "partly at work")]),
        ("not really\nmust", [("Kafka", None, "must", None, "not really")]),
        ("yesmust, they said\nno", [("Kafka", "met", "must", False, "they said")]),
        ("yesmust, they said\nnoSQL", [("Kafka", "met", "must", False, "they said"), ("SQL", None, None, None, "")]),
        ("no, at work\nmust, they said", [("Kafka", "not met", "must", None, "at work / they said")]),
        ("no, at work  \nmust, they said", [("Kafka", "not met", "must", None, "at work / they said")]),
        ("no, at work\t\tyes, often", [("Kafka", "not met", None, True, "at work / often")]),
        ("metmustyes, twice\nSQL", [("Kafka", "met", "must", True, "twice"), ("SQL", None, None, None, "")]),
        ("metmustyes, twice\tSQL", [("Kafka", "met", "must", True, "twice"), ("SQL", None, None, None, "")]),
        ("metmustno idea\nSQL", [("Kafka", "met", "must", None, "no idea"), ("SQL", None, None, None, "")]),
        ("met SQL at work\nmust", [("Kafka", "met", "must", None, "met SQL at work")]),
        ("partly Python only\nmust", [("Kafka", "partly", "must", None, "partly Python only")]),
        ("more or less\nmust", [("Kafka", None, "must", None, "more or less")]),
        ("mo|re or| less\nmust", [("Kafka", None, "must", None, "more or less")]),
        ("metmustyes SQL", [("Kafka", "met", "must", True, ""), ("SQL", None, None, None, "")]),
        ("maybe\nmust", [("Kafka", None, "must", None, "maybe")]),
        ("maybe\tmust", [("Kafka", None, "must", None, "maybe")]),
        ("kind of\nmust", [("Kafka", None, "must", None, "kind of")]),
        ("yes\nmaybe\nno", [("Kafka", "met", None, False, "maybe")]),
        ("pm\nmust", [("Kafka", None, "must", None, "pm")]),
        ("more modern tools", [("Kafka", None, None, None, ""), ("more modern tools", None, None, None, "")]),
        (
            "What else do they want?",
            [("Kafka", None, None, None, ""), ("What else do they want?", None, None, None, "")],
        ),
    ],
)
async def test_a_remark_at_a_choice_of_a_requirement_stays_with_it(
    sit: Sit, journal_file: JournalFile, keys: str, rows: list[tuple[str, str | None, str | None, bool | None, str]]
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\n")
        await type_with_pauses(person, keys)
        await person.leave()
    found = journal_file.only.requirements
    assert [(one.text, one.met, one.need, one.probed, one.remark) for one in found] == rows


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("n|nice", ("not met", "nice", None)),
        ("m|must", ("met", "must", None)),
        ("p|must|yes", ("partly", "must", True)),
        ("nnice\nyes", ("not met", "nice", True)),
        ("mmust", ("met", "must", None)),
        ("pmust", ("partly", "must", None)),
        ("n|ot met", ("not met", None, None)),
    ],
)
async def test_the_word_of_the_next_choice_behind_a_letter_of_this_one_is_that_choice(
    sit: Sit, journal_file: JournalFile, keys: str, found: tuple[str, str | None, bool | None]
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\n")
        await type_with_pauses(person, keys)
        await person.leave()
    (one,) = journal_file.only.requirements
    assert (one.text, one.met, one.need, one.probed) == ("Kafka", *found)


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ("exact words, I think\nHow?", [("Why us?", "exact", "exact words, I think"), ("How?", None, "")]),
        ("exact wording I forgot", [("Why us?", "exact", "exact wording I forgot")]),
        ("exact| words, I think\nHow?", [("Why us?", "exact", "exact words, I think"), ("How?", None, "")]),
        ("gist, I think|, or so", [("Why us?", "gist", "I think, or so")]),
        ("not sure\nHow?", [("Why us?", "unsure", ""), ("How?", None, "")]),
        ("guessHow?", [("Why us?", "unsure", ""), ("How?", None, "")]),
        ("exact|How do you plan?", [("Why us?", "exact", ""), ("How do you plan?", None, "")]),
        ("No idea?", [("Why us?", None, ""), ("No idea?", None, "")]),
        ("more or less\nHow?", [("Why us?", None, "more or less"), ("How?", None, "")]),
        ("More or less, I think\nHow?", [("Why us?", None, "More or less, I think"), ("How?", None, "")]),
        ("i th|ink so", [("Why us?", None, "i think so")]),
        ("m|ight you move?", [("Why us?", None, ""), ("might you move?", None, "")]),
        ("I see. Why?", [("Why us?", None, ""), ("I see. Why?", None, "")]),
        ("mor\n", [("Why us?", None, "mor")]),
        ("mor\t", [("Why us?", None, "mor")]),
        ("maybe", [("Why us?", None, "maybe")]),
        ("mayb→", [("Why us?", "exact", "mayb")]),
        ("maybe\nHow?", [("Why us?", None, "maybe"), ("How?", None, "")]),
        ("more\nHow?", [("Why us?", None, "more"), ("How?", None, "")]),
        ("exactly\nHow?", [("Why us?", None, "exactly"), ("How?", None, "")]),
    ],
)
async def test_a_remark_at_how_well_a_question_is_remembered_stays_with_it(
    sit: Sit, journal_file: JournalFile, keys: str, rows: list[tuple[str, str | None, str]]
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        await type_with_pauses(person, keys)
        await person.leave()
    assert [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked] == rows


@pytest.mark.parametrize(
    ("pasted", "rows"),
    [
        ("exact, I think", [("Why us?", "exact", "I think")]),
        ("gist, I think\nShe asked it twice.", [("Why us?", "gist", "I think She asked it twice.")]),
        ("gist\nShe asked it twice.\n", [("Why us?", "gist", "She asked it twice.")]),
        ("more or less\nShe asked it twice.", [("Why us?", None, "more or less She asked it twice.")]),
        ("Exactly how?\nWhen?", [("Why us?", None, ""), ("Exactly how?", None, ""), ("When?", None, "")]),
        ("How?\nWhen?", [("Why us?", None, ""), ("How?", None, ""), ("When?", None, "")]),
    ],
)
async def test_a_pasted_remark_stays_with_the_entry_too(
    sit: Sit, journal_file: JournalFile, pasted: str, rows: list[tuple[str, str | None, str]]
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        await person.paste(pasted)
        await person.leave()
    assert [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked] == rows


async def test_letters_that_may_become_a_remark_are_shown_and_kept_where_the_mouse_goes_elsewhere(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\nmore")
        await person.until_text("more")
        assert "No choice begins" not in person.text
        form = person.session.query_one(Form)
        await person.pilot.click(form.first)
        await person.handled()
        await person.leave()
    assert [(one.wording, one.remark) for one in journal_file.only.asked] == [("Why us?", "more")]


async def test_backspace_takes_back_letters_that_may_become_a_remark_and_no_choice(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        await person.press("right")
        await person.write("mor")
        await person.press("backspace")
        await person.until(lambda: "mor" not in person.text)
        await person.leave()
    assert [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked] == [("Why us?", "exact", "")]


async def test_a_remark_can_be_seen_changed_and_erased_and_its_line_goes_with_it(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        assert "Remark" not in person.text
        await person.write("exact, I think")
        await person.until_text("Remark", "I think")
        await person.write("\n")
        await person.press("ctrl+up", "tab", "tab")
        await person.write(" so")
        await person.press("shift+tab", "down", "home", "right", "backspace")
        await person.leave()
        assert [(one.wording, one.remark) for one in journal_file.only.asked] == [("Why us?", " think so")]


async def test_an_erased_remark_leaves_no_empty_line_behind(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\nexact, hm")
        await person.press("backspace", "backspace")
        assert "Remark" in person.text
        await person.write("or so")
        await person.press("ctrl+u")
        await person.write("\nHow?\ngist\n")
        await person.press("ctrl+up", "ctrl+up")
        assert "Remark" not in person.text
        await person.leave()
    found = [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked]
    assert found == [("Why us?", "exact", ""), ("How?", "gist", "")]


async def test_a_remark_at_whether_a_plan_is_done_is_what_happened_behind_what_stands_there(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    happened = ["", "It went fine.", "It went fine.\n", "It went fine.  ", "\n"]
    points = tuple(Development(text="Estimates", cue="asked", action="count", happened=each) for each in happened)
    journal_file.put(Debrief(started_at=clock(), step="plan", outcome=Outcome.REJECTED, developments=points))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("plan")
        for _ in happened:
            await person.press("tab", "tab", "tab")
            await type_with_pauses(person, "yes, twice")
            await person.press("ctrl+down")
        await person.leave()
    found = [(one.done, one.happened) for one in journal_file.only.developments]
    assert found == [(True, "twice"), *[(True, "It went fine.\ntwice")] * 3, (True, "twice")]


async def test_a_click_on_an_option_keeps_letters_that_may_become_a_remark(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\nmore")
        choice = person.session.query_one(ChoiceLine)
        await person.pilot.click(choice, offset=(2, 0))
        await person.handled()
        await person.leave()
    assert [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked] == [
        ("Why us?", "exact", "more")
    ]
