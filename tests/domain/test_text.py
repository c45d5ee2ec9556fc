"""What a person typed does nothing to a terminal, and keeps its length."""

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.text import clean_paste, fold_text, one_line, pluralize, safe, shorten

ANY_TEXT = st.text(st.characters() | st.sampled_from("\x1b\x07\x9b\x7f\r\u2028\u202e\u2066\ud800\ufff9"))


SHOWN_INSTEAD = {
    "\x1b]0;owned\x07": "␛]0;owned␇",
    "\x1b[31m": "␛[31m",
    "\x9b31m": "\ufffd31m",
    "\x7f": "␡",
    "a\rb": "a␍b",
    "a\u2028b": "a␤b",
    "\u202egnp.exe": "\ufffdgnp.exe",
    "\u2066x\u2069": "\ufffdx\ufffd",
    "\ud800": "\ufffd",
    "[/foo] & <b>": "[/foo] & <b>",
    "two\nlines\tand a tab": "two\nlines\tand a tab",
    "佐藤さん 😬 Žižkov": "佐藤さん 😬 Žižkov",
}


def test_what_a_terminal_would_act_on_is_shown_instead() -> None:
    assert {typed: safe(typed) for typed in SHOWN_INSTEAD} == SHOWN_INSTEAD


@given(ANY_TEXT)
def test_safe_text_keeps_its_length_stays_as_it_is_and_can_be_stored(text: str) -> None:
    shown = safe(text)
    assert len(shown) == len(text)
    assert safe(shown) == shown
    shown.encode()
    assert not any(ord(c) < 0x20 and c not in "\n\t" for c in shown)
    assert not any(0x7F <= ord(c) < 0xA0 for c in shown)


PASTED = {
    **{f"a{line_break}b{line_break}c": "a\nb\nc" for line_break in ("\r\n", "\r", "\n")},
    **{f"a{line_break}b{line_break}c": "a\nb\nc" for line_break in "\u2028\u2029\x85\x0b\x0c"},
    "a\r\n\r\nb": "a\n\nb",
    "a\n\rb": "a\n\nb",
    "one?\u2028two?\u2029three?": "one?\ntwo?\nthree?",
    "one?\x0btwo?\x0cthree?\x85": "one?\ntwo?\nthree?\n",
    "a\u2029\u2029b": "a\n\nb",
    "a\r\x85b": "a\n\nb",
    "面接\u2028質問": "面接\n質問",
    "מה?\u2029למה?": "מה?\nלמה?",
    "a\u2028\u2029b": "a\n\nb",
    "a\r\n\u2028b": "a\n\nb",
    "\x0ca": "\na",
    "a\x0b\x0bb": "a\n\nb",
    "👩\x85💻": "👩\n💻",
    "a\tb": "a   b",
    "a\u2028b\tc": "a\nb   c",
    "\x1b[0m\n": "␛[0m\n",
    "a\x1cb\x1eb": "a␜b␞b",
    "\x9b1m": "\ufffd1m",
}


def test_a_paste_has_one_kind_of_line_ending_and_no_tabs() -> None:
    assert {clipboard: clean_paste(clipboard) for clipboard in PASTED} == PASTED


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line
    assert line == line.strip()
    assert "  " not in line


SAME_WHEN_FOLDED = [
    ("Žižkov", "zizkov"),
    ("MÄRZ", "märz"),
    ("STRASSE", "straße"),
    ("ﬁt", "FIT"),
    ("e\u0301", "é"),
]


def test_case_and_diacritics_do_not_count_when_folded() -> None:
    assert [(one, other) for one, other in SAME_WHEN_FOLDED if fold_text(one) != fold_text(other)] == []


SHORTENED = {
    ("short", 10): "short",
    ("exactly ten", 11): "exactly ten",
    ("a pipeline you own, end to end", 20): "a pipeline you own…",
    ("onelongwordthatdoesnotfit", 10): "onelongwo…",
    ("x onelongwordthatdoesnotfit", 12): "x onelongwo…",
    ("two\n lines", 20): "two lines",
}


def test_a_long_text_is_cut_at_a_word_where_possible() -> None:
    assert {(text, width): shorten(text, width) for text, width in SHORTENED} == SHORTENED


@given(ANY_TEXT, st.integers(1, 60))
def test_a_shortened_text_fits(text: str, width: int) -> None:
    short = shorten(text, width)
    assert len(short) <= width
    assert short == one_line(text) or short.endswith("…")


def test_a_noun_agrees_with_its_count():
    assert [pluralize(count, "round") for count in (0, 1, 2_000)] == ["0 rounds", "1 round", "2,000 rounds"]
    assert pluralize(2, "process", "processes") == "2 processes"
