"""Where in a debrief the words of a query stand, and what is shown around them."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debrief.domain.search.excerpts import BUDGET, Excerpt, Passage, find_excerpt, find_matches
from debrief.domain.search.folded_words import split_words
from debrief.domain.search.query import Query
from debrief.domain.search.query_parser import parse_query
from tests.domain.wednesday import HOME, NOW

LONG = (
    "A long table with a green cloth. Margit poured the water herself and began with the weather.\n"
    "First question before I had my notebook open, and it was about the crates of the winter loan."
)


def asked(text: str, *, typing: bool = False) -> Query:
    return parse_query(text, now=NOW, zone=HOME, typing=typing)


def shown(found: Excerpt | None) -> str:
    """The hit with what is marked in brackets, and "" for none."""
    return "".join(f"[{text}]" if marked else text for text, marked in (found.pieces if found else ()))


def first(query: str, *texts: str, typing: bool = False, width: int = 72) -> str:
    return shown(
        find_excerpt((Passage(str(at), text) for at, text in enumerate(texts)), asked(query, typing=typing), width)
    )


MARKED = {
    ("crate", "The Crates."): "The [Crates].",
    ('"two crates"', "Two\n  crates, two."): "[Two crates], two.",
    ("crat*", "Crating a crate"): "[Crating] a [crate]",
    ("cafe", "Im CAFÉ."): "Im [CAFÉ].",
    ("c++", "C or C++?"): "C or [C++]?",
    ("what's", "So what's new?"): "So [what's] new?",
    ("東京", "東京都で"): "[東京]都で",
    ('"two crates" crates', "two crates"): "[two crates]",
    ("go -us", "go with us"): "[go] with us",
    ("½", "takes ½ day"): "takes [½] day",
}


def test_exactly_the_words_found_are_marked():
    assert {(query, text): first(query, text) for query, text in MARKED} == MARKED


def test_a_word_that_is_being_typed_marks_the_whole_word():
    assert first("tap", "The tapestry crate", typing=True) == "The [tapestry] crate"


def test_it_is_cut_at_words_with_a_sign_where_it_goes_on():
    assert first("notebook", LONG, width=40) == "…I had my [notebook] open, and it was…"
    assert first("table", LONG, width=40) == "A long [table] with a green cloth. Margit…"
    assert first("loan", LONG, width=40) == "…was about the crates of the winter [loan]."


def test_it_is_shown_where_most_of_the_words_stand_together():
    text = f"Loan. {LONG} {LONG.replace('crates', 'boxes')}"
    assert "[crates] of the winter [loan]" in first("loan crates", text, width=40)


def test_a_text_with_more_of_the_words_goes_before_an_earlier_one():
    assert (
        first("crate tapestry", "A crate.", "A tapestry, its crate.", "Tapestry crate") == "A [tapestry], its [crate]."
    )
    assert first("crate tapestry", "A crate.", "A tapestry.") == "A [crate]."


def test_no_more_texts_are_taken_than_needed():
    taken = []

    def passages() -> Iterator[Passage]:
        for text in ("none", "the crate", "more"):
            taken.append(text)
            yield Passage("Said", text)

    assert find_excerpt(passages(), asked("crate outcome:silent")) == Excerpt(
        "Said", (("the ", False), ("crate", True))
    )
    assert taken == ["none", "the crate"]


def test_only_so_much_of_a_debrief_is_looked_through():
    def passages() -> Iterator[Passage]:
        for _ in range(3):
            yield Passage("Said", "é" * (BUDGET // 2))
        pytest.fail("that is more than anybody waits for")

    assert find_excerpt(passages(), asked("crate")) is None


WITHOUT_WORDS = ("", "-crate", "since:2026", "outcome:rejected", "company:crate", "nothing")


def test_nothing_is_shown_where_no_word_is_asked_for_or_stands():
    passages = [Passage("Said", "The crate was rejected.")]
    assert {query: find_excerpt(passages, asked(query)) for query in WITHOUT_WORDS} == dict.fromkeys(WITHOUT_WORDS)


def test_a_fact_is_marked_only_in_the_text_of_its_key():
    company, said = Passage("Company", "Acme Crates", "company"), Passage("You said", "Acme has crates.")
    assert shown(find_excerpt([said, company], asked("company:acme"))) == "[Acme] Crates"
    assert shown(find_excerpt([said, company], asked("company:acme crates"))) == "Acme has [crates]."
    assert find_matches(said.text, asked("company:acme")) == []


def test_words_elsewhere_are_shown_rather_than_the_fact_that_is_plain():
    passages = [Passage("Company", "Acme", "company"), Passage("Said", "The crate.")]
    assert shown(find_excerpt(passages, asked("company:acme crate"))) == "The [crate]."


def test_all_marks_of_a_page_come_in_order_and_apart():
    assert find_matches("two crates, crates two", asked('crates "two crates"')) == [(0, 10), (12, 18)]


def test_a_hit_is_safe_to_show():
    assert first("crate", "the\x1b]0;x\x07 \u202ecrate\x00") == "the␛]0;x␇ \ufffd[crate]␀"


TEXT = st.lists(
    st.sampled_from(["go", "Crate", "tapestry,", "c++", "東京", "naïve", "\n", "x" * 30, "\x1b"]), max_size=40
)
QUERY = st.lists(st.sampled_from(["go", "crates", "tap*", '"go crate"', "京", "naive", "-c++"]), max_size=4)


@settings(deadline=None)
@given(st.lists(TEXT.map(" ".join), max_size=4), QUERY.map(" ".join), st.integers(10, 80))
def test_a_hit_is_about_as_wide_as_asked_and_of_one_text(texts: list[str], query: str, width: int):
    found = find_excerpt([Passage(str(at), text) for at, text in enumerate(texts)], asked(query), width)
    if found is None:
        assert not any(find_matches(text, asked(query)) for text in texts)
        return
    assert any(marked for _, marked in found.pieces)
    assert all(text for text, _ in found.pieces)
    assert all(one[1] != other[1] for one, other in pairwise(found.pieces))
    plain = "".join(text for text, _ in found.pieces)
    assert len(plain) <= width + 2
    assert " ".join(split_words(plain)) in " ".join(split_words(texts[int(found.label)])) or "xxx" in plain


@given(TEXT.map(" ".join), QUERY.map(" ".join))
def test_each_marked_range_matches_the_query_by_itself(text: str, query: str):
    for begin, end in find_matches(text, asked(query)):
        assert find_matches(text[begin:end], asked(query)) == [(0, end - begin)]
