"""`debrief doctor`: check the journal, repair it, and salvage what can be read of a damaged one."""

import shlex
import sys
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import click

from debrief import places
from debrief.cli.errors import COULD_NOT, NotAvailableHere, echo_to_stderr
from debrief.cli.terminal.confirm import confirm
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.storage.backups.folder import SALVAGED
from debrief.storage.doctor.examine import examine
from debrief.storage.doctor.finding import Finding, Severity
from debrief.storage.doctor.rescue_files import rescue_findings, rescue_summary

MOST_NAMED = 10
"""How many debriefs are named of which something is missing."""


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@click.option("--fix", is_flag=True, help="Make a backup, then repair what can be repaired in place.")
@click.option("--salvage", is_flag=True, help="Save what can be read of the journal, or of FILE, into a new file.")
@click.option("--rescued", is_flag=True, help="List the rescue files, with text that could not be saved.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def doctor(file: Path | None, *, fix: bool, salvage: bool, rescued: bool, yes: bool) -> None:
    """Check the journal, and list what is wrong with it.

    Nothing is changed without --fix or --salvage. A damaged file is never written to. --salvage saves what can be read
    into a new file next to the journal, and `debrief restore` puts that in its place. Quit debrief before using --fix.
    """
    journal = places.journal_file()
    if salvage:
        _salvage(file or journal, journal)
        return
    if file is not None:
        raise click.UsageError("FILE only works with --salvage. Without it, your journal is checked.")
    rescue_files = list(rescue_findings(journal, places.rescue_folders()))
    if rescued:
        _print(rescue_files)
        if not rescue_files:
            echo_to_stderr("There are no rescue files.")
        return
    try:
        _check(journal, fix=fix, yes=yes)
    finally:  # also if there is no journal any more, which the error says
        if (summary := rescue_summary(rescue_files)) is not None:
            _print([summary])


def _check(journal: Path, *, fix: bool, yes: bool) -> None:
    """Print what is wrong with the journal, and repair it, or say how."""
    findings = examine(journal)
    _print(findings)
    wanted = [finding.severity for finding in findings if finding.severity is not Severity.ADVICE]
    if not wanted:
        echo_to_stderr(f"{'Nothing else' if findings else 'Nothing'} is wrong with {journal}")
    elif Severity.DAMAGE in wanted:
        _offer_salvage(journal, yes=yes, asked=fix)
    elif fix:
        _fix(journal, yes=yes)
    else:
        echo_to_stderr("Run `debrief doctor --fix` to do that, after a backup.")
        click.get_current_context().exit(COULD_NOT)


def _print(findings: Iterable[Finding]) -> None:
    for finding in findings:
        echo_sentences(f"{finding.what}: {finding.remedy}.")


def _fix(journal: Path, *, yes: bool) -> None:
    from debrief.storage.doctor.repair import repair

    if not yes:
        if not sys.stdin.isatty():
            raise NotAvailableHere("Nothing was changed. debrief doctor --fix --yes does it without asking.")
        confirm("Make a backup, and do that?", abort=True)
    done = repair(journal, _now())
    echo_sentences(
        f"Values repaired: {done.values}. Placeholders added: {done.placeholders}. The indexes were rebuilt."
    )
    echo_to_stderr(f"The journal as it was before is at {done.backup}")
    if any(finding.severity is not Severity.ADVICE for finding in examine(journal)):
        raise Refusal("Something is still wrong. Run `debrief doctor` to see what.")


def _offer_salvage(journal: Path, *, yes: bool, asked: bool) -> None:
    """Ask at a terminal whether to salvage; elsewhere name the commands that help."""
    if yes or (sys.stdin.isatty() and confirm("Save what can be read into a new file now?")):
        _salvage(journal, journal)
        return
    if asked:
        echo_to_stderr("A damaged file is not repaired in place. Nothing was changed.")
    echo_to_stderr("Run `debrief doctor --salvage` to do that, or `debrief restore` to see your backups.")
    click.get_current_context().exit(COULD_NOT)


def _salvage(damaged: Path, journal: Path) -> None:
    from debrief.storage.doctor.salvage import salvage

    if not damaged.is_file():
        raise Refusal(f"There is no file {damaged}.")
    target = journal.with_name(f"{SALVAGED}{datetime.now(UTC):%Y%m%dT%H%M%S}Z.sqlite3")
    result = salvage(damaged, target, _now())
    click.echo(safe(str(target)))
    echo_to_stderr(
        f"Saved {result.rows['debrief']:,} debriefs and {result.rows['question']:,} questions; {damaged} is unchanged."
    )
    if result.pages:
        echo_to_stderr(f"Pages that could not be read: {result.pages:,}")
    if result.placeholders:
        echo_to_stderr(f"Records found only in part, shown as (unreadable): {result.placeholders}")
    if result.missing:
        echo_to_stderr("Missing: " + ", ".join(f"{number} of {table}" for table, number in result.missing.items()))
    elif not result.placeholders:
        echo_to_stderr("As far as the indexes show, no records are missing.")
    for title in result.incomplete[:MOST_NAMED]:
        echo_to_stderr(f"  Only in part: {title}")
    if len(result.incomplete) > MOST_NAMED:
        echo_to_stderr(f"  and {len(result.incomplete) - MOST_NAMED} more")
    echo_to_stderr(f"Run `debrief restore {shlex.quote(str(target))}` to use it as your journal. The old one is kept.")


def _now() -> int:
    return time.time_ns() // 1_000_000
