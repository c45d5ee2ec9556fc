"""The lines that enter an account in line mode."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from debrief.domain.record.debrief import Debrief
from debrief.domain.session.guide import Kind, Step
from debrief.domain.session.line_mode.field_input import takes_lines
from debrief.domain.session.steps import step_content
from debrief.domain.session.steps.entry_schema import EntrySchema
from debrief.domain.session.steps.fields import Field
from tests.accounts.account import CLOCK, GUIDE, Account
from tests.accounts.every_step import REPLY

ON_QUESTIONS = (Kind.ANSWERS, Kind.PICK)
"""The kinds of step that ask about every question."""


def whole_account(account: Account) -> list[str]:
    """Return the lines that enter `account` from the first step to the last, in a new debrief."""
    asked = [step for step in GUIDE.steps if step.id in account.steps]
    lines = [line for step in asked if step.id != REPLY for line in lines_of(account, step)]
    reply = [line for step in asked if step.id == REPLY for line in lines_of(account, step)]
    return [*lines, *([":go a reply comes\n"] if reply else []), *reply]


def lines_of(account: Account, step: Step) -> Iterator[str]:
    """Yield the lines that enter `account` at `step`, where it has nothing yet; each with its line feed."""
    content = step_content(step, Debrief(started_at=0), CLOCK)
    fields, rows = account.fields(step), account.rows(step)
    wanted = len(account.steps["questions"]) if step.kind in ON_QUESTIONS else 0
    if not isinstance(content, EntrySchema):
        wanted = 1
    rows += [("",) * len(fields)] * (wanted - len(rows))
    for row in rows:
        for field, value in zip(fields, row, strict=True):
            yield from _field_lines(field, value)
    if isinstance(content, EntrySchema) and content.new is not None:
        yield "\n"


def python_at(now: int) -> tuple[str, str]:
    """Return the arguments of Python that run debrief where it is `now`, in UTC ms, all the time."""
    return ("-c", f"from debrief.cli import clock, main; clock.now = lambda: {now}; main()")


def stored_words(debrief: Debrief) -> Any:
    """Return `debrief` for comparison: everything but ids, revisions and the times of writing."""
    return _without(asdict(debrief), {"rev", "process", "started_at", "finished_at", "received_at"})


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
