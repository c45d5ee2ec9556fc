"""Existing entries: Enter goes through their fields, and what is typed changes only the one that is open."""

from dataclasses import replace
from typing import Any

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Cause, Strength
from debrief.domain.record.question import Asked, Certainty
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person


async def with_two_questions(person: Person) -> None:
    await person.write("One?\te\nTwo?\tg")


def wordings(asked: tuple[Asked, ...]) -> list[tuple[str, str | None]]:
    return [(one.wording, one.certainty) for one in asked]


async def test_enter_goes_through_the_fields_of_an_existing_entry_and_then_to_the_next(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await with_two_questions(person)
        await person.press("ctrl+up", "enter")
        await person.write("2\n!\n3")
        await person.stored()
    assert wordings(journal_file.only.asked) == [("One?", "gist"), ("Two?!", "unsure")]


async def test_typing_changes_no_other_entry(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await with_two_questions(person)
        for keys in [["ctrl+up"], ["up"], ["ctrl+up", "up", "up"], ["shift+tab", "shift+tab"]]:
            await person.stored()
            before = wordings(journal_file.only.asked)
            await person.press(*keys, *"xyz")
            await person.stored()
            selected = person.session.query_one("Entries").selected
            asked = wordings(journal_file.only.asked)
            assert asked[selected] not in before[selected : selected + 1], keys
            assert [*asked[:selected], *asked[selected + 1 :]] == [*before[:selected], *before[selected + 1 :]], keys


async def test_the_hint_stays_while_the_first_question_is_typed(sit: Sit) -> None:
    async with sit(at="questions") as person:
        await person.until_text("one question, then Enter")
        await person.write("Why us?")
        await person.until(lambda: person.session.query_one("Entries").part.wording == "Why us?")
        await person.until_text("one question, then Enter")
        await person.write("\n\nWhy now?")
        await person.until(lambda: len(person.session.query_one("Entries").parts) == 2)
        await person.until(lambda: "one question, then Enter" not in person.text)


async def test_somebody_who_comes_back_to_a_list_begins_another_entry(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await with_two_questions(person)
        await person.press("ctrl+n", "ctrl+r")
        await person.asked("questions")
        await person.write("Three?")
        await person.go_to("signals")
        await person.go_to("questions")
        await person.write("Four?")
        await person.stored()
    assert [asked.wording for asked in journal_file.only.asked] == ["One?", "Two?", "Three?", "Four?"]


async def test_somebody_who_comes_back_to_their_answers_is_at_the_one_they_were_writing(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    finished = Asked(wording="One?", said="Yes.", sureness=80)
    begun, open_ = Asked(wording="Two?", said="I began"), Asked(wording="Three?")
    for said, asked in (
        (("Yes.", "I began well", ""), (finished, begun, open_)),
        (("Yes.", " well", ""), (finished, replace(begun, said=""), open_)),
        ((" well", "", ""), (replace(finished, said="", sureness=None), replace(begun, said=""), open_)),
    ):
        clock.now += 1
        journal_file.put(Debrief(started_at=clock.now, step="answers", asked=asked))
        async with sit(start=Start(kind="resume")) as person:
            await person.asked("answers")
            await person.write(" well")
            await person.stored()
        assert tuple(one.said for one in journal_file.all[0].asked) == said


@pytest.mark.parametrize(
    ("step", "fields", "unfinished"),
    [
        ("questions", {"asked": (Asked(wording="One?"), Asked(wording="Why did yo"))}, "Why did yo"),
        ("causes", {"causes": (Cause(text="They had some"),)}, "They had some"),
        ("repeat", {"strengths": (Strength(step="repeat", text="The outage"),)}, "The outage"),
        ("questions", {"asked": (Asked(wording="One?", certainty=Certainty.EXACT),)}, ""),
        ("questions", {}, ""),
    ],
)
async def test_somebody_who_comes_back_is_told_how_to_go_on_with_what_may_be_half_an_entry(
    sit: Sit, journal_file: JournalFile, clock: Clock, step: str, fields: dict[str, Any], unfinished: str
) -> None:
    journal_file.put(Debrief(started_at=clock(), company="Acme", step=step, **fields))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked(step)
        await person.until_text(f"To go on with “{unfinished}”, press ctrl+↑." if unfinished else "another")
        assert ("To go on with" in person.text) is bool(unfinished)
        await person.press(*["ctrl+up"] * bool(unfinished), "u", " ")
        assert "To go on with" not in person.text
        await person.stored()
    if unfinished:
        assert "u " in str(journal_file.only)


async def test_what_is_typed_next_is_another_entry_also_behind_half_of_one(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="questions", asked=(Asked(wording="Why did yo"),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("questions")
        await person.press("ctrl+up")
        await person.write("u leave?")
        await person.leave()
        await person.press("enter")
        await person.asked("questions")
        await person.write("Why us?")
        await person.stored()
    assert journal_file.wordings == ["Why did you leave?", "Why us?"]
