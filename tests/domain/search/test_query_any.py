"""Whatever is typed is read, and what it finds follows from its parts."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Reflection
from debrief.domain.record.question import Asked
from debrief.domain.search.completion import complete_query
from debrief.domain.search.folded_words import split_words
from debrief.domain.search.query_keys import KEYS, TextKey
from debrief.domain.search.query_parser import parse_query
from tests.domain.plain_reading import matches
from tests.domain.wednesday import HOME, NOW

WORDS = st.sampled_from("go goes Acme crates crate naïve naive c++ c 東京 東 what's NOT offer note 4".split())  # noqa: SIM905
PIECES = st.sampled_from(
    """company: COMPANY: role: tag: outcome: has: since: until: in: fit: discomfort: compny: foo: http:// " “ ” ： ， -
    , * : >= < 4 57 rejected rej note today march 2026 2026-03 2026-13 last-month Acme crates c++ 東京 🙂 \x1b \u202e
    """.split()  # noqa: SIM905
)
TEXTS = st.text(max_size=40) | st.lists(PIECES | st.just(" "), max_size=8).map("".join)
TYPED = st.lists(WORDS | st.just(" "), max_size=4).map("".join)

debriefs = st.builds(
    Debrief,
    started_at=st.integers(NOW - 10**10, NOW),
    company=TYPED,
    outcome=st.sampled_from(Outcome),
    tags=st.lists(TYPED, max_size=2).map(tuple),
    reflections=st.lists(WORDS, max_size=5).map(lambda text: (Reflection(id="page", text=" ".join(text)),)),
    asked=st.lists(st.builds(Asked, discomfort=st.none() | st.integers(1, 5)), max_size=2).map(tuple),
)


def finds(text: str, debrief: Debrief, *, typing: bool = False) -> bool:
    return matches(debrief, parse_query(text, now=NOW, zone=HOME, typing=typing))


@settings(deadline=None)
@given(TEXTS, st.booleans())
@example("\ud800:\ud800", False)
@example("in:" + ",".join(["march", "may"] * 20), True)
@example("각", False)  # one character of three letters
def test_any_text_is_a_query_and_always_the_same(text: str, typing: bool):
    query = parse_query(text, now=NOW, zone=HOME, typing=typing)
    assert query == parse_query(text, now=NOW, zone=HOME, typing=typing)
    for clause in query.clauses:
        assert clause.phrases
        for phrase in clause.phrases:
            plain = [word.partition("=")[2] or word for word in phrase.words]
            assert plain
            assert split_words(" ".join(plain)) == plain


@given(TEXTS, debriefs)
def test_a_blank_before_or_behind_asks_nothing_else(text: str, debrief: Debrief):
    assert finds(f" {text} ", debrief) == finds(text, debrief)


@given(debriefs, st.data())
def test_a_phrase_of_a_text_is_found_there(debrief: Debrief, data: st.DataObject):
    text = debrief.reflections[0].text.split()
    begin = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(begin, len(text)))
    assert finds(f'"{" ".join(text[begin:end])}"', debrief)


@given(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), debriefs)
def test_what_a_phrase_leaves_out_is_all_that_it_does_not_find(text: str, debrief: Debrief):
    assert finds(f'-"{text}"', debrief) != finds(f'"{text}"', debrief)


TERMS = ("go", "crat*", "tag:go,acme", "outcome:offer", "discomfort:>=4", "in:this-month")


@given(debriefs)
def test_what_a_term_leaves_out_is_all_that_it_does_not_find(debrief: Debrief):
    assert [term for term in TERMS if finds(f"-{term}", debrief) == finds(term, debrief)] == []


@given(WORDS, debriefs)
def test_a_word_finds_while_it_is_typed_all_that_it_will_find(word: str, debrief: Debrief):
    if finds(word, debrief):
        assert all(finds(word[:length], debrief, typing=True) for length in range(len(word) + 1))


@given(st.lists(WORDS, max_size=3), debriefs)
def test_every_term_more_finds_no_more(terms: list[str], debrief: Debrief):
    if finds(" ".join(terms), debrief):
        assert all(finds(term, debrief) for term in terms)


@given(TYPED, debriefs)
def test_terms_of_several_values_find_what_any_of_them_finds(tag: str, debrief: Debrief):
    both = finds(f'tag:"{tag}","go"', debrief)
    assert both == (finds('tag:"go"', debrief) or (bool(split_words(tag)) and finds(f'tag:"{tag}"', debrief)))


@settings(deadline=None)
@given(TEXTS)
def test_any_text_can_be_completed_or_not(text: str):
    going_on = complete_query(text)
    if going_on is not None:
        assert all(going_on.insert(choice).startswith(going_on.before) for choice in going_on.choices)
        assert text.startswith(going_on.before)


@given(st.sampled_from([key.name for key in KEYS.values() if isinstance(key, TextKey)]), st.text(max_size=20))
@example("company", 'a "b", c*')
@example("role", "://")
@example("stage", "//ops")
def test_a_chosen_value_finds_the_debrief_that_has_it(key: str, value: str):
    going_on = complete_query(f"outcome:waiting {key}:")
    assert going_on is not None
    assert going_on.looked_up
    fact: dict = {key: (value,) if key == "tag" else value}
    fact = {"tags": fact["tag"]} if key == "tag" else fact
    assert finds(going_on.insert(value), Debrief(started_at=NOW, **fact))
    assert not split_words(value) or parse_query(going_on.insert(value), now=NOW, zone=HOME).problems == ()
