"""A choice of an entry typed with a remark, or in one go with the next choice: nothing of it becomes another entry."""

from typing import Any

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Development
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.form import Form
from debrief.tui.home.start import Start
from tests.soak.evidence import Evidence
from tests.tables.cross_section import each_kind_and_all
from tests.tables.words_at_choices import PLACES
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.forms.choices.case_entries import FIRST, begin_case, by_case, type_cases, type_with_pauses

REMARKS: dict[str, dict[str, list[tuple[Any, ...]]]] = {
    "You meet it": {
        "no\nmust": [(FIRST, "not met", "must", None, "")],
        "yesSQL": [(FIRST, "met", None, None, ""), ("SQL", None, None, None, "")],
        "no, must have": [(FIRST, "not met", None, None, "must have")],
        "No, must have": [(FIRST, "not met", None, None, "must have")],
        "p,| at work\nm|, they said\nn\nSQL": [
            (FIRST, "partly", "must", False, "at work / they said"),
            ("SQL", None, None, None, ""),
        ],
        "no,| at work\nnice\nno\nSQL": [(FIRST, "not met", "nice", False, "at work"), ("SQL", None, None, None, "")],
        "no,\nmust": [(FIRST, "not met", "must", None, "")],
        "partly, 7 mo\nmust": [(FIRST, "partly", "must", None, "7 mo")],
        "partly at work\nmust": [(FIRST, "partly", "must", None, "partly at work")],
        "not really\nmust": [(FIRST, None, "must", None, "not really")],
        "yesmust, they said\nnoSQL": [(FIRST, "met", "must", False, "they said"), ("SQL", None, None, None, "")],
        "no, at work  \nmust, they said": [(FIRST, "not met", "must", None, "at work / they said")],
        "no, at work\t\tyes, often": [(FIRST, "not met", None, True, "at work / often")],
        "metmustyes, twice\nSQL": [(FIRST, "met", "must", True, "twice"), ("SQL", None, None, None, "")],
        "metmustyes, twice\tSQL": [(FIRST, "met", "must", True, "twice"), ("SQL", None, None, None, "")],
        "metmustno idea\nSQL": [(FIRST, "met", "must", None, "no idea"), ("SQL", None, None, None, "")],
        "met SQL at work\nmust": [(FIRST, "met", "must", None, "met SQL at work")],
        "more or less\nmust": [(FIRST, None, "must", None, "more or less")],
        "mo|re or| less\nmust": [(FIRST, None, "must", None, "more or less")],
        "metmustyes SQL": [(FIRST, "met", "must", True, ""), ("SQL", None, None, None, "")],
        "maybe\tmust": [(FIRST, None, "must", None, "maybe")],
        "yes\nmaybe\nno": [(FIRST, "met", None, False, "maybe")],
        "pm\nmust": [(FIRST, None, "must", None, "pm")],
        '(met)\n"nice to have"\n(no)\nSQL': [(FIRST, "met", "nice", False, ""), ("SQL", None, None, None, "")],
        "more tools": [(FIRST, None, None, None, ""), ("more tools", None, None, None, "")],
        "What else?": [(FIRST, None, None, None, ""), ("What else?", None, None, None, "")],
    },
    "Remembered": {
        "exact wording I forgot": [(FIRST, "exact", "exact wording I forgot")],
        "exact| words, I think\nHow?": [(FIRST, "exact", "exact words, I think"), ("How?", None, "")],
        "gist, I think|, or so": [(FIRST, "gist", "I think, or so")],
        "not sure\nHow?": [(FIRST, "unsure", ""), ("How?", None, "")],
        "guessHow?": [(FIRST, "unsure", ""), ("How?", None, "")],
        "exact|How do you plan?": [(FIRST, "exact", ""), ("How do you plan?", None, "")],
        "No idea?": [(FIRST, None, ""), ("No idea?", None, "")],
        "More or less, I think\nHow?": [(FIRST, "gist", "I think"), ("How?", None, "")],
        "i th|ink so": [(FIRST, None, "i think so")],
        "m|ight you move?": [(FIRST, None, ""), ("might you move?", None, "")],
        "I see. Why?": [(FIRST, None, ""), ("I see. Why?", None, "")],
        "mor\n": [(FIRST, None, "mor")],
        "mor\t": [(FIRST, None, "mor")],
        "maybe": [(FIRST, None, "maybe")],
        "mayb→": [(FIRST, "exact", "mayb")],
        "more\nHow?": [(FIRST, None, "more"), ("How?", None, "")],
        "exactly\nHow?": [(FIRST, "exact", ""), ("How?", None, "")],
        "Exact words, I think.\nHow?": [(FIRST, "exact", "Exact words, I think."), ("How?", None, "")],
        "(exact)\nHow?": [(FIRST, "exact", ""), ("How?", None, "")],
        "(wört|lich)\nHow?": [(FIRST, None, "(wörtlich)"), ("How?", None, "")],
        "(exact": [(FIRST, "exact", "")],
        "(exact, I think)\nHow?": [(FIRST, "exact", "(exact, I think)"), ("How?", None, "")],
        "(wörtlihc←←ch)\nHow?": [(FIRST, None, "(wörtlich)"), ("How?", None, "")],
        '"gist"\nHow?': [(FIRST, "gist", ""), ("How?", None, "")],
        '"Given twenty minutes, how?"': [(FIRST, None, ""), ('"Given twenty minutes, how?"', None, "")],
        "(break) How?": [(FIRST, None, ""), ("(break) How?", None, "")],
    },
}


