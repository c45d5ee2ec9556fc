"""What is typed after a number, and later than right behind it, is in the notes as typed; the number stays."""

import pytest
from textual import events

from debrief.domain.record.debrief import Debrief
from tests.soak.evidence import Evidence
from tests.tables.cross_section import each_kind_and_all
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person, key_event

Case = tuple[str, tuple[int | None, str]]


def typed_at(debrief: Debrief, step: str) -> tuple[int | None, str]:
    """Return the number of that step and its notes."""
    return debrief.chance if step == "chance" else debrief.load_first, debrief.text_at(step)


async def press_after(person: Person, seconds: float, *keys: str) -> None:
    """Press keys as somebody does who waits for `seconds` before the first one."""
    for key in keys:
        event = key_event(key)
        event.time += seconds
        person.app.post_message(event)
    await person.handled()


BEHIND_A_CHANCE = [
    (typed, (60, typed))
    for typed in (" 3 people nodded", "- 3 people nodded", ", 3 of them smiled", "...", "% of what", "/10", "-t")
]


@pytest.mark.parametrize(("seconds", "cases"), each_kind_and_all(dict.fromkeys((0.8, 2.5, 30), BEHIND_A_CHANCE)))
async def test_what_is_typed_after_a_pause_behind_a_chance_is_in_the_notes_as_it_is(
    sit: Sit, journal_file: JournalFile, evidence: Evidence, seconds: float, cases: list[Case]
) -> None:
    found = {}
    evidence.count(len(cases))
    async with sit(at="chance") as person:
        for typed, _ in cases:
            await person.write("60")
            await press_after(person, seconds, *typed)
            await person.stored()
            found[typed] = typed_at(journal_file.only, "chance")
            await person.press("ctrl+end", "ctrl+u", "shift+tab")
    assert found == dict(cases)


@pytest.mark.parametrize(
    ("typed", "later", "notes"),
    [
        ("7 tired", ["ctrl+u", *"Nerves all day"], "Nerves all day"),
        ("7 tired of it", ["ctrl+home", *"Hours later, still "], "Hours later, still tired of it"),
        ("7 tired", ["ctrl+home", *"minutes of it, "], "minutes of it, tired"),
        ("7 tired", ["enter", *"minutes", "enter"], "tired\nminutes"),
        ("7 m", ["ctrl+u", *"minutes"], "minutes"),
    ],
)
async def test_a_number_is_left_alone_by_what_is_written_later(
    sit: Sit, journal_file: JournalFile, typed: str, later: list[str], notes: str
) -> None:
    async with sit(at="load-first") as person:
        await person.write(typed)
        await press_after(person, 3, *later)
        await person.stored()
    assert typed_at(journal_file.only, "load-first") == (7, notes)


async def test_a_number_is_left_alone_by_its_words_after_a_pause(sit: Sit, journal_file: JournalFile) -> None:
    found = {}
    async with sit(at="load-first") as person:
        for typed, later in [("7 minu", "tes"), ("about 7", " minutes")]:
            await person.write(typed)
            await press_after(person, 2, *later)
            await person.stored()
            found[typed] = typed_at(journal_file.only, "load-first")
            await person.press("ctrl+end", "ctrl+u", "shift+tab")
    assert found == {"7 minu": (7, "minutes"), "about 7": (7, "about 7 minutes")}


KEPT = [
    ("8-9", (None, "8-9")),
    ("6.5", (None, "6.5")),
    ("8 or 9", (None, "8 or 9")),
    ("7 ou", (7, "ou")),
    ("8/10", (8, "")),
]


