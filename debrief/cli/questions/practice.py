"""`debrief practice`: in the app, or line by line for screen readers and pipes."""

import click

from debrief.cli import terminal
from debrief.cli.questions import query_options


@click.command(cls=query_options.QueryCommand, context_settings=query_options.QUERY_SETTINGS)
@click.argument("query", nargs=-1, type=click.UNPROCESSED)
@click.option("--plain", is_flag=True, help="Line by line, without the app. Used anyway if there is no terminal.")
def practice(query: tuple[str, ...], *, plain: bool) -> None:
    """Practise the questions that are due, one at a time, or those a QUERY finds, due or not.

    You see a question, then your best answer next to what you said in the interview, and you say how it went: again,
    hard, good or easy. That decides when it comes back. Each grade is saved at once. QUERY is as in
    `debrief questions`: words, category:money, company:acme, discomfort:>=4, is:unanswered, is:chosen.
    """
    selection = query_options.parse_selection(query) if query else None
    if plain or not terminal.at_terminal():
        from debrief.cli.questions.line_practice import practise

        practise(selection)
        return
    from debrief.cli.app import open_app
    from debrief.tui.home.start import Start

    open_app(Start(kind="practice", selection=selection))
