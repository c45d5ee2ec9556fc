"""`debrief points`: list the strengths and the points to develop of all debriefs."""

from collections.abc import Iterable, Iterator

import click

from debrief.cli import terminal
from debrief.cli.errors import echo_to_stderr
from debrief.cli.journal import reading
from debrief.cli.people.plan_check import check_point
from debrief.cli.questions.query_options import format_option
from debrief.domain.lists.plan_words import outcome_words, plan_line
from debrief.domain.lists.points import PointKind, PointRow, PointStatus
from debrief.domain.text import one_line
from debrief.storage.people.points import development_rows, find_plans, strength_rows

NO_POINTS = "You have not written down any strengths or points to develop yet."
_SHORT_ID = 8


@click.command()
@click.option("--strengths", "kind", flag_value=PointKind.STRENGTH.value, help="Only the strengths.")
@click.option("--developments", "kind", flag_value=PointKind.DEVELOPMENT.value, help="Only the points to develop.")
@click.option("--open", "only_open", is_flag=True, help="Only the points to develop that are not done yet.")
@format_option("table", "json", "csv")
@click.option("--check", metavar="POINT", help="Record how a plan went. POINT is its id, or the beginning of it.")
@click.option("--came/--not-yet", "came", default=None, help="With --check: whether the moment of the plan came.")
@click.option("--happened", metavar="TEXT", help="With --check: what happened.")
@click.option("--limit", type=click.IntRange(min=0), metavar="N", help="Show the N newest of each kind, or 0 for all.")
def points(
    kind: str | None,
    name: str,
    check: str | None,
    happened: str | None,
    limit: int | None,
    *,
    only_open: bool,
    came: bool | None,
) -> None:
    """List your strengths and points to develop, newest first, with the evidence, plan and state of each.

    In a pipe there is one line for each, with tabs between the columns: kind, state, point, evidence, plan, what
    happened, where, and the id of its debrief. With --check alone you are asked what became of the plan.
    """
    if check is None and not (came is None and happened is None):
        raise click.UsageError("--came, --not-yet and --happened only work with --check.")
    if check is not None:
        with reading() as db:
            plans = [] if db is None else find_plans(db, check)
        check_point(plans, check, came=came, happened=happened)
        return
    most = limit or None
    with reading() as db:
        found = [] if db is None else [*strength_rows(db, most), *development_rows(db, most)]
    done = {PointStatus.DONE, PointStatus.STANDS}
    shown = [p for p in found if kind in {None, p.kind.value} and not (only_open and p.status in done)]
    for line in _lines(shown, name):
        click.echo(line)
    if not shown and name == "table":
        echo_to_stderr(NO_POINTS)


def _lines(shown: list[PointRow], name: str) -> Iterator[str]:
    if name == "json":
        from debrief.exports.data.json_text import json_array_lines

        yield from json_array_lines(map(_record, shown))
    elif name == "csv":
        yield from _csv(shown)
    elif width := terminal.width():
        from debrief.exports.text.layout import table

        heads = ("POINT", "STATE", "EVIDENCE", "WHERE", "ID")
        if shown:
            yield from table(heads, map(_cells, shown), width)
    else:
        for point in shown:
            became = outcome_words(point.came, point.happened)
            cells = (
                point.kind,
                point.status,
                point.text,
                point.evidence,
                plan_line(point.cue, point.action, point.due),
                became,
                point.title,
            )
            yield "\t".join(one_line(cell) for cell in (*cells, point.debrief))


def _csv(shown: Iterable[PointRow]) -> Iterator[str]:
    import csv
    from io import StringIO

    heads = list(_record(PointRow(kind=PointKind.STRENGTH, id="", debrief="", title="")))
    for row in [heads, *([_csv_cell(value) for value in _record(point).values()] for point in shown)]:
        line = StringIO()
        csv.writer(line, lineterminator="").writerow(row)
        yield line.getvalue()


def _csv_cell(value: str | bool | None) -> str:  # noqa: FBT001 - a value of a record
    from debrief.exports.data.csv_cell import cell

    if value is None or isinstance(value, bool):
        return {True: "yes", False: "no", None: ""}[value]
    return cell(value)


def _record(point: PointRow) -> dict[str, str | bool | None]:
    return {
        "kind": point.kind.value,
        "status": point.status.value,
        "text": point.text,
        "evidence": point.evidence,
        "from_feedback": point.from_feedback,
        "cue": point.cue,
        "action": point.action,
        "due": point.due.typed,
        "rehearsed": point.rehearsed,
        "came": point.came,
        "happened": point.happened,
        "debrief": point.debrief,
        "title": point.title,
        "held": point.held.typed,
        "id": point.id,
    }


def _cells(point: PointRow) -> tuple[str, ...]:
    status = "strength" if point.kind is PointKind.STRENGTH else point.status.value
    outcome = outcome_words(point.came, point.happened)
    became = f"{status}: {outcome}" if outcome else status
    text = point.text or plan_line(point.cue, point.action, point.due)
    evidence = point.evidence or (plan_line(point.cue, point.action, point.due) if point.text else "")
    return text, became, evidence, point.title, point.debrief[:_SHORT_ID]
