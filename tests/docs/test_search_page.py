"""docs/search.md finds in the sample journal what it says."""

import csv
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from debrief.cli import cli
from debrief.cli.debriefs.demo import write_samples
from debrief.domain.search.periods import parse_span
from debrief.places import journal_under
from tests.docs.pages import typed
from tests.docs.search_page import PAGE, page
from tests.domain.wednesday import HOME, NOW

TEXT = PAGE.read_text(encoding="utf-8")


def rows(heads: str) -> Iterator[list[str]]:
    """The cells of every row under `heads`, in each table that has them."""
    for table in re.findall(rf"^{re.escape(heads)}\n\|[-|]+\n((?:\|.*\n)+)", TEXT, re.MULTILINE):
        for row in table.splitlines():
            yield [cell.strip() for cell in row.strip("|").split("|")]


EXAMPLES = [(query.strip("`"), found) for query, found in rows("| typed | finds |")]
DATES = [name for written, _ in rows("| you type | meaning |") for name in re.findall("`(.+?)`", written)]
COMMANDS = [line for line in typed(PAGE) if line.startswith("debrief list ")]

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs a command in a home with the sample journal."""
    home: Path = tmp_path_factory.mktemp("home")
    write_samples(journal_under(home))
    return lambda *args: CliRunner(env={"DEBRIEF_HOME": str(home), "TZ": HOME}).invoke(cli, list(args))


def companies(listed: Result) -> set[str]:
    """Return the companies that a command listed."""
    assert listed.exit_code == 0
    return {row["company"] for row in csv.DictReader(listed.stdout.splitlines())}


def named(said: str) -> set[str]:
    """Return the companies that the page names, before what it says about them."""
    names = said.partition(":")[0]
    return set() if names == "nothing" else set(names.split(", "))


def test_an_example_finds_what_the_page_says(run: Run):
    found = {query: companies(run("list", "--format", "csv", *shlex.split(query))) for query, _ in EXAMPLES}
    assert found == {query: named(said) for query, said in EXAMPLES}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_finds_something(run: Run, command: str):
    listed = run(*shlex.split(command)[1:])
    assert listed.exit_code == 0
    assert listed.stdout.count("\n")


def test_a_date_is_written_as_the_page_says():
    assert [name for name in DATES if parse_span(name, now=NOW, zone=HOME) is None] == []


def test_the_page_has_every_key_as_it_is():
    assert page() == TEXT, "to write it anew: python -m tests.docs.search_page"


def test_the_page_has_examples_to_try():
    assert len(EXAMPLES) > 12
    assert len(DATES) > 10
    assert len(COMMANDS) > 2
