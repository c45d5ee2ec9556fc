"""A choice of an entry typed with a remark, or in one go with the next choice: nothing of it becomes another entry."""

import pytest
from textual import events

from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person, key_event

PAUSE = "|"
"""Stands for two seconds in which nothing is typed."""


async def type_with_pauses(person: Person, keys: str) -> None:
    seconds = 0.0
    for key in keys:
        if key == PAUSE:
            seconds += 2.0
            continue
        event = events.Key("enter", "\r") if key == "\n" else key_event(key)
        event.time += seconds
        person.app.post_message(event)
        seconds += 0.1
    await person.handled()


@pytest.mark.parametrize(
    ("keys", "rows"),
    [
        ("yes", [("Kafka", "met", None, None)]),
        ("no\nmust", [("Kafka", "not met", "must", None)]),
        ("yesSQL", [("Kafka", "met", None, None), ("SQL", None, None, None)]),
        ("no, must have", [("Kafka (must have)", "not met", None, None)]),
        ("No, must have", [("Kafka (must have)", "not met", None, None)]),
        ("no,| at work\nnice\nno\nSQL", [("Kafka (at work)", "not met", "nice", False), ("SQL", None, None, None)]),
        ("no,\nmust", [("Kafka", "not met", "must", None)]),
        ("partly, acting lead 7 mo\nmust", [("Kafka (acting lead 7 mo)", "partly", "must", None)]),
        ("partly at work\nmust", [("Kafka (partly at work)", "partly", "must", None)]),
        ("not really\nmust", [("Kafka (not really)", None, "must", None)]),
        ("yesmust, they said\nno", [("Kafka (they said)", "met", "must", False)]),
        ("metmustyes, twice\nSQL", [("Kafka (twice)", "met", "must", True), ("SQL", None, None, None)]),
        ("metmustno idea\nSQL", [("Kafka (no idea)", "met", "must", None), ("SQL", None, None, None)]),
        ("What else do they want?", [("Kafka", None, None, None), ("What else do they want?", None, None, None)]),
    ],
)
async def test_a_remark_at_a_choice_of_a_requirement_stays_with_it(
    sit: Sit, journal_file: JournalFile, keys: str, rows: list[tuple[str, str | None, str | None, bool | None]]
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\n")
        await type_with_pauses(person, keys)
        await person.leave()
    assert [(one.text, one.met, one.need, one.probed) for one in journal_file.only.requirements] == rows


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
        ("exact words, I think\nHow?", [("Why us? (exact words, I think)", "exact"), ("How?", None)]),
        ("exact wording I forgot", [("Why us? (exact wording I forgot)", "exact")]),
        ("exact| words, I think\nHow?", [("Why us? (exact words, I think)", "exact"), ("How?", None)]),
        ("gist, I think|, or so", [("Why us? (I think, or so)", "gist")]),
        ("not sure\nHow?", [("Why us?", "unsure"), ("How?", None)]),
        ("guessHow?", [("Why us?", "unsure"), ("How?", None)]),
        ("exact|How do you plan?", [("Why us?", "exact"), ("How do you plan?", None)]),
        ("No idea?", [("Why us?", None), ("No idea?", None)]),
    ],
)
async def test_a_remark_at_how_well_a_question_is_remembered_stays_with_it(
    sit: Sit, journal_file: JournalFile, keys: str, rows: list[tuple[str, str | None]]
) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        await type_with_pauses(person, keys)
        await person.leave()
    assert [(one.wording, one.certainty) for one in journal_file.only.asked] == rows


async def test_a_pasted_remark_stays_with_the_entry_too(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\n")
        await person.paste("exact, I think")
        await person.leave()
    assert [(one.wording, one.certainty) for one in journal_file.only.asked] == [("Why us? (I think)", "exact")]


@pytest.mark.parametrize("key", ["enter", "tab"])
async def test_two_letters_that_may_be_two_choices_are_not_lost_at_the_next_key(
    sit: Sit, journal_file: JournalFile, key: str
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\npm")
        await person.press(key)
        await person.leave()
    assert [one.text for one in journal_file.only.requirements] == ["Kafka", "pm"]
