"""Three debriefs, and the way to their list."""

from datetime import UTC, datetime

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import Reflection
from debrief.domain.record.when import When
from debrief.tui.lists.debriefs.screen import DebriefsScreen
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
    return [row.summary.company for row in screen.browser.rows.window.rows]
