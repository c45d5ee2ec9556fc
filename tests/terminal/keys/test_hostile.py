"""Hostile text, pasted into every kind of field and shown everywhere: it stays text."""

import pytest

from debrief.domain.record.tags import parse_tags
from debrief.domain.text import clean_paste
from tests.terminal.conftest import Start
from tests.terminal.journal_file import PAGE, page_text, read_debriefs
from tests.terminal.payloads import PAYLOADS, acting
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(8)

NEXT, QUIT, ESCAPE, GO_TO, DOWN, END = "\x0e", "\x11", "\x1b", "\x07", "\x1b[B", "\x1b[F"


def assert_only_text(terminal: Terminal) -> None:
    assert acting(terminal.text) == []
    assert {22} >= terminal.modes & {47, 1047, 22}


def escape(terminal: Terminal, shown: str) -> None:
    """Leave what says `shown`; a key right behind Escape would be taken for one with Alt."""
    terminal.type(ESCAPE)
    terminal.wait_until(lambda: shown not in terminal.shown, "what was before")


def go_on(terminal: Terminal, prompt: str) -> None:
    """Go to the step after this one, which the blank page's guide does not do by itself."""
    terminal.type(GO_TO)
    terminal.wait_for("Enter to go there")
    terminal.type(DOWN + "\r")
    terminal.wait_for(prompt)


def paste_everywhere(terminal: Terminal, payload: bytes) -> None:
    """Fill the blank page, a question, the facts and the answer, each with `payload` and a word that ends it."""
    terminal.paste(payload + b" page-end")
    terminal.wait_for("page-end")
    go_on(terminal, "Is there a question")
    terminal.paste(payload + b" question-end")
    go_on(terminal, "Which company")
    for field in (b"company", b"role", b"stage", b"held", b"people"):
        terminal.paste(payload + b" " + field + b"-end")
        terminal.wait_until(lambda end=field + b"-end": end in terminal.raw, f"the end of {field!r}")
        terminal.type("\r")
    go_on(terminal, "Have you heard back")
    terminal.type("\t\t")
    terminal.paste(payload + b" words-end")
    terminal.wait_for("words-end")


def browse_everything(terminal: Terminal, payload: bytes) -> None:
    """Find the debrief by `payload`, tag it with that, look for such a month, and have it in the trash for a while."""
    terminal.type("d")
    terminal.wait_for("words, or company:")
    terminal.type("/")
    terminal.paste(payload)
    terminal.wait_for("Company: ")  # what was found, in its context
    terminal.type("\rt")
    terminal.wait_for("Your own words")
    terminal.paste(payload + b" tag-end")
    terminal.type("\r")
    terminal.wait_until(lambda: "Your own words" not in terminal.shown, "the list")
    terminal.type("m")
    terminal.wait_for("last-year")
    terminal.paste(payload)
    terminal.type("\r")  # no month, so that it stays
    escape(terminal, "last-year")
    terminal.type("D")
    terminal.wait_for("No matches.")
    terminal.type("T")
    terminal.wait_for("in 30 days")
    terminal.type("E")
    terminal.wait_for("It will be gone from every list and search")
    escape(terminal, "It will be gone from every list and search")
    terminal.type("R")
    terminal.wait_for("The trash is empty.")
    escape(terminal, "The trash is empty.")
    terminal.wait_for("Company: ")
    escape(terminal, "Company: ")
    terminal.type(ESCAPE)
    terminal.wait_for("New debrief")


# tests/tui/every_screen/test_hostile.py takes the others through every screen at every change; long runs, a terminal.
ROUNDS = [kind if kind == "escape sequences" else pytest.param(kind, marks=pytest.mark.soak) for kind in PAYLOADS]


