"""Which known questions a text is taken to be asking, and why."""

import gc
import weakref

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from debrief.domain.matching.key_extractor import KeyExtractor
from debrief.domain.matching.matcher import COMPARED, Matcher, SimilarQuestion
from debrief.domain.matching.vocabulary import LANGUAGES
from debrief.domain.search.folded_words import split_words
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
            *split_words(" ".join(TEN)),
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
KEYS = KeyExtractor(LANGUAGES)
TEXTS = LETTERS | ASKED
LEDGERS = st.lists(TEXTS, max_size=8).map(lambda texts: [(str(number), [text]) for number, text in enumerate(texts)])


def matcher(*wordings: str) -> Matcher:
    return Matcher([(wording, [wording]) for wording in wordings])


def first(text: str, *wordings: str) -> SimilarQuestion:
    return matcher(*(wordings or TEN)).like(text)[0]


KNOWN_IN_OTHER_WORDS = {
    "What compensation are you looking for?": (TEN[0], {"pay"}),
    "Was sind Ihre Gehaltsvorstellungen?": (TEN[0], {"pay"}),
    "¿Cuáles son sus expectativas salariales?": (TEN[0], {"pay"}),
    "Quelles sont vos prétentions salariales ?": (TEN[0], {"pay"}),
    "Which of your shortcomings are you working on?": (TEN[2], {"weakness"}),
    "Have you had an argument with a coworker?": (TEN[6], {"conflict", "colleague"}),
    "How do threads differ from processes?": (TEN[7], {"differ", "processes", "threads"}),
    "Müssen wir über Überstunden reden?": (TEN[8], {"Überstunden"}),
}


def test_a_question_is_known_in_other_words_and_says_what_they_share():
    found = {text: first(text) for text in KNOWN_IN_OTHER_WORDS}
    assert {text: (one.id, set(one.why)) for text, one in found.items()} == KNOWN_IN_OTHER_WORDS


ONE_TELLING_WORD_APART = {
    "What is your greatest strength?": "What is your greatest weakness?",
    "Why should we not hire you?": "Why should we hire you?",
    "How would you describe your last manager?": "How would your last manager describe you?",
    "Tell me about a conflict with a customer.": "Tell me about a conflict with a colleague.",
    "What is the difference between a process and a coroutine?": TEN[7],
    "Tell me about a time you learned Java.": TEN[9],
}


def test_what_differs_in_one_telling_word_is_near_and_not_the_same():
    likes = {text: matcher(known).like(text) for text, known in ONE_TELLING_WORD_APART.items()}
    assert [text for text, found in likes.items() if any(one.same or one.score > 0.9 for one in found)] == []


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


@given(LEDGERS, TEXTS.filter(split_words))
def test_a_wording_finds_itself_first(ledger: list[tuple[str, list[str]]], text: str):
    ledger = [(id_, each) for id_, each in ledger if split_words(each[0]) != split_words(text)]
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


ONE_THING = {
    "Would you work on Saturdays and Sundays?": "Would you work at weekends?",
    "any previous convictions": "Do you have a criminal record?",
    "what is SEO": "What is search engine optimisation?",
    "How do you choose a vendor?": "How do you pick a supplier?",
    "Tell me about your filing system.": "How do you file documents?",
    "Wie finden Sie das schlechte Zeugnis?": "Warum ist Ihr Arbeitszeugnis so schlecht?",
    "Sind Sie fürs Siezen oder fürs Duzen?": "Was halten Sie vom Duzen?",
}


def test_words_and_abbreviations_that_mean_one_thing_count_as_one():
    assert {text: first(text, known, *TEN).id for text, known in ONE_THING.items()} == ONE_THING


@pytest.mark.parametrize(("one", "other"), [("Zwischenzeugnis", "Zeugnis"), ("Gehaltsfrage", "salary")])
def test_a_compound_counts_as_the_part_that_is_listed_for_it(one: str, other: str):
    assert KEYS(one) == KEYS(other)


