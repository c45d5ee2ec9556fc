"""`debrief guide`: lists, shows, creates and checks guides."""

import shlex
from pathlib import Path

import click

from debrief.cli.errors import Listed, echo_to_stderr
from debrief.cli.guides.named_entries import check_entries, is_file, list_entries, run_or_exit
from debrief.cli.lazy_group import SuggestingGroup
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.session.guide import Guide, Step
from debrief.domain.text import pluralize
from debrief.guides.loader import available_guides, load_guide, read_guide
from debrief.guides.new import create_guide
from debrief.places import guides_folder


@click.group(cls=SuggestingGroup)
def guide() -> None:
    """The prompts that a debrief goes through. You can write your own."""


@guide.command("list")
def list_guides() -> None:
    """List your guides and the ones that come with debrief."""
    list_entries(available_guides(guides_folder()), "guide", lambda entry: f"{entry.title}. {entry.about}".strip())


@guide.command()
@click.argument("name", type=Listed("debrief guide list"))
def show(name: str) -> None:
    """Show what the guide NAME asks, step by step."""
    found = run_or_exit(lambda: load_guide(name, guides_folder()))
    echo_sentences(f"{found.title}\n{found.about}".strip())
    for section in found.sections:
        echo_sentences(f"\n{section.title} ({section.sitting})")
        for step in section.steps:
            echo_sentences(f"  {step.prompt}")
            if step.why:
                echo_sentences(f"      {step.why}")
            echo_sentences(f"      {_describe_step(step)}")


@guide.command()
@click.argument("name")
def new(name: str) -> None:
    """Start a guide of your own called NAME, as a copy of the default one."""
    click.echo(run_or_exit(lambda: create_guide(guides_folder(), name)))
    echo_to_stderr(f'Edit that file, then run "debrief guide check {shlex.quote(name)}".')


@guide.command()
@click.argument("guides", nargs=-1, metavar="[FILE or NAME]...")
def check(guides: tuple[str, ...]) -> None:
    """Check guides, by file or by name, and list every mistake in them. Without any, check them all."""
    names = guides or tuple(entry.name for entry in available_guides(guides_folder()))
    check_entries(names, _read, _describe_size)


def _read(name: str) -> Guide:
    return read_guide(Path(name)) if is_file(name, ".toml") else load_guide(name, guides_folder())


def _describe_size(found: Guide) -> str:
    return f"{pluralize(len(found.steps), 'step')}, {sum(step.quick for step in found.steps)} of them quick"


def _describe_step(step: Step) -> str:
    kind = f"{step.kind} of {step.of}" if step.of else str(step.kind)
    after = f"only after {' or '.join(sorted(step.only_after))}" if step.only_after else ""
    flags = (
        "quick" if step.quick else "",
        "hard" if step.hard else "",
        after,
        f"only if {step.only_if}" if step.only_if else "",
    )
    return ", ".join(word for word in (f"{step.id}: {kind}", *flags) if word)
