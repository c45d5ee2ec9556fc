"""What a terminal sends for keys is taken out of a typed line, and no word that somebody typed."""

from itertools import product

from debrief.cli.terminal.typed_lines import without_controls

WORDS = (
    "[see notes]",
    "[A friend said so]",
    "[I think]",
    "[CEO and HR]",
    "[Do they know?]",
    "[1] The first one",
    "[2 weeks]",
    "[2nd round",
    "[3rd]",
    "[5m]",
    "[10 min",
    "[[Acme]]",
    "[my notes",
    "[ ] to do",
    "[x] done",
    "OK so far",
    "OFFER",
    "[",
)


def test_brackets_behind_an_escape_are_words() -> None:
    lines = {f"{before}\x1b{words}\n": f"{before}{words}\n" for before, words in product(("", "Why us? "), WORDS)}
    assert {line: without_controls(line) for line in lines} == lines


SEQUENCES = (
    *("\x1b[A", "\x1b[D", "\x1b[H", "\x1b[Z", "\x1b[I"),
    *("\x1b[1;5C", "\x1b[1;2P", "\x1b[3~", "\x1b[15;5~", "\x1b[3$"),
    *("\x1bOA", "\x1bOP", "\x1b[[A", "\x1b[97;5u", "\x1b[97:65;2u", "\x1b[200~", "\x1b[201~"),
    *("\x1b[<0;12;5M", "\x1b[?1;2c", "\x1b[24;80R", "\x1b[?2026;2$y", "\x1b[?25h"),
    *("\x1b[31m", "\x1b[0;1m", "\x1b[m\x1b[K", "\x1b[2J"),
    *("\x1b", "\x1b\x1b", "\x08", "\x00"),
)


def test_what_a_key_sends_is_taken_out() -> None:
    lines = [line for sent in SEQUENCES for line in (f"Why {sent}us?\n", f"Why us?{sent}\n")]
    assert {line: without_controls(line) for line in lines} == dict.fromkeys(lines, "Why us?\n")


def test_a_paste_that_its_marks_enclose_is_taken_whole() -> None:
    assert without_controls("\x1b[200~list[0] and a]\x1b[201~\n") == "list[0] and a]\n"
