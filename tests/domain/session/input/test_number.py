"""Numbers as people type them are one input, and what does not belong to them is told apart."""

from debrief.domain.session.input.number import TypedNumber, read_number, read_percent

PERCENTAGES = {
    "60": 60,
    "60 %": 60,
    "60%.": 60,
    "60 percent": 60,
    "5/5": 100,
    "3 of 5": 60,
    "3 Out Of 5": 60,
    "3 von 5": 60,
    "60 Prozent": 60,
    "7 / 10": 70,
    "1/8": 13,
    "15/20": 75,
    "101": None,
    "6/5": None,
    "0/0": None,
    "7.5": None,
    "5/5 awful": None,
    "３/5": None,
}


def test_a_percentage_is_read_as_people_write_it() -> None:
    assert {typed: read_percent(typed) for typed in PERCENTAGES} == PERCENTAGES


ONE_TO_FIVE = {
    "5/5": 5,
    "4 of 5": 4,
    "4 von 5": 4,
    "3.": 3,
    "4/10": None,
    "6/5": None,
    "0": None,
    "4 %": None,
    "": None,
}


def test_a_number_out_of_a_choice_is_read_with_its_highest() -> None:
    assert {typed: read_number(typed, range(1, 6)) for typed in ONE_TO_FIVE} == ONE_TO_FIVE


KEYS = {
    "60": ("60", ""),
    "6010": ("6010", ""),
    "1005": ("1005", ""),
    "5/5": ("5/5", ""),
    "5/5 ": ("5/5", " "),
    "5/10 %": ("5/10 %", ""),
    "3 of": ("3", " of"),
    "3 out of 5": ("3 out of 5", ""),
    "3 von 5": ("3 von 5", ""),
    "3 vor": ("3", " vo"),
    "60 prozent": ("60 prozent", ""),
    "60 %5": ("60 %", ""),
    "x": ("", ""),
    "5x": ("5", ""),
    "5 ox": ("5", " o"),
}
"""The number that the keys are, and what begins a share behind it."""


def type_keys(keys: str) -> tuple[str, str]:
    state = TypedNumber()
    for at, key in enumerate(keys):
        state = state.type(key, at / 10, None, lambda digits: int(digits) <= 100) or state
    return state.number, state.open


def test_keys_belong_to_a_number_or_not() -> None:
    assert {keys: type_keys(keys) for keys in KEYS} == KEYS


def test_after_a_pause_a_digit_behind_a_share_begins_another_number() -> None:
    state = TypedNumber("5", "/5", at=1)
    assert state.type("6", 1.5, 1, str.isdigit) == TypedNumber("5", "/56", at=1.5)
    assert state.type("6", 2.5, 1, str.isdigit) == TypedNumber("6", at=2.5, before=1)