@pytest.mark.parametrize(
    ("text", "known", "other"),
    [
        ("How do you manage the budget?", "Which budget did you have?", "What is your management style?"),
        ("How do you decide about pods?", "What is a pod?", "How do you make decisions?"),
        ("How do you read a drawing?", "What is in a drawing?", "What was the last book you read?"),
    ],
)
def test_the_thing_decides_and_not_what_is_done_with_it(text: str, known: str, other: str):
    assert first(text, other, known).id == known


def test_what_shares_only_a_little_is_offered_behind_what_shares_more():
    found = matcher("Why are zebras striped?", "Describe a difficult patient.").like("A difficult zebra with a hat?")
    assert [alike.id for alike in found] == ["Why are zebras striped?", "Describe a difficult patient."]


def test_a_word_that_no_question_has_does_not_keep_others_from_being_found():
    assert first(
        "Was there ever a time that the due date passed a wombat by?", "Tell me about a deadline.", *TEN
    ).id == ("Tell me about a deadline.")


def test_what_an_expression_took_in_still_counts_a_little():
    known = matcher("What was your shortest deadline?", "Where did you buy your hat?")
    assert known.like("Describe a time you missed a deadline.")[0].id == "What was your shortest deadline?"


@pytest.mark.parametrize("text", ["a tight schedule", "when my schedule was tight"])
def test_telling_words_are_an_expression_in_either_order(text: str):
    assert "tight deadline" in KEYS(text).keys


def test_small_words_are_an_expression_in_one_order_only():
    assert "others' view of you" in KEYS("How would your colleagues describe you?").keys
    assert "others' view of you" not in KEYS("How would you describe your colleagues?").keys


SOMETHING_ELSE = {
    "How would you like to be onboarded?": "How do you onboard people?",
    "Who do you know at our company?": "What do you know about our company?",
    "Why do you set prices?": "How do you set prices?",
    "How often do you set prices?": "How do you set prices?",
    "How do they set prices?": "How do you set prices?",
    "Who set their prices?": "How do you set prices?",
    "How did you set prices?": "How do you set prices?",
    "Tell me about a time somebody persuaded you.": "Tell me about a time you had to persuade somebody.",
    "What is your team's greatest strength?": "What is your greatest strength?",
    "How does your team pick suppliers of wine and plates?": "How do you pick suppliers of wine and plates?",
    "Wine, fish, cheese, nuts, plates and zebras?": "Wine, fish, cheese, nuts and plates?",
    "What is share capital?": "What is working capital?",
    "Would you exceed your sales target?": "Would you miss your sales target?",
}


def test_the_same_is_not_said_where_somebody_else_acts_or_something_else_is_asked():
    same = {text: [one.same for one in matcher(known).like(text)] for text, known in SOMETHING_ELSE.items()}
    assert same == {text: [False] for text in SOMETHING_ELSE}


@pytest.mark.parametrize(
    "text", ["How do you choose prices?", "What is your greatest talent?", "Why should we recruit you?"]
)
def test_the_same_is_said_where_only_the_words_differ(text: str):
    assert first(text, "How do you choose fees?", *TEN).same


def test_only_so_many_wordings_are_compared_and_the_nearest_is_among_them():
    many = [f"What about overtime and {number}?" for number in range(COMPARED * 3)]
    found = matcher(*many, "What about overtime and zebras?").like("zebras, overtime?", COMPARED * 4)
    assert found[0].id == "What about overtime and zebras?"
    assert len(found) == COMPARED


@given(LEDGERS, TEXTS, TEXTS)
def test_what_one_question_has_of_another_that_has_of_it(ledger: list[tuple[str, list[str]]], one: str, other: str):
    known = Matcher([*ledger, ("one", [one]), ("other", [other])])
    there = {alike.id: alike for alike in known.like(one, 20)}.get("other")
    back = {alike.id: alike for alike in known.like(other, 20)}.get("one")
    assert (there is None) == (back is None)
    if there and back:
        assert (there.score, there.same) == (pytest.approx(back.score), back.same)


def test_a_matcher_without_references_is_freed():
    known = matcher("Why us?")
    known.like("why us")
    gone = weakref.ref(known)
    gc.disable()
    try:
        del known
        assert gone() is None
    finally:
        gc.enable()
