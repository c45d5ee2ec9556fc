"""Keys typed at a choice and behind it, with pauses: what was chosen stays, and each letter is kept once, in order."""

from typing import Any

import pytest
from textual import events

from debrief.tui.home.start import Start
from tests.soak.evidence import Evidence
from tests.tables.cross_section import each_kind_and_all
from tests.tables.words_at_choices import PLACES
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person, key_event

BETWEEN = 0.1
"""Seconds between two keys."""
Keys = tuple[str | float, ...]
"""Texts, and the seconds between two of them."""


async def type_apart(person: Person, keys: Keys) -> None:
    """Type `keys` by their times, without waiting for that."""
    seconds = 0.0
    for part in keys:
        if isinstance(part, float):
            seconds += part
            continue
        for character in part:
            event = events.Key("enter", "\r") if character == "\n" else key_event(character)
            event.time += seconds
            person.app.post_message(event)
            seconds += BETWEEN
    await person.handled()


CASES = {
    "Remembered": [
        (("1", 0.3, "3 strengths?"), [("Why us?", "exact", ""), ("3 strengths?", None, "")]),
        (("exact", 0.5, "- What now?"), [("Why us?", "exact", ""), ("What now?", None, "")]),
        (("exact", 2.0, "... and what now?"), [("Why us?", "exact", ""), ("... and what now?", None, "")]),
        (("exact", 2.0, " words, I think"), [("Why us?", "exact", "exact words, I think")]),
        (("exact\n2. round was with whom?",), [("Why us?", "exact", ""), ("2. round was with whom?", None, "")]),
    ],
    "You meet it": [
        (("1", 0.3, "3"), [("Kafka", "met", None, None, "3")]),
        (("no", 0.5, "no"), [("Kafka", "not met", None, None, "")]),
        (("no", 2.0, "no"), [("Kafka", "not met", None, None, "")]),
        (("no", 2.0, " idea\n"), [("Kafka", "not met", None, None, "no idea")]),
        (("not", 2.0, "met"), [("Kafka", "not met", None, None, "")]),
    ],
    "They asked": [
        (("1", 0.3, "2 years Java"), [("Kafka", "met", "must", True, ""), ("2 years Java", None, None, None, "")]),
        (("yes", 0.5, "- Java"), [("Kafka", "met", "must", True, ""), ("- Java", None, None, None, "")]),
        (("yes", ".NET"), [("Kafka", "met", "must", True, ""), (".NET", None, None, None, "")]),
        (("yes", 2.0, ".NET"), [("Kafka", "met", "must", True, ""), (".NET", None, None, None, "")]),
        (("yes", "(optional) Go"), [("Kafka", "met", "must", True, ""), ("(optional) Go", None, None, None, "")]),
    ],
    "Practise it": [
        (("1", 0.3, "1. open"), [(True, "1. open", "")]),
        (("yes", "- point one"), [(True, "- point one", "")]),
        (("yes", "t-shirt sizes"), [(True, "t-shirt sizes", "")]),
        (("no", "is it needed"), [(False, "is it needed", "")]),
        (("y", 0.3, "62. „Spanne“ 62–66"), [(True, "62. „Spanne“ 62–66", "")]),
        (("2", "no more of it"), [(False, "no more of it", "")]),
    ],
    "Whose is it": [
        (("dunno\n", "just a feeling"), [("Pace", "can't know", "just a feeling")]),
        (("maybe\n", "just a feeling"), [("Pace", None, "maybe / just a feeling")]),
        (("dunno\n", "\n"), [("Pace", "can't know", "")]),
        (("not", 2.0, " mine\n"), [("Pace", "not mine", "")]),
        (("not", 2.0, "mine\n"), [("Pace", "not mine", "")]),
        (("1", 0.3, "2 of us were slow"), [("Pace", "mine", "2 of us were slow")]),
        (("mine", "- I was slow"), [("Pace", "mine", "- I was slow")]),
    ],
    "You will": [
        (("test", "in time"), [("test", "in time")]),
        (("test", "-driven work"), [(None, "test-driven work")]),
        (("adopt", 0.3, "in general yes"), [("adopt", "in general yes")]),
        (("1", 0.3, "2 of them said so"), [("adopt", "2 of them said so")]),
    ],
    "Answer": [
        (("2", 0.3, "19 Nov"), ("rejected", "", "Thu 19 Nov 2026")),
        (("2", "19 Nov"), ("rejected", "", "Thu 19 Nov 2026")),
        (("5", 0.5, "3 days ago"), ("offer", "", "Tue 17 Nov 2026")),
        (("offer", "in March"), ("offer", "", "“in March” (not a date)")),
        (("no reply\n", "Monday\n", "x and y"), ("silent", "no reply\nx and y", "Mon 16 Nov 2026")),
        (("nobody asked\n", "19 Nov"), ("waiting", "nobody asked", "Thu 19 Nov 2026")),
    ],
    "Apply again": [
        (("yeah sure\n", "no remote\n", "ask me in a month"), ("yes", "no remote", "yeah sure\nask me in a month")),
        (("it depends\n", "no Spanish\n", "Hm"), (None, "no Spanish", "it depends\nHm")),
        (("1", 0.3, "2 days of rain"), ("yes", "2 days of rain", "")),
    ],
}


@pytest.mark.parametrize(("label", "cases"), each_kind_and_all(CASES))
async def test_what_is_typed_behind_a_choice_after_a_pause_undoes_nothing(
    sit: Sit, journal_file: JournalFile, clock: Clock, evidence: Evidence, label: str, cases: list[tuple[Keys, Any]]
) -> None:
    place, found = PLACES[label], {}
    evidence.count(len(cases))
    journal_file.put(*(place.debrief(str(keys), clock()) for keys, _ in cases))
    for keys, _ in cases:
        async with sit(start=Start(kind="resume", debrief=str(keys))) as person:
            await person.asked(place.step)
            await person.write("".join(f"{text}\n" for text in place.before))
            await type_apart(person, keys)
            await person.leave()
        debrief = journal_file.load(str(keys))
        assert debrief is not None
        found[keys] = place.read(debrief)
        if label == "Answer":
            found[keys] = (*found[keys], str(debrief.answered))
    assert found == dict(cases)


async def test_letters_that_wait_at_a_choice_stay_there_while_another_window_is_used(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        for typed, on in [("nobody", ""), ("maybe", " not"), ("hm", "\n")]:
            await person.write(f"{typed}?\n{typed}")
            person.app.post_message(events.AppBlur())
            await person.handled()
            person.app.post_message(events.AppFocus())
            await person.handled()
            await person.write(on)
            await person.stored()
            await person.press(*["ctrl+down"] * (on != "\n"))
        await person.leave()
    found = [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked]
    assert found == [("nobody?", None, "nobody"), ("maybe?", None, "maybe not"), ("hm?", None, "hm")]
