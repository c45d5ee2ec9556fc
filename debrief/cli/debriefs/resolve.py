"""The debrief that is meant by the beginning of an id."""

from typing import TYPE_CHECKING

import click

from debrief.cli.errors import COULD_NOT, echo_to_stderr
from debrief.cli.journal import reading
from debrief.domain.refusal import Refusal
from debrief.domain.text import one_line, shorten

if TYPE_CHECKING:
    from debrief.domain.record.debrief import Debrief

MOST = 20
"""Debriefs that are named where an id is not told in full."""


def resolve_id(prefix: str) -> str:
    """Return the only id that begins with `prefix`; list the ids and exit with 1 if there are several."""
    if not prefix.strip():
        raise click.UsageError("Name a debrief by the beginning of its id; `debrief list` shows them all.")
    from debrief.storage.debriefs import lists

    with reading(mention_rescued=False) as db:
        found = lists.find(db, prefix, limit=MOST + 1) if db else []
    if not found:
        raise no_debrief(prefix)
    if len(found) == 1:
        return found[0].id
    echo_to_stderr(f"More than one debrief has an id that begins with {shorten(prefix, 40)}:")
    for summary in found[:MOST]:
        echo_to_stderr(f"  {summary.id}  {one_line(summary.title)}".rstrip())
    if len(found) > MOST:
        echo_to_stderr("  and others. Type more of the id.")
    raise click.exceptions.Exit(COULD_NOT)


def resolve_debrief(prefix: str) -> "Debrief":
    """Return the only debrief whose id begins with `prefix`, or exit as `resolve_id` does."""
    from debrief.storage.transfer.journal_records import load_debrief

    whole_id = resolve_id(prefix)
    debrief = None
    with reading() as db:
        if db is not None:
            debrief = load_debrief(db, whole_id)
    if debrief is None:
        raise no_debrief(prefix)
    return debrief


def no_debrief(prefix: str) -> Refusal:
    """Return the refusal of a prefix that no id has."""
    return Refusal(f"No debrief has an id that begins with {shorten(prefix, 40)}; `debrief list` shows them all.")
