"""docs/search.md finds in the sample journal what it says, by the same reading as the app."""

import re
from collections.abc import Iterator

import pytest

from debrief import demo
from debrief.domain.search.periods import span
from debrief.domain.search.query import Query
from debrief.domain.search.reading import read
from tests.docs.search_page import PAGE, page
from tests.domain.plain_reading import matches
from tests.domain.wednesday import HOME, NOW

SAMPLES = demo.debriefs(NOW, HOME)
TEXT = PAGE.read_text(encoding="utf-8")


def rows(heads: str) -> Iterator[list[str]]:
    """The cells of every row under `heads`, in each table that has them."""
    for table in re.findall(rf"^{re.escape(heads)}\n\|[-|]+\n((?:\|.*\n)+)", TEXT, re.MULTILINE):
        for row in table.splitlines():
            yield [cell.strip() for cell in row.strip("|").split("|")]


EXAMPLES = [(typed.strip("`"), found) for typed, found in rows("| typed | finds |")]
DATES = [name for written, _ in rows("| written | is |") for name in re.findall("`(.+?)`", written)]


def asked(text: str) -> Query:
    query = read(text, now=NOW, zone=HOME)
    assert query.problems == ()
    return query


@pytest.mark.parametrize(("typed", "said"), EXAMPLES)
def test_an_example_finds_what_the_page_says(typed: str, said: str):
    found = [sample.company for sample in SAMPLES if matches(sample, asked(typed))]
    assert (", ".join(found) or "nothing") == said.partition(":")[0]


@pytest.mark.parametrize("name", DATES)
def test_a_date_is_written_as_the_page_says(name: str):
    assert span(name, now=NOW, zone=HOME) is not None


def test_the_page_has_every_key_as_it_is():
    assert page() == TEXT, "to write it anew: python -m tests.docs.search_page"


def test_the_page_has_examples_to_try():
    assert len(EXAMPLES) > 12
    assert len(DATES) > 10
