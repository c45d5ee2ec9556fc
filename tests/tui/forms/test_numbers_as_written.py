"""Numbers typed as people write them are one input; what does not belong to them is never glued to an answer."""

from typing import Any

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit


def put_questions(journal_file: JournalFile, clock: Clock, step: str, *asked: dict[str, Any]) -> None:
    questions = tuple(Asked(wording=f"Question {number}?", **fields) for number, fields in enumerate(asked, 1))
    journal_file.put(Debrief(started_at=clock(), step=step, asked=questions))


@pytest.mark.parametrize(
    ("typed", "sureness", "shown"),
    [
        ("5/5", 100, "“5/5” is read as 100 %."),
        ("3 of 5", 60, "“3 of 5” is read as 60 %."),
        ("60 %", 60, "“60 %” is read as 60 %."),
        ("6010", 10, "10 %"),
        ("6/5", None, "“6/5” is not saved. Type a number from 0 to 100."),
    ],
)
async def test_a_percentage_as_written_leaves_the_answer_above_alone(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, sureness: int | None, shown: str
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write(f"I drew it.\t{typed}")
        await person.until_text(shown)
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("I drew it.", sureness)]


@pytest.mark.parametrize(
    ("typed", "discomfort", "left_out"),
    [("5/5\n", 5, ""), ("4 of 5 awful 2", 4, "awful 2"), ("4/10", None, ""), ("5.", 5, ""), ("3 often", 3, "often")],
)
async def test_a_number_out_of_five_is_one_choice_and_words_behind_it_are_the_next_field(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, discomfort: int | None, left_out: str
) -> None:
    put_questions(journal_file, clock, "dreaded", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        await person.write(typed)
        await person.leave()
    assert [(asked.discomfort, asked.left_out) for asked in journal_file.only.asked] == [(discomfort, left_out)]


@pytest.mark.parametrize(
    ("typed", "said"),
    [("60%\nWell.", "Well."), ("60/100 Well.", "Well."), ("60 of 100\nWell.", "Well."), ("60of course", "of course")],
)
async def test_what_belongs_to_a_number_that_has_gone_on_is_not_in_the_next_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, said: str
) -> None:
    put_questions(journal_file, clock, "answers", {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write(f"\t{typed}")
        await person.leave()
    assert [(asked.sureness, asked.said.strip()) for asked in journal_file.only.asked] == [(60, ""), (None, said)]


async def test_words_typed_at_a_number_are_words_of_their_own_in_the_text_before(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("growth. sounded rehearsed\nfourty\n")
        await person.press("escape")
        await person.home()
    (asked,) = journal_file.only.asked
    assert (asked.said, asked.sureness) == ("growth. sounded rehearsed fourty", None)


SENTENCES = [
    "25 minutes of talking, then she said great",
    "60 or so",
    "30 Sekunden lang nichts gesagt",
    "20-30 minutes of talking",
    "25, then 30",
    "15 out of 20 people left",
    "4 minutes of silence",
    "3 times I started over. I kept talking",
    "5 out of 5 uncomfortable. I had read it.",
    "2026 was hard",
    "7.5 flat",
]
"""Sentences that begin with a number, as somebody types them who takes the text to go on."""


@pytest.mark.parametrize(
    ("typed", "others", "seconds"),
    [
        *((sentence, 1, 0.0) for sentence in SENTENCES),
        *((sentence, number % 2, 0.2) for number, sentence in enumerate(SENTENCES)),
        (SENTENCES[0], 0, 0.0),
    ],
)
async def test_a_sentence_that_begins_with_a_number_goes_on_in_the_text_before(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, others: int, seconds: float
) -> None:
    put_questions(journal_file, clock, "answers", {"sureness": 70}, *({} for _ in range(others)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n")
        await person.press_apart(seconds, *typed)
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        (f"I drew it. {typed}", 70),
        *[("", None)] * others,
    ]


@pytest.mark.parametrize(("number", "sureness"), [("85", 85), ("85 ", 85), ("60 %", 60), ("15 of 20", 15)])
async def test_after_a_pause_words_are_the_next_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock, number: str, sureness: int
) -> None:
    put_questions(journal_file, clock, "answers", {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write(f"I drew it.\n{number}")
        await person.press_later(*"25 minutes")
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        ("I drew it.", sureness),
        ("25 minutes", None),
    ]


@pytest.mark.parametrize(("key", "step"), [("enter", "answers"), ("ctrl+n", "signals")])
async def test_a_space_behind_a_number_that_has_gone_on_is_in_no_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock, key: str, step: str
) -> None:
    put_questions(journal_file, clock, "answers", {}, {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n85 ")
        await person.press(key)
        await person.asked(step)
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("I drew it.", 85), ("", None)]


@pytest.mark.parametrize("end", ["\n", "\t", "ctrl+n"])
@pytest.mark.parametrize("typed", ["4 out", "60 o", "3 of"])
@pytest.mark.parametrize("others", [0, 1])
async def test_a_word_that_could_have_been_part_of_a_number_is_kept(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, end: str, others: int
) -> None:
    put_questions(journal_file, clock, "answers", *({} for _ in range(1 + others)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I drew it.\n")
        await person.press(*typed, end)
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [
        (f"I drew it. {typed}", None),
        *[("", None)] * others,
    ]


async def test_backspace_behind_a_number_that_has_gone_on_leaves_the_next_answer_alone(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {}, {"said": "Well."})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.press("ctrl+up")
        await person.write("I drew it.\n85 ")
        await person.press("backspace")
        await person.leave()
    assert [(asked.said, asked.sureness) for asked in journal_file.only.asked] == [("I drew it.", 85), ("Well.", None)]


@pytest.mark.parametrize(
    ("typed", "load", "notes"),
    [
        ('7, "deflated"', 7, '"deflated"'),
        ("7,deflated", 7, "deflated"),
        ("7.5 flat", None, "7.5 flat"),
        ("4. Next", 4, "Next"),
        ("4 out\n", 4, "out"),
    ],
)
async def test_words_behind_a_choice_of_numbers_are_notes(
    sit: Sit, journal_file: JournalFile, clock: Clock, typed: str, load: int | None, notes: str
) -> None:
    async with sit(at="load-first") as person:
        await person.write(typed)
        await person.leave()
    debrief = journal_file.only
    assert (debrief.load_first, debrief.text_at("load-first")) == (load, notes)


async def test_words_behind_a_chance_are_notes_without_the_space(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="chance") as person:
        await person.write("25 because she smiled")
        await person.leave()
    assert (journal_file.only.chance, journal_file.only.text_at("chance")) == (25, "because she smiled")


async def test_what_is_pasted_into_a_number_is_words_of_its_own_in_the_text_before(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    put_questions(journal_file, clock, "answers", {})
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("answers")
        await person.write("I said 58.\n")
        await person.paste("She pushed for a number.")
        await person.leave()
    assert [asked.said for asked in journal_file.only.asked] == ["I said 58. She pushed for a number."]
