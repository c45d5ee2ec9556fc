"""The label of a field beside its control."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from debrief.tui.home.start import Start
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person

LABELS = ("Company", "Role", "Stage")


def bold_labels(person: Person) -> list[str]:
    """Return the labels of fields that are drawn bold."""
    segments = [segment for strip in person.app.screen._compositor.render_strips() for segment in strip]
    return [segment.text for segment in segments if segment.text in LABELS and segment.style and segment.style.bold]


async def test_only_the_label_of_the_field_with_the_focus_is_bold(sit: Sit) -> None:
    async with sit(at="facts") as person:
        await person.handled()
        assert bold_labels(person) == ["Company"]
        await person.press("tab")
        assert bold_labels(person) == ["Role"]
        await person.press("shift+tab")
        assert bold_labels(person) == ["Company"]


async def test_a_long_label_is_drawn_whole(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    journal_file.put(Debrief(started_at=clock(), step="dreaded", asked=(Asked(wording="Why us?", discomfort=4),)))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("dreaded")
        await person.until_text("Missing from")
        at = next(number for number, line in enumerate(person.lines) if "Missing from" in line)
        assert person.lines[at + 1].strip(" ▌") == "your answer"
