"""`debrief template`: lists, shows, creates and checks the templates of notes."""

import shlex
from pathlib import Path

import click

from debrief.cli.errors import Listed, echo_to_stderr
from debrief.cli.guides.named_entries import check_entries, is_file, list_entries, run_or_exit
from debrief.cli.lazy_group import SuggestingGroup
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.people.note_template import LetterKind, NoteTemplate
from debrief.domain.text import safe
from debrief.guides.named_files import Entry
from debrief.guides.notes.loader import (
    DEFAULT_TEMPLATE,
    ENDING,
    available_templates,
    create_template,
    load_template,
    read_template,
)
from debrief.places import notes_folder


@click.group(cls=SuggestingGroup)
def template() -> None:
    """The templates for your notes. You can write your own."""


@template.command("list")
def list_templates() -> None:
    """List your templates and the ones that come with debrief."""
    list_entries(available_templates(notes_folder()), "template", _describe)


@template.command()
@click.argument("name", type=Listed("debrief template list"))
def show(name: str) -> None:
    """Show the letters in the template NAME."""
    found = run_or_exit(lambda: load_template(name, notes_folder()))
    echo_sentences(f"{found.title} ({found.language})\n{found.about}".strip())
    for kind in LetterKind:
        if (letter := found.letters.get(kind)) is not None:
            click.echo(safe(f"\n== {kind} ==\nSubject: {letter.subject}\n\n{letter.body}"))


@template.command()
@click.argument("name")
@click.option("--like", metavar="NAME", default=DEFAULT_TEMPLATE, help="The template to copy.", show_default=True)
def new(name: str, like: str) -> None:
    """Start a template of your own called NAME, as a copy of another."""
    click.echo(run_or_exit(lambda: create_template(notes_folder(), name, like)))
    echo_to_stderr(f'Edit that file, then run "debrief template check {shlex.quote(name)}".')


@template.command()
@click.argument("templates", nargs=-1, metavar="[FILE or NAME]...")
def check(templates: tuple[str, ...]) -> None:
    """Check templates, by file or by name, and list every mistake in them. Without any, check them all."""
    names = templates or tuple(entry.name for entry in available_templates(notes_folder()))
    check_entries(names, _read, lambda found: f"{len(found.letters)} letters")


def _describe(entry: Entry[NoteTemplate]) -> str:
    return f"{entry.value.language if entry.value else ''}  {entry.about}"


def _read(name: str) -> NoteTemplate:
    return read_template(Path(name)) if is_file(name, ENDING) else load_template(name, notes_folder())
