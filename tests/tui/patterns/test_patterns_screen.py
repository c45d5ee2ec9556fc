"""The patterns on the screen: reached from the start page, and read without colour."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.tui.home.screen import HomeScreen
from debrief.tui.page.patterns_screen import PanelView, PatternsScreen
from tests.domain.patterns import twelve
from tests.root import ROOT
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import ATTACKS


async def open_patterns(person: Person) -> PatternsScreen:
    await person.press("O")
    screen = await person.at(PatternsScreen)
    await person.until(lambda: bool(screen.query(PanelView)))
    return screen


async def test_an_empty_journal_has_panels_that_say_so(sit: Sit) -> None:
    async with sit() as person:
        await open_patterns(person)
        await person.until_text("Nothing to count yet.", "Too few yet: this needs 3 processes that have ended.")
        await person.press("escape")
        await person.at(HomeScreen)


async def test_the_panels_follow_each_other_and_a_key_goes_from_one_to_the_next(
    journal_file: JournalFile, sit: Sit
) -> None:
    journal_file.put(*twelve.debriefs((ROOT / "docs" / "patterns.md").read_text("utf-8")))
    async with sit() as person:
        screen = await open_patterns(person)
        await person.until_text("12 processes with 19 rounds; 10 over", "rejected 5 ████")
        await person.press("tab")
        await person.until(lambda: person.lines[2].strip() == "Your odds")
        await person.press("tab")
        await person.until(lambda: person.lines[2].strip() == "How far they got")
        await person.press("shift+tab", "shift+tab")
        await person.until(lambda: person.lines[2].strip() == "Numbers")
        await person.press("G")
        await person.until_text("Fit")
        assert next(view.panel.title for view in screen.query(PanelView)) == "Numbers"


async def test_what_was_typed_is_shown_as_text(journal_file: JournalFile, sit: Sit) -> None:
    rules = [
        Debrief(started_at=n, skip_rule=attack, outcome=Outcome.REJECTED) for n, attack in enumerate(reversed(ATTACKS))
    ]
    journal_file.put(*rules, replace(rules[0], id="another"))
    async with sit(size=(120, 60)) as person:
        await open_patterns(person)
        await person.press("G")
        await person.until_text("Your own rule: [/foo]")
        assert "\x1b" not in person.text
