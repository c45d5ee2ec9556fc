"""`debrief template`: lists, shows, creates and checks the templates of notes."""

from pathlib import Path

import click

from debrief.cli.errors import echo_to_stderr
from debrief.cli.guides.guide import run_or_exit
from debrief.domain.people.note_template import LetterKind
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.guides.faults import GuideFault
from debrief.guides.notes.loader import (
    DEFAULT_TEMPLATE,
    ENDING,
    available_templates,
    create_template,
    load_template,
    read_template,
)
from debrief.places import notes_folder


@click.group()
def template() -> None:
    """The templates for your notes. You can write your own."""


@template.command("list")
def list_templates() -> None:
    """List your templates and the ones that come with debrief."""
    entries = available_templates(notes_folder())
    width = max(len(entry.name) for entry in entries)
    for entry in entries:
        whose = "yours" if entry.own else "bundled"
        count = len(entry.faults)
        faulty = f"cannot be used: {count} {'fault' if count == 1 else 'faults'}"
        says = faulty if entry.value is None else f"{entry.value.language}  {entry.about}"
        click.echo(safe(f"{entry.name:{width}}  {whose:7}  {says}"))
        if count:
            echo_to_stderr(f'"debrief template check {entry.name}" says what is wrong with it.')


@template.command()
@click.argument("name")
def show(name: str) -> None:
    """Show the letters in the template NAME."""
    found = run_or_exit(lambda: load_template(name, notes_folder()))
    click.echo(safe(f"{found.title} ({found.language})\n{found.about}".strip()))
    for kind in LetterKind:
        if (letter := found.letters.get(kind)) is not None:
            click.echo(safe(f"\n== {kind} ==\nSubject: {letter.subject}\n\n{letter.body}"))


@template.command()
@click.argument("name")
@click.option("--like", metavar="NAME", default=DEFAULT_TEMPLATE, help="The template to copy.", show_default=True)
def new(name: str, like: str) -> None:
    """Start a template of your own called NAME, as a copy of another."""
    click.echo(run_or_exit(lambda: create_template(notes_folder(), name, like)))
    echo_to_stderr(f'Edit that file, then run "debrief template check {name}".')


@template.command()
@click.argument("templates", nargs=-1, metavar="[FILE or NAME]...")
def check(templates: tuple[str, ...]) -> None:
    """Check templates, by file or by name, and list every mistake in them. Without any, check them all."""
    names = templates or tuple(entry.name for entry in available_templates(notes_folder()))
    sound = [_is_sound(name) for name in names]
    if not all(sound):
        raise SystemExit(1)


def _is_sound(name: str) -> bool:
    is_file = name.endswith(ENDING) or "/" in name or "\\" in name
    try:
        found = read_template(Path(name)) if is_file else load_template(name, notes_folder())
    except GuideFault as faulty:
        for fault in faulty.faults:
            click.echo(safe(str(fault)))
        return False
    except Refusal as refusal:
        echo_to_stderr(str(refusal))
        return False
    click.echo(safe(f"{name} is fine: {len(found.letters)} letters."))
    return True
