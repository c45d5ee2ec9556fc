"""Sentences typed at a choice: what of them is a choice, and what the text beside it gets."""

import pytest

from debrief.domain.record.debrief import Again
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met, Need, Verdict
from debrief.domain.record.question import Certainty
from debrief.domain.session.typed_choice import TypedChoice

FAST, SLOW = 0.1, 2.0
YES_NO = ("yes", "no")
AGAIN, CERTAINTY, CONTROL, MET, NEED, OUTCOME, VERDICT = (
    tuple(map(str, kind)) for kind in (Again, Certainty, Control, Met, Need, Outcome, Verdict)
)
ALL = (YES_NO, AGAIN, CERTAINTY, CONTROL, MET, NEED, OUTCOME, VERDICT)


def typed(keys: str, labels: tuple[str, ...], between: float = FAST) -> tuple[str, str]:
    """Return what is chosen after `keys`, and the text: a choice typed in full goes on to the text, as a form does."""
    state, chosen, text, at = TypedChoice(), None, "", 100.0
    before: int | None = None
    at_text = False
    for key in keys:
        at += between
        if at_text and not state.goes_on(key, at):
            text, state = text + key, TypedChoice()
            continue
        at_text = False
        state, index = state.type(key, at, labels, chosen)
        if state.is_new:
            before = chosen
        if index is not None:
            chosen, at_text = index, state.whole
        elif state.is_text:
            stays, sentence = state.split(labels)
            chosen, text, at_text = before if stays is None else stays, text + sentence, True
            state = TypedChoice()
    return "" if chosen is None else labels[chosen], text.strip()


SENTENCES = (
    "Explain how you plan a day.",
    "explain how you plan a day.",
    "Get to the point, they said.",
    "Unsafe loads: what then?",
    "Exactly as I said.",
    "exactly as I said.",
    "exact words I forgot",
    "gist only, I think",
    "Nobody asked me, so I told them.",
    "nobody asked me, so I told them.",
    "No, I would not.",
    "no, I would not",
    "no idea what they meant",
    "not a word about it",
    "nothing special",
    "now they know",
    "Yes they did",
    "yes they did",
    "yesterday they called",
    "not sure about that one",
    "not mine to say",
    "mine, I think",
    "can't know yet",
    "partly, in a side project",
    "met most of it",
    "metrics in Grafana",
    "methods, mostly",
    "must be said",
    "nice people there",
    "nicely done",
    "rejected after two weeks",
    "offer came on monday",
    "offered it to somebody inside",
    "silent since May",
    "silently",
    "waiting for a call",
    "withdrew because of the pay",
    "test it twice",
    "tested it twice",
    "adopted",
    "set aside some time",
    "USA only",
    "e2e tests: any?",
    "eleven days, I waited",
    "I did it.",
    "なぜですか",
    "¿Por qué?",
    "Über die Zahlen",
)


@pytest.mark.parametrize("labels", ALL, ids=" ".join)
@pytest.mark.parametrize("sentence", [one for one in SENTENCES if one not in ("silently", "adopted")])
def test_a_sentence_is_kept_whole_and_chooses_nothing(sentence: str, labels: tuple[str, ...]) -> None:
    assert typed(sentence, labels) == ("", sentence)


@pytest.mark.parametrize(
    ("keys", "labels", "chosen", "text"),
    [
        ("eHow do you plan?", CERTAINTY, "exact", "How do you plan?"),
        ("exHow do you plan?", CERTAINTY, "exact", "How do you plan?"),
        ("exactHow do you plan?", CERTAINTY, "exact", "How do you plan?"),
        ("exact How do you plan?", CERTAINTY, "exact", "How do you plan?"),
        ("exacthow do you plan?", CERTAINTY, "exact", "how do you plan?"),
        ("gGet to the point.", CERTAINTY, "gist", "Get to the point."),
        ("e“How?”", CERTAINTY, "exact", "“How?”"),
        ("e¿Por qué?", CERTAINTY, "exact", "¿Por qué?"),
        ("eなぜですか", CERTAINTY, "exact", "なぜですか"),
        ("nNobody asked.", YES_NO, "no", "Nobody asked."),
        ("noNobody asked.", YES_NO, "no", "Nobody asked."),
        ("nothey would not", YES_NO, "no", "they would not"),
        ("yeseverything new", YES_NO, "yes", "everything new"),
        ("yeseverything new", AGAIN, "yes", "everything new"),
        ("nNever on Sundays", AGAIN, "no", "Never on Sundays"),
        ("noThey knew", AGAIN, "no", "They knew"),
        ("not sureAsk them", AGAIN, "not sure", "Ask them"),
        ("not metKafka", MET, "not met", "Kafka"),
        ("mustKafka", NEED, "must", "Kafka"),
        ("must haveKafka", NEED, "must", "Kafka"),
        ("must have", NEED, "must", ""),
        ("must-have", NEED, "must", ""),
        ("nice to have", NEED, "nice", ""),
        ("yesTerraform", YES_NO, "yes", "Terraform"),
        ("noTeamwork", YES_NO, "no", "Teamwork"),
        ("yes", YES_NO, "yes", ""),
        ("yes ", YES_NO, "yes", ""),
    ],
)  # fmt: skip
def test_a_choice_before_a_sentence_stays_chosen(keys: str, labels: tuple[str, ...], chosen: str, text: str) -> None:
    assert typed(keys, labels) == (chosen, text)


def test_a_capital_behind_a_whole_choice_does_not_come_back_to_it() -> None:
    state = TypedChoice()
    for number, key in enumerate("yes"):
        state, _ = state.type(key, 100 + number * FAST, YES_NO, None)
    assert (state.goes_on("T", 100.3), state.goes_on("t", 100.3), state.goes_on(" ", 100.3)) == (False, True, True)
    assert (state.goes_on("k", 100.3), state.goes_on(" ", 102.0)) == (False, False)


@pytest.mark.parametrize("sentence", ["Explain how you plan.", "Get to the point.", "Unsafe loads?", "Every day?"])
def test_a_sentence_with_a_capital_is_kept_whole_however_slowly_it_is_typed(sentence: str) -> None:
    assert typed(sentence, CERTAINTY, SLOW) == ("", sentence)


@pytest.mark.parametrize("keys", ["Ee", "NY", "nn"])
def test_a_letter_typed_after_thinking_it_over_is_another_choice(keys: str) -> None:
    state, first = TypedChoice().type(keys[0], 100.0, ("exact", "no", "yes", "not sure"), None)
    _, second = state.type(keys[1], 110.0, ("exact", "no", "yes", "not sure"), first)
    assert None not in (first, second)
