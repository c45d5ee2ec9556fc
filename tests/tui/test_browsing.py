"""Browsing by keyboard: find, read, tag, let go and take back, each seen in the journal."""

from datetime import UTC, datetime

from debrief.domain.debrief import Debrief
from debrief.domain.endings import END, Outcome
from debrief.domain.parts import Need, Reflection, Requirement
from debrief.domain.question import Asked, Question
from debrief.domain.when import When
from debrief.tui.screens.ask import AskScreen
from debrief.tui.screens.ask_line import AskLineScreen
from debrief.tui.screens.debriefs import DebriefsScreen
from debrief.tui.screens.go_to import GoToScreen
from debrief.tui.screens.reading import ReadingScreen
from debrief.tui.screens.session import SessionScreen
from debrief.tui.screens.trash import TrashScreen
from tests.tui.conftest import Clock, Kept, Sit
from tests.tui.person import Person


def on(year: int, month: int, day: int) -> When:
    return When(at=int(datetime(year, month, day, 10, tzinfo=UTC).timestamp() * 1000), zone="Europe/Berlin", timed=True)


def debrief(name: str, held: When, text: str = "", **more: object) -> Debrief:
    return Debrief(
        id=name,
        started_at=held.at or 0,
        finished_at=held.at,
        step=END,
        company=name,
        held=held,
        outcome=Outcome.REJECTED,
        reflections=(Reflection(id="room", text=text),) if text else (),
        **more,  # type: ignore[arg-type]
    )


THREE = (
    debrief("Acme", on(2025, 3, 4), "They asked about the migration of the archive."),
    debrief("Contoso", on(2026, 9, 14), "A quiet room."),
    debrief("Fabrikam", on(2026, 11, 2), "Migrations, again."),
)


async def browse(person: Person, key: str = "d") -> DebriefsScreen:
    await person.press(key)
    screen = await person.at(DebriefsScreen)
    await person.until(lambda: screen.browser.query_shown is not None and "of" in person.lines[0])
    return screen


def listed(screen: DebriefsScreen) -> list[str]:
    return [row.glance.company for row in screen.browser.rows.window.rows]


async def test_the_newest_come_first_and_one_is_read_and_turned_from(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        assert listed(screen) == ["Fabrikam", "Contoso", "Acme"]
        await person.until_text("1 of 3")
        await person.press("down")
        await person.until_text("2 of 3")
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.until_text("A quiet room.")
        await person.press("n")
        await person.until_text("migration of the archive")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until_text("3 of 3")
        assert screen.browser.chosen is not None
        assert screen.browser.chosen.company == "Acme"
        await person.press("escape")
        await person.home()


async def test_what_is_typed_is_found_marked_in_context_and_turned_through(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person, "/")
        await person.write("migration")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])
        await person.until_text("1 of 2", "Written: They asked about the migration of the archive.")
        await person.press("enter", "down", "enter")
        await person.at(ReadingScreen)
        await person.until_text("migration of the archive")
        await person.press("p")
        await person.until_text("Migrations, again.")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.press("escape")
        await person.until(lambda: len(listed(screen)) == 3)
        assert screen.filter.text == ""


async def test_a_key_right_behind_leaving_the_line_is_a_command(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        screen.filter.type()
        await person.until(lambda: screen.filter.typing)
        screen.set_focus(screen.browser.rows)
        assert screen.obeys_keys


async def test_a_mistake_in_a_key_is_said_and_a_value_is_completed(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person, "/")
        await person.write("compny:a ")
        await person.until_text("did you mean company:?")
        await person.press(*["backspace"] * 9)
        await person.write("comp")
        await person.until_text("tab company:")
        await person.press("tab")
        await person.write("fab")
        await person.until_text("tab fabrikam")
        await person.press("tab")
        assert screen.filter.text == "company:fabrikam"
        await person.until(lambda: listed(screen) == ["Fabrikam"])


async def test_whatever_is_typed_the_list_stays(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person, "/")
        for text in ("'\"", "(", "NOT", "*", "c++", "東京", "🙂", "-", "\\", "a:b:c", "company:"):
            await person.paste(text)
            await person.press("escape")
            await person.until(lambda: len(listed(screen)) == 3)
            await person.press("/")


async def test_moved_to_the_trash_and_taken_back_with_one_key(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("down", "d")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])
        assert "u takes it back" in person.told
        assert [found.company for found in kept.all] == ["Fabrikam", "Acme"]
        await person.press("u")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])
        assert [found.company for found in kept.all] == ["Fabrikam", "Contoso", "Acme"]
        await person.press("u")
        assert "nothing to take back" in person.told


