"""Ways from screen to screen in which the next key means something else on the screen before, and on the start page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

GUIDE = """
name = "short"
title = "Short"
about = "Two pages and the answer."

[[section]]
id = "capture"
title = "Capture"
sitting = "capture"

[[section.step]]
id = "first"
kind = "text"
title = "First page"
prompt = "Prompt one?"
why = "Reason one."

[[section.step]]
id = "second"
kind = "text"
title = "Second page"
prompt = "Prompt two?"
why = "Reason two."

[[section]]
id = "answer"
title = "Answer"
sitting = "reflect"

[[section.step]]
id = "outcome"
kind = "outcome"
title = "Their answer"
prompt = "Have you heard back?"
why = "Reason three."
"""
"""The guide of every debrief, as a file."""
COMPANIES = ("Alpha", "Bravo", "Charlie", "Delta")
"""A debrief each, the newest last, which waits for its answer; the others are finished. All asked one question."""
START_PAGE = "n New debrief"
# A page shows the prompts too, but not their reasons.
FIRST_STEP, SECOND_STEP, LAST_STEP, SESSION_END = (
    "Reason one.",
    "Reason two.",
    "Reason three.",
    "is saved. Press a number",
)
GO_TO, LIST, PAGE, EXPORT, EXPORT_READY = (
    "Enter to go there",
    "words, or comp",
    "] Older",
    "Your practice list",
    "1 question:",
)
PRACTICE, GRADES, ANSWER = "Say it out loud", "1 again", "Your best answer"

ENTER, DOWN, FIRST, LAST, CTRL_G, CTRL_N = "\r", "\x1b[B", "\x1b[H", "\x1b[F", "\x07", "\x0e"
BACKSPACE = "\x7f"


@dataclass(frozen=True, kw_only=True)
class Written:
    """What is stored: each debrief's company and outcome, text by company and step, and so on."""

    debriefs: tuple[str, ...]
    pages: Mapping[str, str]
    answer: str
    reviews: int
    files: int


def unchanged(written: Written) -> Written:
    """Return `written` itself: the gesture writes nothing."""
    return written


def typed(page: str, letter: str) -> Callable[[Written], Written]:
    """Return what is written once `letter` was typed at the end of `page`."""
    return lambda written: replace(written, pages={**written.pages, page: written.pages.get(page, "") + letter})


def reviewed(written: Written) -> Written:
    """Return what is written once a grade was given."""
    return replace(written, reviews=written.reviews + 1)


def exported(written: Written) -> Written:
    """Return what is written once the practice list is in a file."""
    return replace(written, files=written.files + 1)


@dataclass(frozen=True, kw_only=True)
class Gesture:
    """Keys typed one behind the other, and what must come of them, whatever the time between them.

    `start`: from the start page, the keys that lead to where it begins, each with the text to wait for. `shows`: all of
    this is on the screen afterwards. `never`: none of this is ever shown, since a key led there that was meant for
    another screen. `writes`: what is stored afterwards, given what was before.
    """

    name: str
    start: tuple[tuple[str, str], ...] = ()
    keys: tuple[str, ...]
    shows: tuple[str, ...]
    never: tuple[str, ...] = ()
    writes: Callable[[Written], Written] = field(default=unchanged)


_TO_SESSION_END = ((FIRST + ENTER, LAST_STEP), (CTRL_N, SESSION_END))
_TO_PAGE = ((LAST + ENTER, "4 of 4"),)
_TO_SESSION = (*_TO_PAGE, ("e", GO_TO), (FIRST + ENTER, FIRST_STEP))
_TO_GRADES = (("p", PRACTICE), (ENTER, GRADES))
_TO_EXPORT = (("x", EXPORT_READY),)

GESTURES = (
    # n: nothing on the page, a new debrief on the start page; ]: the next debrief on the page
    Gesture(name="session-end-enter-n]", start=_TO_SESSION_END, keys=(ENTER, "n", "]"), shows=(PAGE, "2 of 4"),
            never=(FIRST_STEP,)),
    # n begins no format, and once it is taken back j begins JSON
    Gesture(name="session-end-x-nj", start=_TO_SESSION_END, keys=("x", "n", BACKSPACE, "j"), shows=(EXPORT, "(json)"),
            never=(FIRST_STEP,)),
    # Down and Enter choose a step in Go to, and write a line in the session
    Gesture(name="go-to-down-enter", start=_TO_SESSION, keys=(CTRL_G, DOWN, ENTER), shows=(SECOND_STEP,)),
    # the letter is written at the step gone to
    Gesture(name="go-to-enter-letter", start=(*_TO_SESSION, (CTRL_G, GO_TO)), keys=(DOWN, ENTER, "w"),
            shows=(SECOND_STEP,), writes=typed("Alpha second", "w")),
    # Enter chooses the step in Go to, and opens a page from the start page
    Gesture(name="page-e-enter", start=_TO_PAGE, keys=("e", FIRST, ENTER), shows=(FIRST_STEP,), never=(LAST_STEP,)),
    Gesture(name="page-e-enter-letter", start=_TO_PAGE, keys=("e", FIRST, ENTER, "w"), shows=(FIRST_STEP,),
            never=(LAST_STEP,), writes=typed("Alpha first", "w")),
    # N: nothing on the page, the next round in the list
    Gesture(name="list-enter-N]", start=(("d", LIST),), keys=(ENTER, "N", "]"), shows=(PAGE, "2 of 4"),
            never=(FIRST_STEP,)),
    # p: nothing on the page, practice on the start page; [: the debrief before on the page
    Gesture(name="start-page-enter-p[", keys=(LAST, ENTER, "p", "["), shows=(PAGE, "3 of 4"), never=(PRACTICE,)),
    # x: a letter of the answer, an export in the list
    Gesture(name="questions-a-x", start=(("l", "most uncomfortable"),), keys=("a", "x"), shows=(ANSWER,),
            never=(EXPORT,), writes=lambda written: replace(written, answer=written.answer + "x")),
    # Enter leaves practice at its end, and shows an answer before; on the start page it opens a debrief
    Gesture(name="last-grade-enter", start=_TO_GRADES, keys=("3", ENTER), shows=(START_PAGE,), never=(LAST_STEP, PAGE),
            writes=reviewed),
    # n: nothing at the end of practice, a new debrief on the start page
    Gesture(name="last-grade-n-enter", start=_TO_GRADES, keys=("3", "n", ENTER), shows=(START_PAGE,),
            never=(FIRST_STEP, LAST_STEP, PAGE), writes=reviewed),
    Gesture(name="last-grade-enter-n", start=_TO_GRADES, keys=("3", ENTER, "n"), shows=(FIRST_STEP,),
            never=(LAST_STEP, PAGE), writes=reviewed),
    # d: the debriefs from the start page, no format in the dialog
    Gesture(name="export-end-d", start=_TO_EXPORT, keys=(CTRL_N, "d"), shows=(LIST,), writes=exported),
    Gesture(name="export-end-n", start=_TO_EXPORT, keys=(CTRL_N, "n"), shows=(FIRST_STEP,), writes=exported),
)  # fmt: skip
