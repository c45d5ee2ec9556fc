"""Every kind of step, answered as somebody would who only reads the screen: all of it lands where it was typed."""

import re
from collections.abc import Awaitable, Callable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Kind
from debrief.domain.session.steps.fields import Choice, Date, Field, Shown, Words
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.form import Form
from debrief.tui.forms.percent_line import PercentLine
from debrief.tui.home.start import Start
from debrief.tui.session.step_page import StepPage
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person

Row = tuple[str, ...]

STEPS: dict[str, tuple[Row, ...]] = {
    "facts": (("Acme", "Clerk", "last", "Thursday 14:00-16:30", "Jonas", "in 3 days"),),
    "text": (("They came.",),),
    "questions": (("Which pipeline?", "exact"), ("Why us?", "gist", "I think"), ("What fails?", "unsure", "so loud")),
    "answers": (("I drew it.", "85"), ("It is near.", "40"), ("Nothing.", "5")),
    "pick discomfort": (("3", "the months"), ("5", "the archive"), ("1", "3 of 4")),
    "points strength": (("The pipeline", "2 tries"), ("My questions", "so")),
    "causes": (
        ("Kafka", "mine", "the posting"),
        ("Pace", "partly", "a guess"),
        ("Insider", "not mine", "they said"),
        ("The budget", "can't know", "unsure"),
    ),
    "requirements": (
        ("Kafka", "met", "must", "yes"),
        ("Terraform", "partly", "nice", "no", "they moved on"),
        ("Go", "not met", "must", "no", "once"),
    ),
    "again": (("not sure", "no pay", "Perhaps."),),
    "notes": (("Aylin", "her queue", "What?"), ("Jonas", "the coffee", "Why?")),
    "scale chance": (("70", "Well."),),
    "scale load_first": (("10", "deflated"),),
    "plan": (
        ("Migrations", "it moves", "I wait", "next Friday", "no"),
        ("Salary", "they ask", "I say 41", "in 3 days", "yes", "They paid."),
    ),
    "points development": (("The months",), ("Small talk",)),
    "pick practice": (("yes", "The log."), ("no", "The archive."), ("yes", "Not yet.")),
    "feedback": (
        ("Jonas", "More.", "adopt", "right"),
        ("Petra", "Less.", "test", "one voice"),
        ("HR", "No reason.", "set aside", "says nothing"),
    ),
    "outcome": (("rejected", "today 9:12", "Nice."),),
}  # fmt: skip
"""What is typed or chosen at each step, by its kind and what it is of: entry by entry, field by field.

A remark, which has a field only once it is typed behind a choice, is the last of an entry, or left out.
"""
FEW = ("facts", "text", "questions", "answers", "causes", "scale chance", "outcome")
"""Those at every change, where tests/tui/session/test_full_journey.py goes through all kinds."""


class Asked(NamedTuple):
    """What the screen asked at one step, taken off it."""

    rows: tuple[Row, ...]
    lens: Any
    """Of the entries; None where the form is of the debrief itself."""
    fields: tuple[Field, ...]

    def found(self, debrief: Debrief) -> list[Row]:
        """Return what of this is in `debrief`, in the words it was chosen in; other steps may have added more to it."""
        parts = self.lens.get(debrief)[: len(self.rows)] if self.lens else (debrief,)
        return [tuple(_words(field, field.lens.get(part)) for field in self.fields) for part in parts]


def _words(field: Field, value: Any) -> str:
    match field:
        case Choice():
            return next(label for option, label in field.options if option == value)
        case Date():
            return "a moment" if value.at else "no moment"
        case _:
            return str(value)


def _wanted(asked: Asked) -> list[Row]:
    return [
        tuple(
            "a moment" if isinstance(field, Date) else value
            for field, value in zip_longest(asked.fields, row, fillvalue="")
        )
        for row in asked.rows
    ]


def asked_fields(person: Person) -> tuple[Field, ...]:
    """Return the fields of the form, also one for remarks that is not shown yet."""
    return tuple(field for field in person.session.query_one(Form).fields if not isinstance(field, Shown))


def is_remark(field: Field) -> bool:
    return isinstance(field, Words) and field.remark


def guide(names: Sequence[str]) -> str:
    """Return a guide with these steps; the last is in the second part, which begins with the answer."""
    lines = ['name = "all"', 'title = "All"', 'about = "Each kind of step."']
    for sitting, steps in (("capture", names[:-1]), ("reflect", names[-1:])):
        lines += ["[[section]]", f'id = "{sitting}"', f'title = "{sitting}"', f'sitting = "{sitting}"']
        for step in steps:
            kind, _, of = step.partition(" ")
            lines += ["[[section.step]]", f'id = "{step.replace(" ", "-").replace("_", "-")}"', f'kind = "{kind}"']
            lines += [f'of = "{of}"'] * bool(of) + [f'prompt = "{step}?"', 'why = "So."']
    return "\n".join(lines)


