"""Commands that show without the app: `debrief show`, `debrief paths`."""

from pathlib import Path

import click

from debrief import places
from debrief.cli import terminal
from debrief.cli.debriefs.resolve import resolve_debrief
from debrief.cli.errors import Listed, echo_to_stderr
from debrief.cli.journal import reading
from debrief.cli.questions.query_options import format_option
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.private_files import is_encrypted, key_file


@click.command()
@click.argument("id_", metavar="ID", type=Listed("debrief list"))
@format_option("text", "md", "json", help="Text to read, Markdown, or JSON with everything in it.")
def show(id_: str, name: str) -> None:
    """Read one debrief, by the beginning of its ID, or by its company."""
    from debrief.cli.clock import zone
    from debrief.domain.page import build_debrief_page
    from debrief.guides.loader import load_guide
    from debrief.storage.debriefs.other_debriefs import other_debriefs
    from debrief.storage.patterns.rounds import process_rounds

    found = resolve_debrief(id_)
    if name == "json":
        from debrief.exports.data.debrief_json import debrief_json

        click.echo(debrief_json(found), nl=False)
        return
    try:
        guide = load_guide(found.guide, places.guides_folder())
    except Refusal as refusal:
        echo_to_stderr(f"Its guide cannot be used, so the prompts are not shown. {refusal}")
        guide = load_guide("default", None)
    with reading() as db:
        others, rounds = (other_debriefs(db, found.id), process_rounds(db, found.process_id)) if db else ({}, [])
        shown = build_debrief_page(found, guide, others, zone(), rounds)
    if name == "md":
        from debrief.exports.markdown.page_md import page_md

        click.echo(page_md(shown), nl=False)
        return
    from debrief.exports.text.layout import page_text

    for line in page_text(shown, terminal.width() or 80):
        click.echo(line)


@click.command()
def paths() -> None:
    """Show where everything is kept: a name, a path, and whether it exists yet."""
    every = {
        "journal": places.journal_file(),
        "config": places.config_folder(),
        "guides": places.guides_folder(),
        "notes": places.notes_folder(),
        "rescue": places.rescue_folders()[0],
    }
    if is_encrypted(places.journal_file()):
        every["key"] = key_file(places.journal_file())
    for name, path in every.items():
        click.echo(safe(f"{name:7}  {path}{_missing(path)}"))


def _missing(path: Path) -> str:
    """Return the words that `path` does not exist, or what keeps it from being created; empty if it exists."""
    from debrief.storage.file.location import find_obstacle

    if (obstacle := find_obstacle(path)) is not None:
        return f"  (not there: {obstacle.what})"
    return "" if path.exists() else "  (not there yet)"