async def test_two_keys_in_a_row_are_for_two_debriefs(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("d", "d")
        await person.until(lambda: listed(screen) == ["Acme"])
        await person.press("u", "u")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])


async def test_what_is_taken_back_is_gone_to(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("down", "d", "end", "u")
        await person.until(lambda: listed(screen) == ["Fabrikam", "Contoso", "Acme"])
        assert screen.browser.chosen is not None
        assert screen.browser.chosen.company == "Contoso"


async def test_let_go_from_its_page_and_taken_back_on_the_start_page(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        await person.press("enter")
        await person.at(ReadingScreen)
        await person.press("t")
        await person.at(AskLineScreen)
        await person.write("map\n")
        await person.at(ReadingScreen)
        await person.until(lambda: kept.all[0].tags == ("map",))
        await person.until_text("map")
        await person.press("d")
        await person.home()
        await person.until(lambda: not any("Fabrikam" in option for option in person.options))
        await person.press("u")
        await person.until(lambda: any("Fabrikam" in option for option in person.options))
        assert len(kept.all) == 3


async def test_two_apps_on_one_journal_keep_what_either_wrote(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as one:
        await one.press("d")
        screen = await one.at(DebriefsScreen)
        await one.until(lambda: len(listed(screen)) == 3)
        async with sit() as other:
            await other.press("enter")
            await other.at(ReadingScreen)
            await other.press("e")
            await other.at(GoToScreen)
            await other.press("enter")
            await other.at(SessionScreen)
            await other.asked(other.step)
            await other.go_to("facts")
            await one.press("d")  # away with what the other is writing in
            await one.until(lambda: len(listed(screen)) == 2)
            await other.write(" Ltd")
            await other.press("escape")
            await other.at(ReadingScreen)
        await one.press("f5")
        await one.until(lambda: listed(screen) == ["Fabrikam Ltd", "Contoso", "Acme"])


async def test_what_the_trash_has_kept_for_its_time_is_erased_when_the_app_opens(kept: Kept, sit: Sit, clock: Clock):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("d")
        await person.until(lambda: len(listed(screen)) == 2)
    clock.later(hours=30 * 24 - 1)
    async with sit() as person:
        await person.until(lambda: person.app.autosave.flush(1))
        assert kept.load("Fabrikam") is not None
    clock.later(hours=1)
    async with sit() as person:
        await person.until(lambda: kept.load("Fabrikam") is None)


async def test_taken_back_from_the_trash_or_erased_for_ever_once_that_is_confirmed(kept: Kept, sit: Sit, clock: Clock):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("d")
        await person.until(lambda: len(listed(screen)) == 2)
        clock.later(hours=1)
        await person.press("d")
        await person.until(lambda: len(listed(screen)) == 1)
        await person.press("T")
        await person.at(TrashScreen)
        await person.until_text("Contoso", "Fabrikam", "erased in 30 days")
        await person.press("x")
        await person.at(AskScreen)
        await person.until_text("Erase Contoso for ever?", "cannot reach copies")
        await person.press("enter")
        await person.at(TrashScreen)
        assert kept.load("Contoso") is not None
        await person.press("x")
        await person.at(AskScreen)
        await person.press("left", "enter")
        await person.at(TrashScreen)
        await person.until(lambda: kept.load("Contoso") is None)
        await person.until(lambda: "Contoso" not in person.text)
        await person.press("r")
        await person.until_text("Nothing is in the trash")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until(lambda: listed(screen) == ["Fabrikam", "Acme"])


async def test_tags_are_typed_found_and_taken_back(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("t")
        await person.at(AskLineScreen)
        await person.write("remote, #dream job")
        await person.press("enter")
        await person.at(DebriefsScreen)
        await person.until(lambda: kept.all[0].tags == ("remote", "dream job"))
        await person.press("/")
        await person.write('tag:"dream job"')
        await person.until(lambda: listed(screen) == ["Fabrikam"])
        await person.press("escape", "u")
        await person.until(lambda: kept.all[0].tags == ())


async def test_the_next_round_begins_with_the_facts_that_stay(kept: Kept, sit: Sit):
    first = debrief(
        "Acme",
        on(2026, 9, 1),
        role="Cook",
        stage="Phone",
        requirements=(Requirement(text="Knives", need=Need.MUST, probed=True),),
        asked=(Asked(wording="Why", question=Question(wording="Why")),),
    )
    kept.put(first)
    async with sit() as person:
        await browse(person)
        await person.press("c")
        await person.begin_seen()
        await person.press("escape")
        await person.at(DebriefsScreen)
    second = next(found for found in kept.all if found.id != first.id)
    assert (second.company, second.role, second.stage, second.asked) == ("Acme", "Cook", "", ())
    assert [(r.text, r.need, r.probed) for r in second.requirements] == [("Knives", Need.MUST, None)]


async def test_months_are_jumped_to(kept: Kept, sit: Sit):
    many = [debrief(f"{month}-{day}", on(2026, month, day)) for month in (2, 5, 6, 10) for day in range(1, 21)]
    kept.put(*many)
    async with sit() as person:
        screen = await browse(person)

        def here() -> str:
            chosen = screen.browser.chosen
            return chosen.company if chosen else ""

        assert here() == "10-20"
        for key, lands in (("]", "6-20"), ("]", "5-20"), ("]", "2-20"), ("[", "5-20"), ("[", "6-20"), ("[", "10-20")):
            await person.press(key)
            await person.until(lambda lands=lands: here() == lands)
        await person.press("m")
        await person.at(AskLineScreen)
        await person.write("soon\n")
        await person.until_text("can be read here")
        await person.press(*["backspace"] * 4)
        await person.write("2026-05\n")
        await person.until(lambda: here() == "5-20")
        await person.press("end")
        await person.until(lambda: here() == "2-1")
        await person.until_text("80 of 80")
        await person.press("home")
        await person.until(lambda: here() == "10-20")


async def test_a_list_of_any_length_is_walked_to_its_end_and_back(kept: Kept, sit: Sit):
    kept.put(*(debrief(f"{number:03}", When(at=number * 86_400_000)) for number in range(400)))
    async with sit() as person:
        screen = await browse(person)
        for number in range(399, -1, -19):
            await person.until(lambda number=number: screen.browser.chosen.company == f"{number:03}")
            rows = [row.glance.company for row in screen.browser.rows.window.rows]
            assert rows == [f"{int(rows[0]) - back:03}" for back in range(len(rows))]
            assert len(rows) <= 400
            await person.press(*["down"] * 19)
        await person.until_text("400 of 400")
        for _ in range(40):
            await person.press("pageup")
        await person.until_text("1 of 400")


async def test_what_another_program_changes_is_shown_on_refresh(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        kept.put(debrief("Northwind", on(2026, 11, 9)))
        await person.press("f5")
        await person.until(lambda: listed(screen) == ["Northwind", "Fabrikam", "Contoso", "Acme"])
        assert screen.browser.chosen is not None
        assert screen.browser.chosen.company == "Fabrikam"


async def test_edited_from_the_list_it_is_shown_as_written(kept: Kept, sit: Sit):
    kept.put(*THREE)
    async with sit() as person:
        screen = await browse(person)
        await person.press("e")
        await person.at(GoToScreen)
        await person.press("enter")
        await person.at(SessionScreen)
        await person.asked(person.step)
        if person.step != "facts":
            await person.go_to("facts")
        await person.write(" Ltd")
        await person.press("escape")
        await person.at(DebriefsScreen)
        await person.until(lambda: listed(screen)[0] == "Fabrikam Ltd")


async def test_an_empty_journal_says_so(sit: Sit):
    async with sit() as person:
        await person.press("d")
        await person.at(DebriefsScreen)
        await person.until_text("No debrief is written down yet.")
        await person.press("enter", "e", "t", "d", "c", "]", "escape")
        await person.home()
