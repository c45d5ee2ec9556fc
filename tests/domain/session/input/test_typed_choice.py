"""Choices by typing: the words read on the screen, a beginning of them, or the place."""

import pytest

from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Again
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met, Need, Verdict
from debrief.domain.record.question import Certainty
from debrief.domain.session.input.option_or_text import ChoiceInput, find_option, read_choice, spell_out
from debrief.domain.session.input.typed_choice import TypedChoice

KINDS = [tuple(map(str, kind)) for kind in (Again, Category, Certainty, Control, Met, Need, Outcome, Verdict)]
KINDS.append(("yes", "no"))
FAST, SLOW = 0.1, 2.0


def typed(keys: str, labels: tuple[str, ...], between: float = FAST, chosen: int | None = None) -> int | None:
    """Return what is chosen after `keys`; a key that means no option changes nothing."""
    state = TypedChoice()
    for number, key in enumerate(keys):
        state, index = state.type(key, 100 + number * between, labels, chosen)
        chosen = chosen if index is None else index
    return chosen


def test_typing_a_label_chooses_it_whatever_was_chosen_before():
    wrong = [
        (keys, labels, before)
        for labels in KINDS
        for place, label in enumerate(labels)
        for keys in (label, label.upper(), str(place + 1))
        for before in (None, *range(len(labels)))
        if typed(keys, labels, chosen=before) != place
    ]
    assert wrong == []


BEGINNINGS = {
    ("unsure", ("exact", "gist", "unsure")): "unsure",
    ("not met", ("met", "partly", "not met")): "not met",
    ("can’t know", ("mine", "partly", "not mine", "can't know")): "can't know",
    ("not sure", ("yes", "no", "not sure")): "not sure",
    ("no", ("yes", "no", "not sure")): "no",
    ("nn", ("yes", "no", "not sure")): "not sure",
    ("nnn", ("yes", "no", "not sure")): "no",
    ("unsx", ("exact", "gist", "unsure")): "unsure",
    ("unxe", ("exact", "gist", "unsure")): "unsure",
    ("xg", ("exact", "gist", "unsure")): None,
    ("no", ("waiting", "rejected", "silent", "withdrew", "offer")): None,
    ("they said no", ("waiting", "rejected", "silent", "withdrew", "offer")): None,
    ("?", ("exact", "gist", "unsure")): None,
    ("0", ("exact", "gist", "unsure")): None,
    ("4", ("exact", "gist", "unsure")): None,
    ("²", ("exact", "gist", "unsure")): None,
}


def typed_label(keys: str, labels: tuple[str, ...]) -> str | None:
    found = typed(keys, labels)
    return labels[found] if found is not None else None


def test_letters_typed_within_a_second_are_one_beginning():
    assert {(keys, labels): typed_label(keys, labels) for keys, labels in BEGINNINGS} == BEGINNINGS


def test_after_a_pause_a_letter_begins_anew():
    labels = ("exact", "gist", "unsure")
    assert typed("xg", labels, SLOW) == 1
    assert typed("ue", labels, FAST) == 2
    assert typed("ue", labels, SLOW) == 0


def test_after_a_pause_a_letter_that_begins_nothing_goes_on_with_the_word():
    assert typed("rej", ("waiting", "rejected", "silent"), SLOW) == 1
    assert typed("unsur", ("exact", "gist", "unsure"), SLOW) == 2


WHOLE = {
    ("exact", ("exact", "gist", "unsure")): True,
    ("exac", ("exact", "gist", "unsure")): False,
    ("e", ("exact", "gist", "unsure")): False,
    ("exactly", ("exact", "gist", "unsure")): False,
    ("met", ("met", "partly", "not met")): True,
    ("no", ("yes", "no", "not sure")): False,
    ("not sure", ("yes", "no", "not sure")): True,
    ("2", ("yes", "no", "not sure")): True,
    ("4", ("yes", "no", "not sure")): False,
    ("yes", ("yes", "no")): True,
}


def is_whole(keys: str, labels: tuple[str, ...]) -> bool:
    state = TypedChoice()
    for number, key in enumerate(keys):
        state, _ = state.type(key, 100 + number * FAST, labels, None)
    return state.whole


def test_a_choice_is_whole_once_no_other_can_be_meant():
    assert {(keys, labels): is_whole(keys, labels) for keys, labels in WHOLE} == WHOLE