async def by_keys(person: Person, content: Form | Entries, rows: tuple[Row, ...]) -> None:
    """Type each word, and go on with Enter and Tab in turn, unless a choice has gone on by itself.

    A remark goes on with the choice before it.
    """
    for number, row in enumerate(rows):
        remarks = [is_remark(field) for field in asked_fields(person)][: len(row)]
        for index, value in enumerate(row):
            field = person.app.focused
            await person.write(f", {value}" if remarks[index] else value)
            stays = person.app.focused is field and not any(remarks[index + 1 :][:1])
            if person.step != "text" and (stays or remarks[index]):
                await person.press("enter" if (number + index) % 2 else "tab")
        if person.step == "pick-practice" and person.app.focused not in person.session.query_one(Form).order.flow:
            await person.press("tab")  # past a remark from another step


async def by_mouse(person: Person, content: Form | Entries, rows: tuple[Row, ...]) -> None:
    """Click into each field, on each choice, and on each entry; only words are typed, a remark behind its choice."""
    for number, row in enumerate(rows):
        if isinstance(content, Entries) and number:
            adds = content.schema.new is not None
            await click(person, f"+  {content.schema.add_label}" if adds else f" {number + 1}. ")
            await person.until(lambda number=number: content.selected == number)
            await person.pilot.pause()
        form = person.session.query_one(Form)
        fields = asked_fields(person)
        shown = [value for field, value in zip(fields, row, strict=False) if not is_remark(field)]
        for value, control in zip(shown, form.order.flow[-len(shown) :], strict=True):
            top, left = control.region.y, control.region.x
            if isinstance(control, ChoiceLine):
                at = re.search(rf"(?<![\w]){re.escape(value)}(?![\w])", person.lines[top][left:])
                assert at, (value, person.lines[top])
                await person.pilot.click(offset=(left + at.start(), top))
            elif isinstance(control, PercentLine):
                await person.pilot.click(offset=(left + control.BAR_AT + int(value) // 5 - 1, top))
            else:
                await person.pilot.click(offset=(left + 1, top))
                await person.write(value)
            await person.handled()
        if len(shown) < len(row):
            await person.write(f"{row[-2]}, {row[-1]}")


async def click(person: Person, text: str) -> None:
    """Click where `text` begins on the screen, the last place where it stands."""
    await person.until(lambda: any(text in line for line in person.lines))
    row = max(number for number, line in enumerate(person.lines) if text in line)
    await person.pilot.click(offset=(person.lines[row].index(text) + 1, row))
    await person.handled()


async def go_on_by_key(person: Person) -> None:
    await person.press("ctrl+n")


async def go_on_by_mouse(person: Person) -> None:
    await click(person, "^n Next")


Answer = Callable[[Person, Form | Entries, tuple[Row, ...]], Awaitable[None]]


@pytest.mark.row(20)
@pytest.mark.parametrize(
    ("names", "size", "answer", "go_on"),
    [
        (FEW, (80, 24), by_keys, go_on_by_key),
        pytest.param(tuple(STEPS), (80, 24), by_keys, go_on_by_key, marks=pytest.mark.soak(seconds=10)),
        pytest.param(tuple(STEPS), (120, 50), by_mouse, go_on_by_mouse, marks=pytest.mark.soak(seconds=10)),
    ],
    ids=["few by keys", "keys", "mouse"],
)
async def test_what_is_typed_at_each_kind_of_step_is_stored_where_it_stands(
    sit: Sit,
    journal_file: JournalFile,
    guides: Path,
    names: tuple[str, ...],
    size: tuple[int, int],
    answer: Answer,
    go_on: Callable[[Person], Awaitable[None]],
) -> None:
    guides.mkdir()
    (guides / "all.toml").write_text(guide(names))
    asked: dict[str, Asked] = {}
    async with sit(size=size, start=Start(kind="new", guide="all")) as person:
        await person.begin_seen()
        for step in names:
            rows = STEPS[step]
            assert person.step == step.replace(" ", "-").replace("_", "-")
            editor = person.session.query_one(StepPage).editor
            assert editor is not None
            content = editor.content
            # The remark of a question is shown at two steps, and typed at one of them.
            typed = max(map(len, rows))
            fields = tuple(f for at, f in enumerate(asked_fields(person)) if at < typed or not is_remark(f))
            lens = content.schema.lens if isinstance(content, Entries) else None
            asked[step] = Asked(rows, lens, fields)
            await answer(person, content, rows)
            if person.step == step.replace(" ", "-").replace("_", "-"):  # Enter in the last field has gone on
                await go_on(person)
        await person.leave()
    debrief = journal_file.only
    assert {step: each.found(debrief) for step, each in asked.items()} == {s: _wanted(a) for s, a in asked.items()}


def test_every_kind_of_step_is_in_the_table() -> None:
    assert {step.partition(" ")[0] for step in STEPS} == set(Kind)
