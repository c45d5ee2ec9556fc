"""Record how a plan went, from options or answers typed line by line."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from io import TextIOWrapper

from debrief.cli import clock
from debrief.cli.errors import echo_to_stderr
from debrief.cli.people.change_debrief import change_debrief
from debrief.cli.people.typed_changes import typed_changes
from debrief.cli.terminal.typed_lines import read_line
from debrief.cli.terminal.typed_text import ask_line, not_saved
from debrief.cli.terminal.wrapped import echo_wrapped
from debrief.domain.lists.plan_words import outcome_words, plan_line
from debrief.domain.lists.points import PointRow
from debrief.domain.people.changes import check_plan
from debrief.domain.record.debrief import Debrief
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe, shorten

CAME = "Did that moment come? y or n, or Enter to leave it open."
HAPPENED = "What happened? One line, or Enter to leave it as it is."
NO_ANSWER = "Type y or n, or press Enter to leave it open. What happened is asked next."
Change = Callable[[Callable[[Debrief], Debrief]], object]
"""Applies a change to the debrief of the plan, and stores the result."""
_ANSWERS = {"": None, "y": True, "yes": True, "n": False, "no": False}


def check_point(plans: Sequence[PointRow], prefix: str, *, came: bool | None, happened: str | None) -> None:
    """Store what became of the plan, the only one of `plans`, that was found by `prefix`. Raises Refusal.

    Where neither `came` nor `happened` is given, both are asked for; each answer is stored at once.
    """
    point = _only(plans, prefix)
    echo_wrapped(plan_line(point.cue, point.action, point.due))
    if came is None and happened is None:
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        with typed_changes(point.debrief) as changes:
            came, happened = _ask(point, changes.change)
    else:
        came, happened = _store(point, came, happened, partial(change_debrief, point.debrief))
    echo_to_stderr(safe(outcome_words(came, happened)) or "Left open.")


def _ask(point: PointRow, change: Change) -> tuple[bool | None, str]:
    came = None
    if point.cue.strip():
        echo_wrapped(CAME)
        while (typed := read_line().strip()).casefold() not in _ANSWERS:
            echo_wrapped(not_saved(typed, NO_ANSWER))
        came = _ANSWERS[typed.casefold()]
        _store(point, came, None, change)
    typed = ask_line(HAPPENED, lambda typed: _store(point, came, typed, change))
    return _store(point, came, typed or None, change)


def _store(
    point: PointRow,
    came: bool | None,  # noqa: FBT001 - an answer
    happened: str | None,
    change: Change,
) -> tuple[bool | None, str]:
    """Store what is known now, None: as before; return both as they are then."""
    whether = point.came if came is None else came
    what = point.happened if happened is None else happened
    change(partial(check_plan, development_id=point.id, came=whether, happened=what, at=clock.now()))
    return whether, what


def _only(plans: Sequence[PointRow], prefix: str) -> PointRow:
    if len(plans) != 1:
        many = "More than one plan has an ID that begins" if plans else "No plan has an ID that begins"
        raise Refusal(f"{many} with {shorten(prefix, 40)}; `debrief points --format json` lists their ids.")
    return plans[0]
