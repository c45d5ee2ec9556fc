"""`debrief fit`: find the requirements in a posting, and add them to a debrief."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import click

from debrief.cli import terminal
from debrief.cli.errors import echo_to_stderr
from debrief.cli.questions.query_options import format_option
from debrief.cli.terminal.deferred_signals import current_signals, printing
from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.parts import Need, Requirement
from debrief.domain.refusal import Refusal
from debrief.domain.session.posting.reader import read_posting
from debrief.domain.session.steps.entry_schema import left_out_line
from debrief.domain.text import FIELD_LIMIT, fold_text, one_line

NONE_FOUND = "No line of this text looks like a requirement. You can type them at the prompt about requirements."


LINE = click.IntRange(min=1)


@click.command()
@click.option(
    "--posting", required=True, type=click.Path(path_type=Path), metavar="FILE", help="The posting, or - for stdin."
)
@click.option("--add-to", "id_", metavar="ID", help="Add them to the debrief ID, where you can change each.")
@click.option("--skip", "skipped", multiple=True, type=LINE, metavar="N", help="Leave out line N.")
@click.option("--nice", "nicer", multiple=True, type=LINE, metavar="N", help="Line N is nice to have.")
@click.option("--must", "musts", multiple=True, type=LINE, metavar="N", help="Line N is a must.")
@format_option("table", "json")
def fit(
    *,
    posting: Path,
    id_: str | None,
    skipped: tuple[int, ...],
    nicer: tuple[int, ...],
    musts: tuple[int, ...],
    name: str,
) -> None:
    """Find the requirements in a job posting, in English or German: what is a must, and what is nice to have.

    The lines are numbered, so that you can leave out or change each with --skip, --nice and --must. debrief goes by
    headings and words, on this computer, and can be wrong. In a pipe there is one line for each, with tabs between.
    """
    options = _Options(skipped=skipped, nicer=nicer, musts=musts, format=name)
    if id_ is None:
        _show_requirements(_read(posting), options)
    else:
        _add(_resolve(id_), posting, options)


@dataclass(frozen=True, kw_only=True)
class _Options:
    """The options of the command. `skipped`, `nicer`, `musts`: numbers of lines."""

    skipped: tuple[int, ...]
    nicer: tuple[int, ...]
    musts: tuple[int, ...]
    format: str


def _show_requirements(posting: str, options: _Options) -> list[Requirement]:
    """Print the requirements in a posting as the options change them; return them."""
    read = read_posting(posting)
    found = list(enumerate(read.requirements, start=1))
    named = {*options.skipped, *options.nicer, *options.musts}
    if unknown := named - {number for number, _ in found}:
        raise Refusal(f"The list ends before line {min(unknown)}. Run it without that option to see the numbers.")
    chosen = [(number, _changed(each, number, options)) for number, each in found if number not in options.skipped]
    with printing():
        _show(chosen, options.format)
        if not chosen:
            echo_to_stderr(NONE_FOUND)
        if left_out := left_out_line(list(map(str, read.left_out))):
            echo_to_stderr(left_out)
    return [requirement for _, requirement in chosen]


def _read(path: Path) -> str:
    try:
        content = _read_stdin(FIELD_LIMIT + 1) if _is_stdin(path) else path.read_bytes()
    except OSError as error:
        raise Refusal(f"{path} cannot be read ({error.strerror}).") from None
    if len(content) > FIELD_LIMIT:
        raise Refusal(f"{path} is too long for a posting. Give a text of at most {FIELD_LIMIT // 1024} KB.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal(f"{path} is not text in UTF-8. Save the posting as plain text first.") from None


def _is_stdin(path: Path) -> bool:
    return str(path) == "-"


def _read_stdin(limit: int) -> bytes:
    signals = current_signals()
    return sys.stdin.buffer.read(limit) if signals is None else signals.read_to_end(limit)


def _changed(requirement: Requirement, number: int, options: _Options) -> Requirement:
    need = Need.NICE if number in options.nicer else Need.MUST if number in options.musts else requirement.need
    return replace(requirement, need=need)


def _show(chosen: Sequence[tuple[int, Requirement]], name: str) -> None:
    rows = [(str(number), str(requirement.need), requirement.text) for number, requirement in chosen]
    if name == "json":
        from debrief.exports.data.json_text import json_array_lines

        for line in json_array_lines({"line": int(n), "need": need, "text": text} for n, need, text in rows):
            click.echo(line)
    elif rows and (width := terminal.width()):
        from debrief.exports.text.layout import table

        for line in table(("LINE", "NEED", "REQUIREMENT"), rows, width):
            click.echo(line)
    else:
        for row in rows:
            click.echo("\t".join(map(one_line, row)))


def _resolve(id_: str) -> str:
    from debrief.cli.debriefs.resolve import resolve_id

    return resolve_id(id_)


def _add(debrief_id: str, posting: Path, options: _Options) -> None:
    from debrief.cli.people.typed_changes import typed_changes

    # Opened before a posting is typed: it is nowhere else, and a journal that cannot be written when it comes could not
    # be opened either, to know which debrief to rescue it for. No lock is held meanwhile. A file that never ends, as a
    # pipe can, is read before: signals would only take effect behind it.
    text = None if _is_stdin(posting) else _read(posting)
    with typed_changes(debrief_id) as typed:
        requirements = _show_requirements(_read(posting) if text is None else text, options)
        if not requirements:
            return
        typed.change(partial(_with_requirements, requirements=requirements))
    number = len(requirements)
    echo_to_stderr(f"{'1 requirement is' if number == 1 else f'{number} requirements are'} in the debrief now.")


def _with_requirements(debrief: Debrief, requirements: Sequence[Requirement]) -> Debrief:
    known = {fold_text(requirement.text).strip() for requirement in debrief.requirements}
    for requirement in requirements:
        if fold_text(requirement.text).strip() not in known:
            debrief = with_part(debrief, "requirements", requirement)
    return debrief
