"""Which known questions a text is taken to be asking, and why."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debrief.domain.alike.contrasts import CONTRASTS, DECISIVE, PEOPLE
from debrief.domain.alike.matcher import Alike, Matcher
from debrief.domain.alike.stems import SHORTEST, singular, stem
from debrief.domain.alike.vocabulary import LANGUAGES
from debrief.domain.search.words import words
from tests.domain.alike.evaluation import LEDGER

TEN = [
    "What are your salary expectations?",
    "What is your greatest strength?",
    "What is your greatest weakness?",
    "Why do you want to work here?",
    "Why should we hire you?",
    "How would your last manager describe you?",
    "Tell me about a conflict with a colleague.",
    "What is the difference between a process and a thread?",
    "Wie stehen Sie zu Überstunden?",
    "Tell me about a time you learned Python.",
]

LETTERS = st.text(st.characters(), max_size=40)
ASKED = st.lists(
    st.sampled_from(
        [
            *words(" ".join(TEN)),
            "not",
            "why",
            "us",
            "gehalt",
            "c++",
            "佐藤",
            "naïve",
            "\x1b]0;x\x07",
            "[/b]",
            "?",
            "\ud800",
        ]
    ),
    max_size=9,
).map(" ".join)
TEXTS = LETTERS | ASKED
LEDGERS = st.lists(TEXTS, max_size=8).map(lambda texts: [(str(number), [text]) for number, text in enumerate(texts)])


def matcher(*wordings: str) -> Matcher:
    return Matcher([(wording, [wording]) for wording in wordings])


def first(text: str, *wordings: str) -> Alike:
    return matcher(*(wordings or TEN)).like(text)[0]


@pytest.mark.parametrize(
    ("text", "known", "why"),
    [
        ("What compensation are you looking for?", TEN[0], ("pay",)),
        ("Was sind Ihre Gehaltsvorstellungen?", TEN[0], ("pay",)),
        ("¿Cuáles son sus expectativas salariales?", TEN[0], ("pay",)),
        ("Quelles sont vos prétentions salariales ?", TEN[0], ("pay",)),
        ("Which of your shortcomings are you working on?", TEN[2], ("weakness",)),
        ("Have you had an argument with a coworker?", TEN[6], ("conflict", "colleague")),
        ("How do threads differ from processes?", TEN[7], ("differing", "processes", "threads")),
        ("Müssen wir über Überstunden reden?", TEN[8], ("Überstunden",)),
    ],
)
def test_a_question_is_known_in_other_words_and_says_what_they_share(text: str, known: str, why: tuple[str, ...]):
    found = first(text)
    assert (found.id, set(found.why)) == (known, set(why))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("What is your greatest strength?", "What is your greatest weakness?"),
        ("Why should we not hire you?", "Why should we hire you?"),
        ("How would you describe your last manager?", "How would your last manager describe you?"),
        ("Tell me about a conflict with a customer.", "Tell me about a conflict with a colleague."),
        ("What is the difference between a process and a coroutine?", TEN[7]),
        ("Tell me about a time you learned Java.", TEN[9]),
    ],
)
def test_what_differs_in_one_telling_word_is_near_and_not_the_same(text: str, known: str):
    assert not any(alike.same or alike.score > 0.9 for alike in matcher(known).like(text))


def test_the_opposite_stands_behind_what_is_meant_even_where_more_words_are_shared():
    found = matcher("What is your greatest strength?", "Name a shortcoming.").like("What is your greatest weakness?")
    assert found[0].id == "Name a shortcoming."


def test_scaffolding_alone_makes_nothing_alike():
    assert matcher("Tell me about a time you learned Python.").like("Tell me about a time you were thirsty.") == []


def test_a_rare_word_counts_more_than_one_that_is_everywhere():
    ledger = [f"How does our compiler treat {thing}?" for thing in ("loops", "macros", "strings", "lambdas")]
    found = matcher(*ledger, "Which macros annoy you?").like("What about macros and our compiler?")
    assert found[0].id == "How does our compiler treat macros?"
    assert found[1].id == "Which macros annoy you?"


def test_a_question_is_known_by_every_wording_it_was_asked_in_and_answers_once():
    found = Matcher([("a", ["Overtime?", "Can you do nights?"]), ("b", ["Why tea?"])]).like("Would you do nights?")
    assert [alike.id for alike in found] == ["a"]


def test_no_more_are_named_than_asked_for():
    known = matcher(*LEDGER)
    assert len(known.like("How do you deal with customers?")) == 3
    assert len(known.like("How do you deal with customers?", 5)) == 5


def test_among_equals_the_order_is_that_of_the_ids():
    for ids in (("a", "b", "c"), ("c", "b", "a")):
        known = Matcher([(id_, ["What about overtime?"]) for id_ in ids])
        assert [alike.id for alike in known.like("Overtime")] == ["a", "b", "c"]


@given(LEDGERS, TEXTS)
@example([("0", [""]), ("1", ["?"])], "?")
def test_any_text_is_answered(ledger: list[tuple[str, list[str]]], text: str):
    found = Matcher(ledger).like(text)
    assert all(0 < alike.score <= 1 for alike in found)
    assert found == sorted(found, key=lambda alike: (-alike.score, alike.id))


@given(LEDGERS, TEXTS.filter(words))
def test_a_wording_finds_itself_first(ledger: list[tuple[str, list[str]]], text: str):
    ledger = [(id_, each) for id_, each in ledger if words(each[0]) != words(text)]
    found = Matcher([*ledger, ("it", [text])]).like(text)[0]
    assert (found.id, found.score, found.same) == ("it", 1, True)


@given(LEDGERS, TEXTS, st.randoms())
def test_the_order_of_the_ledger_does_not_matter(ledger: list[tuple[str, list[str]]], text: str, random):
    shuffled = random.sample(ledger, len(ledger))
    assert Matcher(shuffled).like(text) == Matcher(ledger).like(text)


def test_the_same_wording_is_first_among_many_that_differ_only_in_words_that_say_nothing():
    many = [f"What about the overtime {'of ' * number}yours?" for number in range(80)]
    for wording in many[::20]:
        assert first(wording, *many).id == wording


@pytest.mark.parametrize(
    "forms",
    [
        ("prioritise", "prioritize", "prioritised", "prioritising"),
        ("refactor", "refactoring", "refactored"),
        ("behaviour", "behavior", "behaviours"),
        ("motivation", "motivations"),
        ("fuhrung", "fuhrungen"),
    ],
)
def test_forms_of_a_word_have_one_stem(forms: tuple[str, ...]):
    assert len(set(map(stem, forms))) == 1


@given(st.text(st.sampled_from("abdegilnorstuy"), max_size=14))
def test_a_stem_keeps_enough_of_its_word(word: str):
    assert len(stem(word)) >= min(len(word), SHORTEST)
    assert word.startswith(singular(word)[:-1])


def test_every_entry_of_the_vocabulary_can_be_read():
    for language in LANGUAGES:
        for concept, entry in language.entries():
            read = words(entry)
            assert read, concept
            assert (" " in entry) == (len(read) > 1), entry
            assert entry == " ".join(entry.split()), entry


def test_no_language_has_a_concept_as_topic_that_another_has_as_setting():
    topics = {concept for language in LANGUAGES for concept in language.topics}
    settings = {concept for language in LANGUAGES for concept in language.settings}
    assert not topics & settings


def test_contrasts_are_between_concepts_that_there_are():
    known = {concept for language in LANGUAGES for concept in (*language.topics, *language.settings)}
    assert known >= DECISIVE | PEOPLE | frozenset().union(*CONTRASTS)


def test_every_language_has_the_concepts_of_the_first():
    first_, *others = ({*language.topics, *language.settings} for language in LANGUAGES)
    for other in others:
        assert other <= first_
