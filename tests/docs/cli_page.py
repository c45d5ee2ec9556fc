"""docs/cli.md as the commands have it. To write it anew: python -m tests.docs.cli_page"""

from collections.abc import Iterator
from inspect import cleandoc

import click

from debrief.cli import cli, errors
from tests.root import ROOT

PAGE = ROOT / "docs" / "cli.md"

INTRODUCTION = """\
# The command line

The same journal as the app, for scripts, pipes, screen readers and shells. `debrief --help` and
`debrief COMMAND --help` say what stands here.

What was asked for goes to stdout, everything else to stderr. Into a pipe or a file it is UTF-8, and
nothing printed can act on your terminal. Only `debrief`, `debrief demo` and, without `--plain`,
`debrief new`, `debrief resume` and, in a terminal, `debrief practice` open the app. `DEBRIEF_HOME=DIR` before a command
keeps everything under `DIR`; see [your data](data-and-privacy.md). In a query `<` and `>` need
quotation marks, or the shell takes what follows for a file.
"""

CODES = {
    errors.DONE: "done",
    errors.COULD_NOT: "could not be done; one sentence on stderr says why, and what to do",
    errors.WRONG_USE: "wrong use: a mistyped command, option or query, or the app without a terminal",
    errors.INTERRUPTED: "interrupted",
}
"""What each exit code means."""

HUNG_UP = "The app also ends with 129 where its terminal went away, and 143 where the system told it to end."

MEANINGS = {
    "id": "the whole id",
    "held": "when the interview was, with the words beside it, as it can be typed again; your words if it is no date",
    "company": "as you wrote it",
    "role": "as you wrote it",
    "stage": "as you wrote it",
    "outcome": "`waiting`, `rejected`, `silent`, `withdrew` or `offer`",
    "standing": "`unfinished` while there is more to ask, `waiting` while only the answer is missing, `finished`",
    "questions": "how many are written down",
    "started": "when you began to write it: ISO 8601, UTC",
    "tags": "your own words for it: a list in JSON, with commas between in CSV",
    "process": "the id that all rounds of one application share",
    "round": "which round of it this is; those in the trash do not count",
    "rounds": "how many rounds it has so far",
}
"""What each column of `debrief list` holds in CSV and JSON."""

QUESTION_MEANINGS = {
    "id": "the whole id",
    "wording": "the question",
    "answer": "the best answer; it may have several lines",
    "category": "background, motivation, behavioural, technical, case, money, practical or yours to them",
    "practise": "whether you chose it for practice: `yes` or `no` in CSV, `true` or `false` in JSON",
    "times_asked": "how often",
    "discomfort": "1–5, at its worst",
    "company": "where it was asked last",
    "role": "for which role that was",
    "stage": "at which stage",
    "last_asked": "when that was, as `2026-11-20`; your own words where they were no date",
    "remembered": "how well you remember its wording of that time: `exact`, `gist` or `unsure`",
    "sureness": "how sure you felt of your answer then, in percent",
    "due": "the day it comes back in practice, in your time zone",
    "last_practised": "likewise",
    "earlier_answers": "how many answers it had before",
}
"""What each column of a question holds in CSV and JSON."""

LISTED = """\
`--format csv` and `--format json` have these columns, in this order:

| column | |
|---|---|
{columns}

In CSV an apostrophe stands before a cell that a spreadsheet would run, or read as a number or a day.

Into a pipe, the table is one line for each debrief, without a heading: whole id, day, company, role,
stage, answer and number of questions, with tabs between. The answer of a round that another one
followed is `went on`; that of a debrief that has more to ask is `unfinished`, or the outcome and
`unfinished`, as in `rejected, unfinished`.
"""

QUESTIONS_LISTED = """\
`--format csv` and `--format json` have these columns, in this order; `debrief export questions` has
the same in CSV, and in JSON everything there is, under the same names. They stay as they are. What is
not known is empty in CSV and `null` in JSON.

| column | |
|---|---|
{columns}

In CSV an apostrophe stands before a cell that a spreadsheet would run, or read as a number or a day.
"""


def _rows(meanings: dict[str, str]) -> str:
    return "\n".join(f"| `{name}` | {means} |" for name, means in meanings.items())


AFTERWARDS = {
    "debrief list": LISTED.format(columns=_rows(MEANINGS)),
    "debrief questions list": QUESTIONS_LISTED.format(columns=_rows(QUESTION_MEANINGS)),
}
"""What is said of a command after its own help."""


def page() -> str:
    """Return the page."""
    codes = "\n".join(f"| {code} | {means} |" for code, means in CODES.items())
    parts = [INTRODUCTION, *_command(cli, "debrief"), f"## Exit codes\n\n| code | |\n|---|---|\n{codes}\n\n{HUNG_UP}\n"]
    return "\n".join(parts)


def _command(command: click.Command, path: str, parent: click.Context | None = None) -> Iterator[str]:
    ctx = click.Context(command, parent, info_name=path, **command.context_settings)
    usage = " ".join([path, *command.collect_usage_pieces(ctx)])
    says = cleandoc(command.help or "").replace("docs/search.md", "[finding a debrief](search.md)")
    yield f"## {path}\n\n    {usage}\n\n{says}\n"
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    records = [option.get_help_record(ctx) for option in options if "--help" not in option.opts]
    if listed := "\n".join(f"- `{record[0]}`: {record[1].replace('  ', ' ')}" for record in records if record):
        yield f"{listed}\n"
    if path in AFTERWARDS:
        yield AFTERWARDS[path]
    if isinstance(command, click.Group):
        for name in command.list_commands(ctx):
            found = command.get_command(ctx, name)
            assert found is not None
            yield from _command(found, f"{path} {name}", ctx)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