@pytest.mark.parametrize("kind", ROUNDS)
def test_hostile_text_is_kept_and_shown_as_text(start: Start, kind: str) -> None:
    payload = b" ".join(PAYLOADS[kind])
    terminal = start("new", "--guide", "blank", size=(120, 50))
    terminal.wait_for("Write whatever you remember")
    paste_everywhere(terminal, payload)
    terminal.type("\x07")  # the list of steps
    terminal.wait_for("Enter to go there")
    escape(terminal, "Enter to go there")
    terminal.type(NEXT)
    terminal.wait_for("This debrief is saved.")
    terminal.type("\r")
    terminal.wait_for("Questions they asked")  # the page to read
    terminal.type(END)
    terminal.wait_for("page-end")
    terminal.type(ESCAPE)
    terminal.wait_for("New debrief")
    browse_everything(terminal, payload)
    terminal.type("x")
    terminal.wait_for("Your practice list")
    terminal.type("\t\t\t\t\t")
    terminal.paste(payload + b" path-end")
    terminal.wait_for("path-end")
    escape(terminal, "Your practice list")
    terminal.type("q")
    terminal.wait_end()
    assert terminal.code == 0
    assert_only_text(terminal)

    [debrief] = read_debriefs(terminal.home)
    text = clean_paste(payload.decode(errors="replace"))
    assert debrief.text_at(PAGE) == f"{text} page-end"
    lines = [line.strip() for line in f"{text} question-end".split("\n") if line.strip()]
    assert [asked.wording for asked in debrief.asked] == lines  # a line of a paste is a question
    joined = " ".join(line for line in text.split("\n") if line.strip())
    assert debrief.company == f"{joined} company-end"
    assert debrief.people == f"{joined} people-end"
    assert debrief.their_words == f"{text} words-end"
    assert debrief.tags == parse_tags(f"{joined} tag-end")
    for args in (("list",), ("list", "question", "tag:end"), ("show", debrief.id), ("export", "questions")):
        looking = start(*args, size=(120, 50))
        looking.wait_end()
        assert looking.code == 0
        assert len(looking.text) > 100
        assert_only_text(looking)


@pytest.mark.parametrize("kind", ROUNDS)
def test_a_query_that_is_hostile_and_wrong_is_repeated_as_text(start: Start, kind: str) -> None:
    payload = b" ".join(PAYLOADS[kind]).decode(errors="replace").replace("\0", "")
    terminal = start("list", f'outcome:"{payload}"')
    terminal.wait_end()
    assert terminal.code == 2
    assert "is not one of the choices. Write waiting, rejected, silent" in " ".join(terminal.text.split())
    assert_only_text(terminal)


@pytest.mark.parametrize("kind", ["wide and combined", pytest.param("markup and commands", marks=pytest.mark.soak)])
def test_hostile_text_can_be_typed(writing: Start, kind: str) -> None:
    terminal = writing()
    payload = b" ".join(part for part in PAYLOADS[kind] if len(part) < 1000)
    terminal.type(payload + b" typed")
    terminal.wait_for("typed")
    terminal.type(QUIT)
    terminal.wait_end()
    assert terminal.code == 0
    assert_only_text(terminal)
    assert page_text(terminal.home) == f"{payload.decode()} typed"


@pytest.mark.row(14)
def test_bytes_that_are_not_utf_8_stop_nothing(writing: Start) -> None:
    terminal = writing()
    strays = [b"\xff", b"\xc3", b"\xed\xa0\x80", b"\x80", b"\xf8\x88\x80\x80\x80"]
    terminal.type(b"before " + b" and ".join(strays) + b" after")
    terminal.wait_for("after")
    terminal.type(QUIT)
    terminal.wait_end()
    words = page_text(terminal.home).split(" and ")
    assert (words[0], words[-1][-6:]) == ("before \ufffd", " after")
    assert len(words) == len(strays)
    assert all("\ufffd" in word for word in words)


@pytest.mark.row(14)
def test_a_megabyte_on_one_line_is_asked_about(writing: Start) -> None:
    terminal = writing()
    terminal.paste("x" * 1_000_000)
    terminal.wait_for("Nothing has been pasted yet")
    escape(terminal, "Nothing has been pasted yet")
    terminal.type("a few words")
    terminal.wait_for("a few words")
    terminal.type(QUIT)
    terminal.wait_end()
    assert page_text(terminal.home) == "a few words"


@pytest.mark.parametrize(
    "part", [part for kind in ("escape sequences", "controls and bytes") for part in PAYLOADS[kind]][:9]
)
def test_the_check_of_what_is_sent_can_fail(part: bytes) -> None:
    assert acting("shown " + part.decode(errors="replace")) or "\ufffd" in part.decode(errors="replace")
