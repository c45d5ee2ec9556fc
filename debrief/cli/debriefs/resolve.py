"""The debrief that is meant by the beginning of an id, or by its company."""

from itertools import islice
from typing import TYPE_CHECKING

import click

from debrief.cli.errors import COULD_NOT, echo_to_stderr
from debrief.cli.journal import reading
from debrief.domain.refusal import Refusal
from debrief.domain.text import one_line, shorten

if TYPE_CHECKING:
    from debrief.domain.lists.summaries import DebriefSummary
    from debrief.domain.record.debrief import Debrief

MOST = 20
"""Debriefs that are named where an id is not told in full."""
FEWEST_LETTERS = 3
"""The letters of the Latin alphabet that may name a company."""


def resolve_id(typed: str) -> str:
    """Return the only id that begins with `typed`, or else that of the only debrief of a company with that name.

    If there are several, list their ids and exit with 1.
    """
    if not typed.strip():
        raise click.UsageError(
            "Name a debrief by the beginning of its id, or by its company; `debrief list` shows both."
        )
    from debrief.storage.debriefs import lists

    with reading(mention_rescued=False) as db:
        found = lists.find(db, typed, limit=MOST + 1) if db else []
    several = f"More than one debrief has an id that begins with {shorten(typed, 40)}:"
    if not found:
        found = _of_company(typed)
        several = f"More than one debrief has {shorten(typed, 40)} in its company; type the beginning of an id:"
    if not found:
        raise no_debrief(typed)
    if len(found) == 1:
        return found[0].id
    echo_to_stderr(several)
    for summary in found[:MOST]:
        echo_to_stderr(f"  {summary.id}  {one_line(summary.title)}".rstrip())
    if len(found) > MOST:
        echo_to_stderr("  and others. Type more of the id.")
    raise click.exceptions.Exit(COULD_NOT)


def _of_company(typed: str) -> "list[DebriefSummary]":
    """Return the newest debriefs that `company:` finds; none for a letter or two, which are a mistyped id."""
    if typed.isascii() and sum(map(str.isalnum, typed)) < FEWEST_LETTERS:
        return []
    from debrief.cli.questions.query_options import parse_debrief_query
    from debrief.storage.debriefs import lists

    try:
        query = parse_debrief_query((f"company:{typed}",))
    except click.UsageError:
        return []
    with reading(up_to_date=True, mention_rescued=False) as db:
        return list(islice(lists.iter_debriefs(db, query, page=MOST + 1), MOST + 1)) if db else []


def resolve_debrief(typed: str) -> "Debrief":
    """Return the debrief that `resolve_id` finds, or exit as that does."""
    from debrief.storage.transfer.journal_records import load_debrief

    whole_id = resolve_id(typed)
    debrief = None
    with reading() as db:
        if db is not None:
            debrief = load_debrief(db, whole_id)
    if debrief is None:
        raise no_debrief(typed)
    return debrief


def no_debrief(typed: str) -> Refusal:
    """Return the refusal of what no id begins with and no company is called."""
    return Refusal(
        f"No debrief has an id that begins with {shorten(typed, 40)}, or that company; `debrief list` shows them all."
    )
