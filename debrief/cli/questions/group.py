"""`debrief questions` and `debrief questions like`."""

from typing import Any

import click

from debrief.cli import terminal
from debrief.cli.errors import echo_to_stderr
from debrief.cli.journal import reading
from debrief.cli.questions.list import list_
from debrief.cli.questions.query_options import QUERY_SETTINGS, QueryCommand, format_option, parse_selection


class _OrList(click.Group):
    """A group whose default command is `list`: `debrief questions salary` lists."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Insert `list` before arguments that name no command."""
        named = bool(args) and args[0] in (*self.commands, "--help", "-h")
        return super().parse_args(ctx, args if named else ["list", *args])


@click.group(cls=_OrList)
def questions() -> None:
    """Your questions. Each is listed once, however often and in whatever words it was asked.

    Without a command, they are listed. Add words to search them.
    """


questions.add_command(list_)


@questions.command(cls=QueryCommand, context_settings=QUERY_SETTINGS)
@click.argument("text", nargs=-1, required=True, type=click.UNPROCESSED)
@format_option("table", "json")
@click.option(
    "--limit", type=click.IntRange(min=1), default=3, show_default=True, metavar="N", help="Show the N most similar."
)
def like(text: tuple[str, ...], name: str, limit: int) -> None:
    """Find questions that may mean the same as TEXT, the most similar first.

    The table shows the similarity, up to 1.00, whether it is probably the same question, how often it was asked, the
    question, and what they have in common. In a pipe there is one line for each question, with the whole id first,
    and tabs between the columns. JSON has id, wording, score, same, times_asked and why.
    """
    found = _like(" ".join(text), limit)
    if not found:
        echo_to_stderr("You have not been asked a question like this.")
    if name == "json":
        from debrief.exports.data.json_text import encode_json

        click.echo(encode_json(found, indent=2))
    elif found and (width := terminal.width()):
        from debrief.exports.text.layout import table

        for line in table(("ALIKE", "SAME", "ASKED", "QUESTION", "IN COMMON"), map(_cells, found), width):
            click.echo(line)
    else:
        from debrief.domain.text import one_line

        for known in found:
            click.echo("\t".join(one_line(cell) for cell in (known["id"], *_cells(known))))


@questions.command(cls=QueryCommand, context_settings=QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Look at the first N questions only.")
def attempts(query: tuple[str, ...], limit: int | None) -> None:
    """Print what you wrote in practice, by question, the latest attempt first.

    QUERY is as in `debrief questions`. In a pipe there is one line for each attempt: the id of the question, the day,
    the question and the text, with tabs between them.
    """
    from debrief.cli.questions.attempt_lines import attempt_lines

    with reading(up_to_date=True) as db:
        lines = [] if db is None else list(attempt_lines(db, parse_selection(query), limit, terminal.width()))
    for line in lines:
        click.echo(line)
    if not lines:
        echo_to_stderr("You have not written anything in practice yet.")


def _like(text: str, limit: int) -> list[dict[str, Any]]:
    from debrief.domain.matching.matcher import Matcher
    from debrief.storage.questions.wordings import times, wordings

    with reading() as db:
        if db is None:
            return []
        known = wordings(db)
        return [
            {
                "id": alike.id,
                "wording": next(filter(str.strip, known[alike.id])),
                "score": round(alike.score, 2),
                "same": alike.same,
                "times_asked": times(db, alike.id),
                "why": alike.why,
            }
            for alike in Matcher(known.items()).like(text, limit)
        ]


def _cells(known: dict[str, Any]) -> tuple[str, ...]:
    same = "yes" if known["same"] else "no"
    return f"{known['score']:.2f}", same, str(known["times_asked"]), known["wording"], ", ".join(known["why"])
