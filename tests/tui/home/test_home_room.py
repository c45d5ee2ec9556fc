"""The start page of a high screen: questions in the room that debriefs leave; the rest of Today on Enter."""

import pytest

from debrief.domain.lists.agenda.visible_items import MIN_DEBRIEFS
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development
from debrief.domain.record.when import When
from debrief.tui.home.lines import HomeList
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.three_questions import put_three

DAY = 86_400_000


async def test_a_high_screen_shows_the_questions_most_worth_practising(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(size=(120, 40)) as person:
        await person.until_text("Questions l to see all, p to practise", "4/5 chosen What do you expect to earn?")
        debriefs = next(row for row, line in enumerate(person.lines) if line.strip() == "Debriefs")
        assert next(row for row, line in enumerate(person.lines) if "l to see all, p" in line) > debriefs


async def test_an_empty_start_page_has_no_key_of_its_list_in_the_footer(sit: Sit, journal_file: JournalFile) -> None:
    async with sit() as person:
        await person.until_text("You have not written anything yet.")
        assert person.footer.split()[:3] == ["n", "New", "debrief"]
        await person.begin()
        await person.write("Acme")
        await person.leave()
        await person.until(lambda: person.footer.split()[:2] == ["⏎", "Open"])
        await person.press("enter")
        await person.begin_seen()


async def test_the_columns_of_debriefs_with_and_without_a_date_agree(sit: Sit, journal_file: JournalFile) -> None:
    dated = Debrief(id="dated", started_at=1, company="Oriel", held=When(at=DAY, zone="UTC"), finished_at=2)
    journal_file.put(dated, Debrief(id="undated", started_at=12 * DAY, company="Acme", finished_at=2))
    async with sit() as person:
        await person.until_text("Oriel", "begun 13 Jan")
        columns = {line.index(name) for line in person.lines for name in ("Oriel", "Acme") if name in line[20:]}
        assert len(columns) == 1


async def test_a_low_screen_reads_no_questions(sit: Sit, journal_file: JournalFile) -> None:
    put_three(journal_file)
    async with sit(size=(80, 24)) as person:
        await person.home()
        assert "l to see all, p to practise" not in person.text


def put_today(journal_file: JournalFile, clock: Clock, plans: int, debriefs: int = 1) -> None:
    """Store a number of plans for today, all in the newest of a number of debriefs."""
    due = When(at=clock(), zone="UTC")
    parts = tuple(Development(id=str(n), text=f"Point {n}", cue=f"they ask {n}", due=due) for n in range(plans))
    older = (Debrief(id=f"o{n}", started_at=1 + n, company=f"Older {n}", finished_at=2) for n in range(1, debriefs))
    journal_file.put(*older, Debrief(started_at=50, company="Oriel", developments=parts, finished_at=51))


@pytest.mark.parametrize(("plans", "size"), [(15, (80, 24)), (31, (120, 40)), (10, (60, 20))])
async def test_today_fills_the_rows_that_debriefs_leave(
    sit: Sit, journal_file: JournalFile, clock: Clock, plans: int, size: tuple[int, int]
) -> None:
    put_today(journal_file, clock, plans, debriefs=2)
    async with sit(size=size) as person:
        await person.until_text(f"they ask {plans - 1}", "Older 1")
        assert "more" not in person.text


async def test_the_rest_of_today_is_shown_on_enter(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    put_today(journal_file, clock, 14, debriefs=9)
    async with sit() as person:
        await person.until_text("and 3 more; Enter shows them")
        assert sum("Older" in line for line in person.lines) == MIN_DEBRIEFS - 1  # all rows are used, as computed
        await person.press(*["down"] * 11, "enter")
        await person.until(lambda: "Enter shows them" not in person.text)
        assert person.text.count("they ask") == 14


async def test_today_follows_the_height_of_the_window(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    put_today(journal_file, clock, 14, debriefs=9)
    async with sit() as person:
        await person.until_text("and 3 more; Enter shows them")
        await person.press("down")
        await person.pilot.resize_terminal(80, 30)
        await person.until(lambda: person.text.count("they ask") == 14)
        home = person.app.screen_stack[0].query_one(HomeList)
        assert home.highlighted == 2
        await person.pilot.resize_terminal(80, 24)
        await person.until_text("and 3 more; Enter shows them")


async def test_the_arrows_stop_at_the_first_and_the_last_line(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(*(Debrief(id=f"d{number}", started_at=number, finished_at=9) for number in range(1, 4)))
    async with sit() as person:
        lines = person.app.screen_stack[0].query_one(HomeList)
        for keys, line in [(("end", "down", "down"), "read d1"), (("home", "up"), "read d3")]:
            await person.press(*keys)
            assert lines.highlighted is not None
            assert lines.get_option_at_index(lines.highlighted).id == line
