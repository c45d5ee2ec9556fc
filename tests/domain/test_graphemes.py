"""What people see as one character is one, wherever it begins and ends."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.text import boundary_from, next_boundary, previous_boundary

ONE = {
    "a letter": "a",
    "a decomposed accent": "e\u0301",
    "two accents": "e\u0302\u0301",
    "a flag": "🇩🇪",
    "a flag of a region": "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "a skin tone": "👍🏽",
    "a family": "👨\u200d👩\u200d👧",
    "a handshake of two tones": "🫱🏻\u200d🫲🏿",
    "hair": "🧑🏿\u200d🦰",
    "a rainbow flag": "🏳\ufe0f\u200d🌈",
    "a heart in colour": "❤\ufe0f",
    "a keycap": "1\ufe0f\u20e3",
    "composed Hangul": "한",
    "decomposed Hangul": "\u1112\u1161\u11ab",
    "decomposed Hangul of two": "\u1100\u1161",
    "a Devanagari vowel sign": "हि",
    "a Devanagari conjunct": "क्षि",
    "a Tamil vowel sign": "நி",
    "a Bengali conjunct": "ক্ষ",
    "a Thai vowel with a tone": "ที่",
    "a Thai sara am": "กำ",
    "a pointed Hebrew letter": "שׁ",
    "a pointed Arabic letter": "بَّ",
    "a halfwidth voicing mark": "か\u3099",
}
BEFORE = ["", "a", "漢", "🇫🇷", "é "]


def is_whole(one: str, before: str) -> bool:
    """Return whether `one` behind `before` begins and ends as a whole, from either end and from within."""
    text = f"{before}{one}x"
    begin, end = len(before), len(before) + len(one)
    within = {boundary_from(text, position) for position in range(begin + 1, end + 1)}
    return (previous_boundary(text, end), next_boundary(text, begin), within) == (begin, end, {end})


def test_it_begins_and_ends_as_a_whole() -> None:
    assert [(name, before) for name, before in product(ONE, BEFORE) if not is_whole(ONE[name], before)] == []


@given(st.text(max_size=12))
def test_going_through_a_text_meets_the_same_boundaries_from_both_ends(text: str) -> None:
    forward, backward, position = [0], [len(text)], 0
    while position < len(text):
        forward.append(position := next_boundary(text, position))
    while position > 0:
        backward.append(position := previous_boundary(text, position))
    assert forward == backward[::-1]
    assert all(boundary_from(text, position) == position for position in forward)