@pytest.mark.parametrize(
    ("then", "cases"), each_kind_and_all(dict.fromkeys(("nothing", "another step", "another window"), KEPT))
)
async def test_what_a_number_keeps_as_words_is_in_the_journal_at_once(
    sit: Sit, journal_file: JournalFile, evidence: Evidence, then: str, cases: list[Case]
) -> None:
    found = {}
    evidence.count(len(cases))
    async with sit(at="load-first") as person:
        for typed, _ in cases:
            await person.write(typed)
            if then == "another step":
                await person.go_to("chance")
            elif then == "another window":
                for event in (events.AppBlur(), events.AppFocus()):
                    person.app.post_message(event)
                    await person.pilot.pause()
            await person.stored()
            found[typed] = typed_at(journal_file.only, "load-first")
            await person.go_to("load-first")
            await person.press("backspace", "backspace", "tab", "ctrl+end", "ctrl+u", "shift+tab")
    assert found == dict(cases)


async def test_words_kept_at_a_chance_are_still_there_behind_another_window(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="chance") as person:
        await person.write("60 or 70")
        for event in (events.AppBlur(), events.AppFocus()):
            person.app.post_message(event)
            await person.pilot.pause()
        await person.stored()
    assert typed_at(journal_file.only, "chance") == (None, "60 or 70")


async def test_what_is_taken_back_is_not_in_the_journal_any_more(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="load-first") as person:
        await person.press(*"\tTea.", "shift+tab", *"8-9")
        await person.stored()
        assert typed_at(journal_file.only, "load-first") == (None, "Tea.\n8-9")
        await person.press("backspace")
        await person.stored()
    assert typed_at(journal_file.only, "load-first") == (None, "Tea.")


@pytest.mark.parametrize(
    ("typed", "found"), [("8-9", (None, "8-9\nPASTED")), ("7 ou", (7, "ou\nPASTED")), ("7", (7, "PASTED"))]
)
async def test_a_paste_is_behind_the_words_that_a_number_keeps(
    sit: Sit, journal_file: JournalFile, typed: str, found: tuple[int | None, str]
) -> None:
    async with sit(at="load-first") as person:
        await person.write(typed)
        await person.paste("PASTED")
        await person.stored()
    assert typed_at(journal_file.only, "load-first") == found


@pytest.mark.parametrize(
    ("typed", "number", "words"),
    [
        ("around 6ish", 6, "around 6ish"),
        ("hard to say", None, "hard to say"),
        ("7 nervous", 7, "nervous"),
        ("8 or 9, tired", None, "8 or 9, tired"),
    ],
)
async def test_enter_behind_words_typed_at_a_number_confirms_them_and_the_next_goes_on(
    sit: Sit, journal_file: JournalFile, typed: str, number: int | None, words: str
) -> None:
    async with sit(at="load-first") as person:
        await person.write(typed)
        await press_after(person, 2, "enter")
        assert person.step == "load-first"
        await person.stored()
        assert typed_at(journal_file.only, "load-first") == (number, words)
        await person.write("Tea with Mo.")
        await person.stored()
        assert typed_at(journal_file.only, "load-first") == (number, f"{words}\nTea with Mo.")
        await person.press("enter")
        assert person.step != "load-first"


async def test_enter_where_words_typed_at_a_number_were_deleted_goes_on(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="load-first") as person:
        await person.write("hm")
        await person.press("ctrl+u", "enter")
        assert person.step != "load-first"


@pytest.mark.parametrize(("typed", "found"), [("60 ou", (60, "ou")), ("60 or 7", (None, "60 or 7"))])
async def test_a_click_on_another_prompt_leaves_what_is_still_held_behind_a_number_with_it(
    sit: Sit, journal_file: JournalFile, typed: str, found: tuple[int | None, str]
) -> None:
    async with sit(at="chance", size=(130, 45)) as person:
        await person.until_text("An answer to repeat")
        row = next(row for row, line in enumerate(person.lines) if "An answer to repeat" in line)
        await person.write(typed)
        await person.pilot.click(offset=(8, row))
        await person.until(lambda: person.step != "chance")
        await person.asked(person.step)
        await person.write("k")
        await person.stored()
    assert typed_at(journal_file.only, "chance") == found


async def test_what_is_still_held_behind_a_number_is_stored_at_the_end(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="chance") as person:
        await person.write("60 ou")
        person.app.shutdown.end(143)
        await person.until(lambda: not person.app.is_running)
    assert typed_at(journal_file.only, "chance") == (60, "ou")