def test_a_capital_behind_a_whole_choice_does_not_come_back_to_it() -> None:
    state = TypedChoice()
    for number, key in enumerate("yes"):
        state, _ = state.type(key, 100 + number * FAST, ("yes", "no"), None)
    assert [state.goes_on(key, 100.3, ("yes", "no")) for key in "Tt k"] == [False, True, True, False]
    assert [state.goes_on(key, 102.0, ("yes", "no")) for key in "Tt k"] == [False] * 4


@pytest.mark.parametrize("keys", ["Ee", "NY", "nn"])
def test_a_letter_typed_after_thinking_it_over_is_another_choice(keys: str) -> None:
    state, first = TypedChoice().type(keys[0], 100.0, ("exact", "no", "yes", "not sure"), None)
    _, second = state.type(keys[1], 110.0, ("exact", "no", "yes", "not sure"), first)
    assert None not in (first, second)


SPELLED_OUT = {
    "1, I think": "exact, I think",
    "2. Probably": "gist. Probably",
    "2 , probably": "gist , probably",
    "3 ": "unsure ",
    "1 I think": "1 I think",
    "3 people asked": "3 people asked",
    "3.5 years": "3.5 years",
    "4, I think": "4, I think",
    "12, I think": "12, I think",
    "0, I think": "0, I think",
    "1st, I think": "1st, I think",
    "², I think": "², I think",
    "9" * 5000 + ", I think": "9" * 5000 + ", I think",
}


def test_a_number_before_a_comma_or_full_stop_is_its_option_and_before_a_word_is_part_of_that() -> None:
    assert {typed: spell_out(typed, ("exact", "gist", "unsure")) for typed in SPELLED_OUT} == SPELLED_OUT


def test_a_digit_keeps_its_place_in_what_is_typed_on() -> None:
    state, index = TypedChoice().type("3", 100.0, ("exact", "gist", "unsure"), None)
    assert (index, state.text, state.is_new, state.whole) == (2, "3", True, True)
    state, index = state.type(" ", 100.1, ("exact", "gist", "unsure"), 2)
    assert (index, state.is_text, state.awaits_remark(("exact", "gist", "unsure"))) == (None, False, True)
    state, index = state.type("p", 100.2, ("exact", "gist", "unsure"), 2)
    assert (index, state.is_text, state.text) == (None, True, "3 p")


def test_behind_a_digit_a_space_or_digit_goes_on_with_it_and_a_letter_does_not() -> None:
    state, _ = TypedChoice().type("1", 100.0, ("exact", "gist", "unsure"), None)
    labels = ("exact", "gist", "unsure")
    assert [state.goes_on(key, 100.1, labels) for key in " ,-0w"] == [True, True, True, True, False]
    assert [state.goes_on(key, 100.5, labels) for key in " ,-0w"] == [True, True, False, False, False]
    assert [state.goes_on(key, 102.0, labels) for key in " ,-0w"] == [False] * 5


def test_a_letter_right_behind_a_digit_is_another_choice() -> None:
    assert typed("1g", ("exact", "gist", "unsure")) == 1


def test_a_line_with_a_number_and_a_full_stop_is_that_option() -> None:
    labels = ("exact", "gist", "unsure")
    assert (find_option("2.", labels), find_option("2,", labels), find_option("2 or 3", labels)) == (1, 1, None)
    assert read_choice("2. How do you plan?", labels) == ChoiceInput(1, text="How do you plan?")
    assert read_choice("2 How do you plan?", labels) == ChoiceInput(text="2 How do you plan?")


BY_KEY_AND_IN_A_LINE = {
    "exact": (ChoiceInput(0), ChoiceInput(0)),
    "exact, I think": (ChoiceInput(0, remark="I think"),) * 2,
    "no idea": (ChoiceInput(remark="no idea"),) * 2,
    "exact. How do you plan?": (ChoiceInput(0, text="How do you plan?"),) * 2,
    "Why us?": (ChoiceInput(text="Why us?"),) * 2,
    "eHow would you?": (ChoiceInput(0, text="How would you?"), ChoiceInput(text="eHow would you?")),
    "sql": (ChoiceInput(text="sql"), ChoiceInput()),
}


def test_what_is_typed_at_a_choice_is_an_option_a_remark_or_a_text() -> None:
    labels = ("exact", "gist", "unsure")
    read = {
        typed: tuple(read_choice(typed, labels, begins_entry=True, by_key=by_key) for by_key in (True, False))
        for typed in BY_KEY_AND_IN_A_LINE
    }
    assert read == BY_KEY_AND_IN_A_LINE


def test_without_a_text_for_remarks_what_is_typed_belongs_to_another_text() -> None:
    assert read_choice("no idea", ("yes", "no"), takes_remarks=False) == ChoiceInput(text="no idea")
