"""`debrief prepare`: the sheet for the next interview, and the day of that interview."""

import sqlite3
from contextlib import suppress
from datetime import date
from pathlib import Path

import click

from debrief.cli import clock, terminal
from debrief.cli.debriefs.export_file import ExportFile, encrypt_option, export_files, force_option, output_option
from debrief.cli.errors import echo_to_stderr
from debrief.cli.journal import reading
from debrief.domain.practice.due_dates import local_date
from debrief.domain.practice.next_interview.next_interview import (
    LEAST_MINUTES,
    MINUTES,
    MOST_MINUTES,
    NextInterview,
    sheet_key,
    sheet_title,
)
from debrief.domain.practice.next_interview.sheet_blocks import parse_sheet, sheet_text
from debrief.domain.practice.next_interview.sheet_rows import SheetRows
from debrief.domain.practice.next_interview.sheet_sections import build_sheet
from debrief.domain.record.when import weekday_text
from debrief.domain.text import one_line
from debrief.exports.sheet.formats import ENDINGS, FORMATS, write_sheet
from debrief.storage.questions.next_interview.edited_sheet import carry_text, edited_text
from debrief.storage.questions.next_interview.next_interview import find_next_interview
from debrief.storage.questions.next_interview.sheet_rows import built_text

READ_FIRST = (
    "Only the names you wrote as a company, as people met, in notes and in replies are replaced, and all addresses. "
    "Read the page before you pass it on."
)


def _minutes(_ctx: click.Context, _param: click.Parameter, typed: str | None) -> int | None:
    """Return the minutes that were typed. Raises BadParameter."""
    if typed is None:
        return None
    from debrief.domain.practice.next_interview.typed_minutes import NO_MINUTES, read_minutes

    minutes = read_minutes(typed)
    if minutes is None:
        raise click.BadParameter(NO_MINUTES)
    return minutes


@click.command()
@click.option("--on", "typed", metavar="DATE", help="The day of your next interview. Until then, you practise for it.")
@click.option(
    "--minutes",
    callback=_minutes,
    metavar="N",
    help=f"With --on: the minutes a day you have for practice ({MINUTES} at first), "
    f"from {LEAST_MINUTES} to {MOST_MINUTES}.",
)
@click.option("--company", metavar="NAME", help="With --on: the company, for the title of the page.")
@click.option("--no-date", is_flag=True, help="Forget the day. Practice goes back to what is due.")
@click.option("--format", "name", type=click.Choice(FORMATS), help="Markdown, a page to print, or plain text.")
@output_option
@force_option
@encrypt_option
@click.option(
    "--pseudonymous", is_flag=True, help="Replace the names of companies and people, to show the page to somebody."
)
@click.option("--draft", is_flag=True, help="Draft it from your journal, even if you edited it in the app.")
def prepare(
    typed: str | None,
    minutes: int | None,
    company: str | None,
    name: str | None,
    output: Path | None,
    *,
    encrypt_to: tuple[str, ...],
    no_date: bool,
    force: bool,
    pseudonymous: bool,
    draft: bool,
) -> None:
    """Show one page for your next interview: your plan, likely questions, strengths, and what to ask.

    What you edited on the Prepare screen is kept and used here. Without -o it is printed. With --on,
    `debrief practice` takes the questions that are weakest by that day until it has passed.
    """
    if minutes is not None and typed is None:
        raise click.UsageError("--minutes only works with --on.")
    if company is not None and typed is None:
        raise click.UsageError("--company only works with --on.")
    if no_date and typed is not None:
        raise click.UsageError("Use --on or --no-date, not both.")
    (file,) = export_files(output, force=force, encrypt_to=encrypt_to)
    if file is not None:
        file.check_ending(*ENDINGS, chosen=name is not None, choices=True)
    day = None if typed is None else _parse_day(typed)
    if day is not None:
        _set_interview(day, minutes, company)
    elif no_date:
        _remove_interview()
    with reading(up_to_date=True) as db:
        interview = None if db is None else find_next_interview(db, local_date(clock.now(), clock.zone()))
        day = day or (interview.day if interview else None)
        shown = interview.company if interview and not pseudonymous else ""
        text = _sheet_text(db, day, draft=draft)
        if pseudonymous and db is not None:
            from debrief.storage.questions.next_interview.pseudonyms import with_pseudonyms

            text = with_pseudonyms(db, text)
    sheet = write_sheet(name or _format_of(file), sheet_title(day, shown), parse_sheet(text), terminal.width() or 80)
    if file is None:
        click.echo(sheet, nl=False)
    else:
        file.write([sheet])
        file.tell_written(f"Written to {file.path}")
    if pseudonymous:
        echo_to_stderr(READ_FIRST)


def _parse_day(typed: str) -> date:
    from debrief.domain.practice.next_interview.typed_interview_day import parse_interview_day

    day, notice = parse_interview_day(typed, clock.now(), clock.zone())
    if notice:
        echo_to_stderr(notice)
    return day


def _set_interview(day: date, minutes: int | None, company: str | None) -> None:
    """Set the next interview to `day`; what is not given stays as it was for that day."""
    from debrief.cli.people.change_debrief import open_journal
    from debrief.storage.file.errors import NoJournal
    from debrief.storage.questions.next_interview.next_interview import find_next_interview, set_next_interview

    now = clock.now()

    def change(db: sqlite3.Connection) -> tuple[NextInterview, str]:
        former = _sheet_key(db)
        before = find_next_interview(db, day)
        interview = before if before is not None and before.day == day else NextInterview(day=day)
        if minutes is not None:
            interview = interview._replace(minutes=minutes)
        if company is not None:
            interview = interview._replace(company=one_line(company))
        set_next_interview(db, interview, now)
        return interview, carry_text(db, former, sheet_key(day))

    try:
        with open_journal() as journal:
            interview, notice = journal.transact(change)
    except NoJournal:
        echo_to_stderr("There is nothing to practise yet, so no day was set.")
    else:
        until = weekday_text(day)
        echo_to_stderr(f"Until {until}, you practise for that interview, {interview.minutes} minutes a day.")
        if notice:
            echo_to_stderr(notice)


def _remove_interview() -> None:
    from debrief.cli.people.change_debrief import open_journal
    from debrief.storage.file.errors import NoJournal
    from debrief.storage.questions.next_interview.next_interview import remove_next_interview

    def change(db: sqlite3.Connection) -> str | None:
        former = _sheet_key(db)
        if not remove_next_interview(db):
            return None
        return carry_text(db, former, sheet_key(None))

    with suppress(NoJournal), open_journal() as journal:
        notice = journal.transact(change)
        if notice is not None:
            echo_to_stderr(f"Practice goes back to what is due. {notice}".strip())


def _sheet_key(db: sqlite3.Connection) -> str:
    """Return the key of the sheet that is shown today."""
    interview = find_next_interview(db, local_date(clock.now(), clock.zone()))
    return sheet_key(interview.day if interview else None)


def _sheet_text(db: sqlite3.Connection | None, day: date | None, *, draft: bool) -> str:
    if db is None:
        return sheet_text(build_sheet(SheetRows()))
    edited = "" if draft else edited_text(db, sheet_key(day))
    return edited or built_text(db)


def _format_of(file: ExportFile | None) -> str:
    """Return the format for a file by its ending; for the terminal plain text, and Markdown otherwise."""
    ending = file.path.with_name(file.plain_name).suffix.lower() if file else ""
    if ending in {".html", ".htm"}:
        return "html"
    return "text" if ending == ".txt" or (not file and terminal.width()) else "md"
