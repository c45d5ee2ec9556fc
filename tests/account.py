"""What a candidate wrote after a final round, by step of the default guide, to be entered in the app and in lines."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Guide, Step
from debrief.domain.session.line_mode.field_input import takes_lines
from debrief.domain.session.steps import step_content
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.fields import Field, Shown
from debrief.domain.session.steps.local_clock import LocalClock
from debrief.guides.loader import load_guide

Row = tuple[str, ...]

GUIDE: Guide = load_guide("default", None)
REPLY = "feedback"
"""The step that is asked only when somebody goes to it."""
ACCOUNT: dict[str, tuple[Row, ...]] = {
    "facts": (
        (
            "Northwind Analytics",
            "Senior Data Engineer",
            "final round on site",
            "2026-11-12 14:00-16:30",
            "Jonas Reuter, Dr. Aylin Kaya, Petra from HR",
            "2026-11-17",
        ),
    ),
    "opening": (("Jonas came down to fetch me.\n\nHe spoke first: the late-data case.\n: and then the whiteboard",),),
    "questions": (
        ("Walk me through a pipeline you own, end to end.", "exact"),
        ("How would you migrate 40 TB without stopping writes?", "unsure"),
        ("Why are you leaving your current job after fourteen months?", "exact"),
        ("Tell me about a conflict with a stakeholder.", "gist"),
        ("What questions do you have for us?", "exact"),
    ),
    "answers": (
        ("I drew the late-data case, and Aylin added the dead-letter queue.", "85"),
        ("Dual writes. Then I went quiet, maybe ten seconds!", ""),
        ("I said growth. It sounded rehearsed.", ""),
        ("The invoice story.", "60"),
        ("On-call. Fine.", ""),
    ),
    "signals": (("Jonas leaned in at the late-data case.\nAylin pressed on dual writes three times.",),),
    "chance": (("70", "The phone screen had gone so well."),),
    "outcome": (("rejected", "2026-11-16 9:12", "We were impressed, but …"),),
    "load-first": (("7", "deflated"),),
    "friend": (("Ten seconds feel long.\n.\nYou knew most of it.\n?",),),
    "repeat": (("The pipeline walkthrough", "practised aloud twice"),),
    "paid-off": (("My list of questions for them", ""),),
    "dreaded": (
        ("", ""),
        ("5", "Change data capture"),
        ("4", "The team was dissolved, and I did not want to say so"),
        ("", ""),
        ("", ""),
    ),
    "unprepared": (("Migrations under write load",), ("The fourteen months. I am bad at that.",)),
    "fair-doubt": (("That I have only done batch.\nAgainst: the clickstream thing in 2024.",),),
    "causes": (
        ("Kafka in production", "partly", "the posting"),
        ("An internal candidate", "not mine", "Petra said so"),
        ("Salary", "can't know", "the band ended at 80k"),
    ),
    "rewording": (("In this interview I had no sentence ready for the fourteen months.",),),
    "requirements": (
        ("Python", "met", "must", "yes"),
        ("Kafka in production", "partly", "must", "yes"),
        ("Terraform", "not met", "nice", "no"),
        ("German C1", "met", "", ""),
    ),
    "again": (("yes", "streaming first", ""),),
    "notes": (
        ("Aylin", "her dead-letter queue in my diagram", "What would have made the migration answer convincing?"),
        ("Jonas", "the Friday failure demo", "The same"),
    ),
    "plan": (("it is about moving live data", "start with change data capture", "2026-12-04", "no"),),
    "practice": (
        ("no", "A drawing."),
        ("yes", "Change data capture first."),
        ("yes", "The team was dissolved."),
        ("no", "The invoice story."),
        ("no", "On-call."),
    ),
    "load-last": (("4", "Run along the canal."),),
    REPLY: (("Jonas", "The migration answer was thin.", "adopt", "true"),),
}
"""Entry by entry, field by field; of the plan what follows the point that is open first."""


def stored_words(debrief: Debrief) -> Any:
    """Return `debrief` for comparison: everything but ids, revisions and the times of writing."""
    return _without(asdict(debrief), {"rev", "process", "started_at", "finished_at", "received_at"})


def whole_account() -> list[str]:
    """Return the lines that enter ACCOUNT from the first step to the last, in a new debrief."""
    asked = [line for step in GUIDE.steps if step.id != REPLY for line in lines_of(step)]
    reply = next(step for step in GUIDE.steps if step.id == REPLY)
    return [*asked, ":go a reply comes\n", *lines_of(reply)]


def lines_of(step: Step) -> Iterator[str]:
    """Yield the lines that enter ACCOUNT at `step` in line mode, where it has nothing yet; each with its line feed."""
    clock = LocalClock(lambda: 0, lambda: "Europe/Berlin")
    content = step_content(step, Debrief(started_at=0), clock)
    fields = content.fields if isinstance(content, EntrySchema) else content
    editable = [field for field in fields if not isinstance(field, Shown)]
    for row in ACCOUNT[step.id]:
        for field, value in zip(editable[-len(row) :], row, strict=True):
            yield from _field_lines(field, value)
    if isinstance(content, EntrySchema) and content.new is not None:
        yield "\n"


def _field_lines(field: Field, value: str) -> Iterator[str]:
    if not value or not takes_lines(field):
        yield f"{_escaped(value)}\n"
        return
    yield from (f"{'..' if line == '.' else _escaped(line)}\n" for line in value.split("\n"))
    yield ".\n"


def _escaped(line: str) -> str:
    return f":{line}" if line.startswith(":") else line.replace("?", "??") if line == "?" else line


def _without(value: Any, names: set[str], *, ids: bool = False) -> Any:
    if isinstance(value, dict):
        # The id of a reflection is that of its step.
        keep = {name for name in value if name not in names and (name != "id" or ids)}
        return {name: _without(value[name], names, ids=name == "reflections") for name in sorted(keep)}
    return [_without(item, names, ids=ids) for item in value] if isinstance(value, list | tuple) else value
