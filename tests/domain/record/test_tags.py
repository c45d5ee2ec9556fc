"""Tags as typed: commas between, each once, and completed from those there are."""

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.record.tags import complete_tags, format_tags, parse_tags

TAGS = {
    "": (),
    " , ,, ": (),
    "remote": ("remote",),
    "Remote, remote, REMOTE": ("Remote",),
    "#remote, dream  job,": ("remote", "dream job"),
    "c#, #": ("c#",),
    "東京, על הגג": ("東京", "על הגג"),
}


def test_tags_are_read_each_once():
    assert {text: parse_tags(text) for text in TAGS} == TAGS


@given(st.text())
def test_tags_typed_again_are_the_same(text: str):
    assert parse_tags(format_tags(parse_tags(text))) == parse_tags(text)


def test_the_last_one_is_completed_from_those_there_are_and_not_yet_given():
    known = ["Dream job", "museum", "remote", "Réunion"]
    assert complete_tags("museum, re", known) == [("remote", "museum, remote"), ("Réunion", "museum, Réunion")]
    assert complete_tags("museum, remote", known) == []
    assert [tag for tag, _ in complete_tags("remote, ", known)] == ["Dream job", "museum", "Réunion"]
