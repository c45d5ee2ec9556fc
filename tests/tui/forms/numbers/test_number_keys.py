"""What is typed in a number field is a number or a text, without an app around it; the journeys are beside this."""

from dataclasses import dataclass, field

import pytest
from textual.message import Message

from debrief.domain.session.input.number import FOLLOW_SECONDS, read_percent
from debrief.tui.forms.placement.number_keys import NumberKeys, NumberRead

SENTENCES = [
    "25 minutes of talking, then she said great",
    "60 or so",
    "30 Sekunden lang nichts gesagt",
    "20-30 minutes of talking",
    "25, then 30",
    "15 out of 20 people left",
    "4 minutes of silence",
    "3 times I started over. I kept talking",
    "5 out of 5 uncomfortable. I had read it.",
    "2026 was hard",
    "7.5 flat",
]
"""Sentences that begin with a number, as somebody types them who takes the text to go on."""


@dataclass
class PercentField:
    """A number field as the form has it, with a text before it, after it, or both; the focus is in one of them."""

    number: int | None = None
    texts: str = "before"
    text: str = ""
    """What was typed into the text beside the number since the field was focused."""
    left: bool = False
    hints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.keys = NumberKeys(self, range(101), read_percent, " %")  # type: ignore[arg-type]  # it only posts to it
        self.keys.write = self.write

    def post_message(self, message: Message) -> bool:
        if isinstance(message, NumberRead):
            self.hints.append(message.hint)
        return True

    def write(self, text: str, *, behind: bool, **_more: object) -> bool:
        self.left = "after" in self.texts or ("before" in self.texts and not behind)
        self.text += text if self.left else ""
        return self.left

    def type(self, typed: str, seconds: float, begin: float = 0.0) -> "PercentField":
        for at, key in enumerate(typed):
            if self.left:
                self.text += key
            else:
                self.number = self.keys.take(key, begin + at * seconds, self.number)
        return self


@pytest.mark.parametrize("seconds", [0.0, 0.2, FOLLOW_SECONDS * 0.9])
@pytest.mark.parametrize("typed", SENTENCES)
def test_a_sentence_that_begins_with_a_number_is_a_text_and_leaves_the_number_before(
    typed: str, seconds: float
) -> None:
    typed_in = PercentField(number=70).type(typed, seconds)
    assert (typed_in.text, typed_in.number) == (typed, 70)


@pytest.mark.parametrize(
    ("typed", "number", "text"),
    [
        ("25 because she smiled", 25, "because she smiled"),
        ("60of course", 60, "of course"),
        ("60 % at most", 60, "at most"),
        ("4 of 5 awful 2", 80, "awful 2"),
        ('7, "deflated"', 7, '"deflated"'),
        ("5/10, tired", 50, "tired"),
        ("60 %, tired", 60, "tired"),
        ("60 or so", 60, "or so"),
        ("60 to be fair", 60, "to be fair"),
        ("60 or 70", None, ""),
        ("60-70 %", None, ""),
        ("60 or 70, she smiled", None, "60 or 70, she smiled"),
        ("7.5 flat", None, "7.5 flat"),
        ("4. Next", 4, "Next"),
    ],
)
def test_words_behind_a_number_are_in_the_text_behind_it(typed: str, number: int | None, text: str) -> None:
    typed_in = PercentField(texts="before and after").type(typed, 0.2)
    assert (typed_in.number, typed_in.text) == (number, text)


def test_a_digit_after_a_pause_belongs_to_the_number_and_to_no_words() -> None:
    typed_in = PercentField(texts="before and after").type("6", 0.0).type("0 sure", 0.2, begin=5.0)
    assert (typed_in.number, typed_in.text) == (60, "sure")
    typed_in = PercentField(texts="before and after").type("8", 0.0).type("-9", 0.2, begin=5.0)
    assert (typed_in.number, typed_in.keys.pending) == (None, "8-9")


@pytest.mark.parametrize("typed", ["4 out", "60 o", "3 of", "100 out o"])
@pytest.mark.parametrize("texts", ["before", "after"])
def test_a_word_that_could_have_been_part_of_a_number_is_kept(typed: str, texts: str) -> None:
    digits, word = typed.split(" ", 1)
    typed_in = PercentField(number=70, texts=texts).type(typed, 0.2)
    assert (typed_in.text, typed_in.keys.holds_word) == ("", True)
    typed_in.number = typed_in.keys.end_word(typed_in.number)
    assert typed_in.text == (typed if texts == "before" else word)
    assert typed_in.number == (70 if texts == "before" else int(digits))


@pytest.mark.parametrize(
    ("typed", "number", "hint"),
    [
        ("60", 60, ""),
        ("600", 70, "“600” is not saved. Type a number from 0 to 100."),
        ("6010", 70, "“6010” is not saved. Type a number from 0 to 100."),
        ("60 %", 60, "“60 %” is read as 60 %."),
        ("3 of 5", 60, "“3 of 5” is read as 60 %."),
        ("5/5", 100, "“5/5” is read as 100 %."),
        ("6/5", 70, "“6/5” is kept as words. Type a number from 0 to 100."),
        ("60 or 70", 70, "“60 or 70” is kept as words. Type a number from 0 to 100."),
    ],
)
def test_a_number_as_written_is_read_and_shown_and_what_is_none_leaves_the_number_before(
    typed: str, number: int, hint: str
) -> None:
    typed_in = PercentField(number=70).type(typed, 0.2)
    assert (typed_in.number, typed_in.text, typed_in.hints[-1:]) == (number, "", [hint] if hint else [])


@pytest.mark.parametrize(
    ("key", "seconds", "goes_on"),
    [(" ", 0.2, True), (",", 0.2, True), ("-", 0.2, True), ("5", 0.2, True), ("o", 0.2, False), (" ", 1.0, False)],
)
def test_a_key_goes_on_with_a_number_in_full_until_a_pause(key: str, seconds: float, goes_on: bool) -> None:
    typed_in = PercentField().type("25", 0.0)
    assert typed_in.keys.goes_on(key, seconds) is goes_on
