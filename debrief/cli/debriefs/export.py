"""`debrief export questions`, `debrief export debriefs` and `debrief export dates`."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import click

from debrief import places, settings
from debrief.cli import clock
from debrief.cli.debriefs.export_file import (
    ExportFile,
    encrypt_option,
    export_files,
    force_option,
    format_is_chosen,
    output_option,
)
from debrief.cli.errors import NotAvailableHere
from debrief.cli.journal import reading
from debrief.cli.lazy_group import SuggestingGroup
from debrief.cli.questions import query_options
from debrief.cli.terminal import progress_line
from debrief.domain.refusal import Refusal
from debrief.domain.text import pluralize
from debrief.exports.practice_list import ENDINGS, FORMATS, PracticeListJob, check_name, format_of
from debrief.exports.question_text import Audience
from debrief.storage.questions import details

T = TypeVar("T")


@click.group(cls=SuggestingGroup)
def export() -> None:
    """Write what is in your journal to a file or to the screen."""


@export.command(cls=query_options.QueryCommand, context_settings=query_options.QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--format",
    "name",
    type=click.Choice(list(FORMATS)),
    help="; ".join(f"{name}: {format_.description}" for name, format_ in FORMATS.items())
    + ". Without it, the ending of FILE decides, or it is md.",
)
@output_option
@force_option
@encrypt_option
@click.option("--questions-only", is_flag=True, help="Leave out the answers, so you can test yourself.")
@click.option(
    "--for",
    "audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.ME.value,
    show_default=True,
    help="me: with what you said and how it felt; coach: without either, for somebody else.",
)
@query_options.order_option
def questions(
    query: tuple[str, ...],
    name: str | None,
    output: Path | None,
    audience: str,
    order: str,
    *,
    encrypt_to: tuple[str, ...],
    force: bool,
    questions_only: bool,
) -> None:
    """Write your practice questions, or those a QUERY finds.

    QUERY: words, category:money, company:acme, since:2026-03, 'discomfort:>=4', is:due, is:unanswered, is:chosen.
    Without -o they are printed. Only you can read FILE. If there are no questions, nothing is written.
    """
    selection = query_options.parse_selection(query, order)
    (file,) = export_files(output, force=force, encrypt_to=encrypt_to)
    if file is not None:
        file.check_ending(*ENDINGS, chosen=name is not None, choices=True)
    name = name or (format_of(file.plain_name) if file else None) or "md"
    if file is not None:
        check_name(file.plain_name, name)
    elif FORMATS[name].binary:
        raise NotAvailableHere(f"The format {name} cannot be shown on a screen. Name a file with -o.")
    job = PracticeListJob(
        format=name,
        made_at=clock.now(),
        zone=clock.zone(),
        answers=not questions_only,
        audience=Audience(audience),
        selection=selection,
        no_questions=f"{query_options.describe_no_questions(query)} Nothing was written.",
    )
    with reading(up_to_date=True) as db:
        if db is None:
            raise Refusal(job.no_questions)
        source = details.JournalQuestions(db)
        if file is None:
            _echo(job.chunks(source))
            return
        with progress_line() as update:
            job.on_question = lambda: update(lambda: f"{job.count:,} of {job.total:,} questions")
            count = job.write(source, file.path, private=file.private, replace=force, encryption=file.encryption)
    _tell_written(count, "question", file)


@export.command(cls=query_options.QueryCommand, context_settings=query_options.QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@click.option(
    "--format",
    type=click.Choice(["json"]),
    default="json",
    show_default=True,
    expose_value=False,  # there is one so far
    help="JSON, for debrief import.",
)
@output_option
@force_option
@encrypt_option
def debriefs(query: tuple[str, ...], output: Path | None, *, encrypt_to: tuple[str, ...], force: bool) -> None:
    """Write your debriefs, or those a QUERY finds, with everything in them: questions, grades and answers.

    QUERY: as for debrief list. Without -o they are printed. Only you can read FILE. Nothing from the trash is
    included. If there are no debriefs, nothing is written.
    """
    from debrief.exports.data import journal_json
    from debrief.storage.transfer.journal_records import JournalRecords

    parsed = query_options.parse_debrief_query(query)
    (file,) = export_files(output, force=force, encrypt_to=encrypt_to)
    if file is not None:
        file.check_ending(".json", chosen=format_is_chosen())
    with reading(up_to_date=bool(parsed)) as db, progress_line() as update:
        records = None if db is None else JournalRecords(db, parsed)
        if records is None or not records.total:
            raise Refusal("No matches, so nothing was written.")
        chunks = journal_json.write(_count_records(records, update))
        if file is None:
            _echo(chunks)
            return
        file.write(chunks)
    _tell_written(records.total, "debrief", file)


@export.command()
@click.option(
    "--format",
    type=click.Choice(["ics"]),
    default="ics",
    show_default=True,
    expose_value=False,  # there is one so far
    help="iCalendar, which calendar programs import.",
)
@output_option
@force_option
@encrypt_option
def dates(output: Path | None, *, encrypt_to: tuple[str, ...], force: bool) -> None:
    """Write your coming dates for a calendar: notes to send, promised answers, plans and practice.

    Each has one reminder. A newer file updates the dates of an older one. Without -o they are printed. If there
    are no coming dates, nothing is written.
    """
    from debrief.domain.lists.agenda.calendar_dates import calendar_dates
    from debrief.domain.lists.agenda.rows import AgendaRows
    from debrief.exports.people.ics import ics_text
    from debrief.storage.people.agenda_rows import agenda_rows
    from debrief.storage.people.practice_due import practice_days

    (file,) = export_files(output, force=force, encrypt_to=encrypt_to)
    if file is not None:
        file.check_ending(".ics", chosen=format_is_chosen())
    now, zone, hours = clock.now(), clock.zone(), settings.read_settings(places.config_folder()).note_hours
    with reading() as db:
        days = [] if db is None else practice_days(db, now, zone)
        rows = AgendaRows() if db is None else agenda_rows(db, now, zone)
    coming = calendar_dates(rows, days, now, zone, hours=hours)
    if not coming:
        raise Refusal("There are no coming dates, so nothing was written.")
    chunks = [ics_text(coming, now)]
    if file is None:
        _echo(chunks)
        return
    file.write(chunks)
    _tell_written(len(coming), "date", file)


def _echo(chunks: Iterable[str | bytes]) -> None:
    for chunk in chunks:
        click.echo(chunk, nl=False)


def _tell_written(count: int, noun: str, file: ExportFile) -> None:
    file.tell_written(f"{pluralize(count, noun)} written to {file.path}")


def _count_records(records: Iterable[T], update: Callable[[Callable[[], str]], None]) -> Iterator[T]:
    """Yield `records` and show their number so far."""
    for count, record in enumerate(records, start=1):
        update(lambda count=count: f"{count:,} records written")  # type: ignore[misc]  # the default binds it here
        yield record
