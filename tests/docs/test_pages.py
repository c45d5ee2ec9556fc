"""What the pages tell people to open and to type is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from debrief.cli import cli
from tests.docs.pages import PAGES, ROOT, anchors, links, typed

SETTING = re.compile(r"^(?:\w+=\S+ )*debrief(?: |$)")
"""A command, `DEBRIEF_HOME=DIR` and the like before it."""


def fault(line: str) -> str:
    """Return what of `line` the command line does not know; nothing where all of it is known."""
    command: click.Command = cli
    ctx = click.Context(cli, info_name="debrief")
    for word in SETTING.sub("", line).split("|")[0].split():
        if word.startswith("-"):
            known = {name for param in command.get_params(ctx) for name in (*param.opts, *param.secondary_opts)}
            if word not in known | {"-h"}:
                return word
        elif isinstance(command, click.Group) and not word.isupper():
            found = command.get_command(ctx, word)
            if found is None:
                return word
            command = found
    return ""


def commands(page: Path) -> Iterator[str]:
    """Yield the commands on `page`, without what is said about them behind two spaces."""
    for line in typed(page):
        if SETTING.match(line):
            yield re.split(r" {2,}| \[", line)[0]


def leads_somewhere(page: Path, link: str) -> bool:
    """Return whether `link` on `page` leads to a file of the project, and to a heading of it if it names one."""
    path, _, anchor = link.partition("#")
    target = (page.parent / path).resolve() if path else page
    return target.is_relative_to(ROOT) and target.exists() and (not anchor or anchor in anchors(target))


def test_every_link_leads_somewhere():
    inside = [(page, link) for page in PAGES for link in links(page) if "://" not in link]
    assert [(page.name, link) for page, link in inside if not leads_somewhere(page, link)] == []


def test_every_command_exists():
    assert {(page.name, line): fault(line) for page in PAGES for line in commands(page) if fault(line)} == {}


@pytest.mark.parametrize("name", ["privacy.md", "reliability.md"])
def test_every_test_in_a_table_exists(name: str):
    rows = [line for line in (ROOT / "docs" / name).read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    named = {path for row in rows for path in re.findall(r"`([\w/]+\.py)`", row)}
    assert len(named) > 10
    assert {path for path in named if not (ROOT / "tests" / path).exists()} == set()


def test_every_make_target_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    lines = [(page.name, line) for page in PAGES for line in typed(page)]
    named = {(page, name) for page, line in lines for name in re.findall(r"^make ([a-z]+)", line)}
    assert {(page, name) for page, name in named if name not in targets} == set()


FAULTS = {
    "debrief": "",
    "debrief list --limit 1": "",
    "DEBRIEF_HOME=x debrief guide new NAME": "",
    "debrief lst": "lst",
    "debrief list --limits": "--limits",
    "debrief guide drop": "drop",
}


def test_a_command_there_is_none_of_is_found_out():
    assert {line: fault(line) for line in FAULTS} == FAULTS


def test_the_pages_do_name_commands_and_link():
    assert sum(1 for page in PAGES for _ in commands(page)) > 20
    assert sum(1 for page in PAGES for _ in links(page)) > 10