@pytest.mark.parametrize(
    ("label", "cases"), each_kind_and_all({label: cases.items() for label, cases in REMARKS.items()})
)
async def test_a_remark_at_a_choice_of_an_entry_stays_with_it(
    sit: Sit, journal_file: JournalFile, evidence: Evidence, label: str, cases: list[tuple[str, Any]]
) -> None:
    expected = dict(cases)
    evidence.count(len(expected))
    async with sit(at=PLACES[label].step) as person:
        await type_cases(person, expected)
        await person.leave()
    assert by_case(expected, PLACES[label].read(journal_file.only)) == expected


async def test_the_word_of_the_next_choice_behind_a_letter_of_this_one_is_that_choice(
    sit: Sit, journal_file: JournalFile
) -> None:
    cases = {
        "n|nice": ("not met", "nice", None),
        "m|must": ("met", "must", None),
        "p|must|yes": ("partly", "must", True),
        "nnice\nyes": ("not met", "nice", True),
        "mmust": ("met", "must", None),
        "pmust": ("partly", "must", None),
        "n|ot met": ("not met", None, None),
    }
    async with sit(at="requirements") as person:
        await type_cases(person, cases)
        await person.leave()
    found = journal_file.only.requirements
    assert by_case(cases, ((one.text, one.met, one.need, one.probed) for one in found)) == {
        keys: [(FIRST, *choices)] for keys, choices in cases.items()
    }


async def test_a_pasted_remark_stays_with_the_entry_too(sit: Sit, journal_file: JournalFile) -> None:
    cases = {
        "exact, I think": [(FIRST, "exact", "I think")],
        "gist, I think\nShe asked it twice.": [(FIRST, "gist", "I think She asked it twice.")],
        "gist\nShe asked it twice.\n": [(FIRST, "gist", "She asked it twice.")],
        "more or less\nShe asked it twice.": [(FIRST, "gist", "She asked it twice.")],
        "Exactly how?\nWhen?": [(FIRST, None, ""), ("Exactly how?", None, ""), ("When?", None, "")],
        "How?\nWhen?": [(FIRST, None, ""), ("How?", None, ""), ("When?", None, "")],
    }
    async with sit(at="questions") as person:
        for number, pasted in enumerate(cases):
            await begin_case(person, number)
            await person.paste(pasted)
        await person.leave()
    found = journal_file.only.asked
    assert by_case(cases, ((one.wording, one.certainty, one.remark) for one in found)) == cases


async def test_letters_that_may_become_a_remark_are_shown_and_kept_where_the_mouse_goes_elsewhere(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write("Text?\nmore")
        await person.until_text("more")
        assert "No choice begins" not in person.text
        await person.pilot.click(person.session.query_one(Form).first)
        await person.handled()
        await person.press("ctrl+down", *"Option?\nmore")
        await person.pilot.click(person.session.query_one(ChoiceLine), offset=(2, 0))
        await person.handled()
        await person.leave()
    assert [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked] == [
        ("Text?", None, "more"),
        ("Option?", "exact", "more"),
    ]


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
        await person.press(*["ctrl+up"] * len(happened))
        for _ in happened:
            await person.press("tab", "tab", "tab")
            await type_with_pauses(person, "yes, twice")
            await person.press("ctrl+down")
        await person.leave()
    found = [(one.done, one.happened) for one in journal_file.only.developments]
    assert found == [(True, "twice"), *[(True, "It went fine.\ntwice")] * 3, (True, "twice")]
