"""`debrief due`: list what needs the user's attention today, and act on it."""

import sqlite3
from collections.abc import Sequence
from functools import partial

import click

from debrief import places, settings
from debrief.cli import clock, terminal
from debrief.cli.errors import echo_to_stderr
from debrief.cli.journal import reading
from debrief.cli.questions.query_options import format_option
from debrief.cli.safety.unlock import ask_nobody
from debrief.domain.lists.agenda.agenda import agenda, put_off_until, short_line
from debrief.domain.lists.agenda.item import PUT_OFF_DAYS, AgendaItem, AgendaKind
from debrief.domain.refusal import Refusal
from debrief.domain.text import one_line, shorten
from debrief.storage.file.errors import JournalLocked
from debrief.storage.people.agenda_choices import hidden_items
from debrief.storage.people.agenda_rows import agenda_rows

NOTHING = "Nothing needs your attention today."
LOCKED = "locked"
"""What a shell's prompt shows of an encrypted journal that nobody has unlocked."""
SHORT_KEY = 13
"""Characters of an item's key that a table shows."""


@click.command()
@click.option("--short", is_flag=True, help="Print one line for a shell prompt, or nothing if nothing is due.")
@format_option("table", "json")
@click.option("--done", metavar="ITEM", help="Mark a note or nudge as sent, or a plan as done.")
@click.option("--put-off", metavar="ITEM", help="Hide an item for a day, or for --days.")
@click.option("--days", type=click.Choice([str(days) for days in PUT_OFF_DAYS]), default="1", show_default=True)
@click.option(
    "--let-go", metavar="ITEM", help="Never show an item again. Practice comes back when more questions are due."
)
@click.option("--bring-back", metavar="ITEM", help="Show an item again after it was put off or let go.")
def due(
    name: str,
    *,
    done: str | None,
    put_off: str | None,
    days: str,
    let_go: str | None,
    bring_back: str | None,
    short: bool,
) -> None:
    """List what needs your attention today: notes, promised answers, replies, plans and practice.

    ITEM is the last column, or enough of its beginning to be unique. In a pipe there is one line for each item, with
    the whole ITEM first, and tabs between the columns.
    """
    now = clock.now()
    if short:
        ask_nobody()  # a shell that shows its prompt cannot wait for a passphrase
    try:
        with reading(mention_rescued=not short) as db:
            items = [] if db is None else _items(db, now)
            hidden = {} if db is None else hidden_items(db)
    except JournalLocked:
        if not short:
            raise
        click.echo(LOCKED)
        return
    if done is not None:
        _do(_resolve(items, done), now)
    elif put_off is not None:
        item = _resolve(items, put_off)
        _decide("put_off", item.key, until=put_off_until(int(days), now), now=now)
        echo_to_stderr(f"Put off for {'a day' if days == '1' else 'a week'}: {_line(item)}")
    elif let_go is not None:
        item = _resolve(items, let_go)
        _decide("let_go", item.key, now=now)
        echo_to_stderr(f"Let go: {_line(item)}. `debrief due --bring-back {item.key}` shows it again.")
    elif bring_back is not None:
        key = _only([key for key in hidden if key.startswith(bring_back)], bring_back)
        _decide("forget_choice", key)
        echo_to_stderr("It will be shown again when it is due.")
    elif short:
        if line := short_line(items):
            click.echo(line)
    else:
        _show(items, name)


def _items(db: sqlite3.Connection, now: int) -> list[AgendaItem]:
    zone, chosen = clock.zone(), settings.read_settings(places.config_folder())
    rows = agenda_rows(db, now, zone)
    return agenda(rows, hidden_items(db), now, zone, hours=chosen.note_hours, nudge_days=chosen.nudge_days)


def _show(items: Sequence[AgendaItem], name: str) -> None:
    if name == "json":
        from debrief.exports.data.json_text import json_array_lines

        for line in json_array_lines(map(_record, items)):
            click.echo(line)
    elif width := terminal.width():
        from debrief.exports.text.layout import table

        if items:
            rows = ((item.what, item.about, item.key[: _shown_length(items)]) for item in items)
            for line in table(("WHAT", "ABOUT", "ITEM"), rows, width):
                click.echo(line)
    else:
        for item in items:
            click.echo("\t".join(one_line(cell) for cell in (item.key, item.what, item.about)))
    if not items and name != "json":
        echo_to_stderr(NOTHING)


def _shown_length(items: Sequence[AgendaItem]) -> int:
    """Return how many characters of the keys tell them apart, at least SHORT_KEY."""
    keys = [item.key for item in items]
    return next(n for n in range(SHORT_KEY, 1 << 16) if len({key[:n] for key in keys}) == len(set(keys)))


def _record(item: AgendaItem) -> dict[str, str]:
    return {
        "item": item.key,
        "kind": item.kind.value,
        "what": item.what,
        "about": item.about,
        "debrief": item.debrief,
        "record": item.record,
        "urgency": item.urgency.name.lower(),
    }


def _resolve(items: Sequence[AgendaItem], prefix: str) -> AgendaItem:
    key = _only([item.key for item in items if item.key.startswith(prefix)], prefix)
    return next(item for item in items if item.key == key)


def _only(keys: Sequence[str], prefix: str) -> str:
    """Return the only one of `keys`. Raises Refusal."""
    if len(keys) != 1:
        many = "More than one item begins" if keys else "No item begins"
        raise Refusal(f"{many} with {shorten(prefix, 40)}. `debrief due` lists them.")
    return keys[0]


def _do(item: AgendaItem, now: int) -> None:
    from debrief.cli.people.change_debrief import change_debrief
    from debrief.domain.people import changes

    match item.kind:
        case AgendaKind.NOTE:
            change_debrief(item.debrief, partial(changes.mark_sent, note_id=item.record, at=now))
        case AgendaKind.NUDGE:
            change_debrief(item.debrief, partial(changes.mark_nudged, at=now))
        case AgendaKind.PLAN:
            change_debrief(item.debrief, partial(changes.tick_plan, development_id=item.record))
        case AgendaKind.FEEDBACK:
            raise Refusal(f"Record a reply with `debrief feedback {item.debrief}`, or use --let-go to stop asking.")
        case AgendaKind.INTERVIEW:
            raise Refusal("Run `debrief prepare` to see its page, or `debrief prepare --no-date` to forget its day.")
        case AgendaKind.PRACTICE:
            raise Refusal("Run `debrief practice` to go through the questions that are due.")
        case _:
            raise Refusal("You can only do this in the app. Run `debrief` to open it.")
    echo_to_stderr(f"Done: {_line(item)}")


def _decide(decision: str, item: str, **values: int) -> None:
    from contextlib import closing

    from debrief.storage.people import agenda_choices
    from debrief.storage.records.journal import Journal

    with closing(Journal(places.journal_file())) as journal:
        journal.transact(partial(getattr(agenda_choices, decision), item=item, **values))


def _line(item: AgendaItem) -> str:
    return one_line(f"{item.what}, {item.about}")
