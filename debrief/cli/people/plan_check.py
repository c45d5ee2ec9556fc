"""Record how a plan went, from options or answers typed line by line."""

import sys
from collections.abc import Sequence
from functools import partial
from io import TextIOWrapper

import click

from debrief.cli import clock
from debrief.cli.errors import echo_to_stderr
from debrief.cli.people.changing import change_debrief
from debrief.cli.terminal.deferred_signals import defer_signals
from debrief.cli.terminal.typed_lines import read_line
from debrief.cli.terminal.typed_text import ask_line
from debrief.domain.lists.plan_words import outcome_words, plan_line
from debrief.domain.lists.points import PointRow
from debrief.domain.people.changes import check_plan
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe, shorten

CAME = "Did that moment come? y or n, or Enter to leave it open."
HAPPENED = "What happened? One line, or Enter to leave it as it is."
NO_ANSWER = "Type y or n, or press Enter to leave it open. What happened is asked next."
_ANSWERS = {"": None, "y": True, "yes": True, "n": False, "no": False}


def check_point(plans: Sequence[PointRow], prefix: str, *, came: bool | None, happened: str | None) -> None:
    """Store what became of the plan, the only one of `plans`, that was found by `prefix`. Raises Refusal.

    Where neither `came` nor `happened` is given, both are asked for; each answer is stored at once.
    """
    point = _only(plans, prefix)
    click.echo(safe(plan_line(point.cue, point.action, point.due)))
    if came is None and happened is None:
        if isinstance(sys.stdin, TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")
        with defer_signals():
            came, happened = _ask(point)
    else:
        came, happened = _store(point, came, happened)
    echo_to_stderr(safe(outcome_words(came, happened)) or "Left open.")


def _ask(point: PointRow) -> tuple[bool | None, str]:
    came = None
    if point.cue.strip():
        click.echo(CAME)
        while (typed := read_line().strip().casefold()) not in _ANSWERS:
            click.echo(NO_ANSWER)
        came = _ANSWERS[typed]
        _store(point, came, None)
    typed = ask_line(HAPPENED, lambda typed: _store(point, came, typed))
    return _store(point, came, typed or None)


def _store(point: PointRow, came: bool | None, happened: str | None) -> tuple[bool | None, str]:  # noqa: FBT001 - an answer
    """Store what is known now, None: as before; return both as they are then."""
    whether = point.came if came is None else came
    what = point.happened if happened is None else happened
    if (whether, what) != (point.came, point.happened):
        check = partial(check_plan, development_id=point.id, came=whether, happened=what, at=clock.now())
        change_debrief(point.debrief, check)
    return whether, what


def _only(plans: Sequence[PointRow], prefix: str) -> PointRow:
    if len(plans) != 1:
        many = "More than one plan has an ID that begins" if plans else "No plan has an ID that begins"
        raise Refusal(f"{many} with {shorten(prefix, 40)}; `debrief points --format json` lists their ids.")
    return plans[0]
