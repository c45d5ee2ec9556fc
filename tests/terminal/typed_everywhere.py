"""Types a word of its own into every field of debrief in which somebody can write."""

from dataclasses import dataclass, field

from tests.terminal.needle import NEEDLE
from tests.terminal.terminal import Terminal
from tests.tui.forms.test_every_step_typed import STEPS

TYPED = "…"
"""Stands for a word of its own."""
ENTER, ESCAPE, NEXT, LAST, DOWN = "\r", "\x1b", "\x0e", "\x1b[F", "\x1b[B"
ROWS: dict[str, tuple[str, ...]] = {
    "facts": ("…", "…", "…", "Thursday", "…", "in 3 days"),
    "text": ("…",),
    "questions": ("…", "exact"),
    "answers": ("…", "85"),
    "pick discomfort": ("3", "…"),
    "points strength": ("…", "…"),
    "causes": ("…", "mine", "…"),
    "requirements": ("…", "met", "must", "yes"),
    "again": ("not sure", "…", "…"),
    "notes": ("…", "…", "…"),
    "scale chance": ("70", "…"),
    "scale load_first": ("10", "…"),
    "plan": ("…", "…", "…", "next friday", "no"),
    "points development": ("…",),
    "pick practice": ("yes", "…"),
    "feedback": ("…", "…", "adopt", "…"),
    "outcome": ("rejected", "yesterday", "…"),
}
"""What is typed at each step of a guide with all kinds, field by field, with Tab between them."""
assert ROWS.keys() == STEPS.keys()

NO_WAY, ONE_BACK, TWO_BACK = (), (ESCAPE,), (ESCAPE, ESCAPE)
START_PAGE = "New debrief"
PAGE = (("d", "1 of 5"), (LAST, "5 of 5"), (ENTER, "Timeline"))
QUESTIONS = ("l", "1 of ")
PLACES: dict[str, tuple[tuple[tuple[str, str], ...], str]] = {
    "tags": ((("d", "1 of "), ("t", "Your own words")), ENTER),
    "filter of debriefs": ((("d", "1 of "), ("/", "words, or company:")), ENTER),
    "month": ((("d", "1 of "), ("m", "last-year")), ESCAPE),
    "note": ((*PAGE, ("h", "Note to")), ESCAPE),
    "sender of a reply": ((*PAGE, ("B", "A reply came"), (LAST + ENTER, "exact words")), "\t"),
    "best answer": ((QUESTIONS, ("a", "Your best answer")), ESCAPE),
    "wording": ((QUESTIONS, ("r", "in your words")), ENTER),
    "filter of questions": ((QUESTIONS, ("/", "category:")), ENTER),
    "attempt": ((("p", "Say it out loud"),), ESCAPE),
    "plan": ((("P", "1 of "), ("e", "Your plan")), ESCAPE),
    "what became of a plan": ((("P", "1 of "), ("H", "What happened"), ("it came\t", "What happened")), ESCAPE),
    "next interview": ((("I", "Your next interview"),), ESCAPE),
    "choice of an export": ((("x", "Your practice list"), ("\t\t\t", "File")), ESCAPE),
}
"""The other places where one writes: the way there from the start page, and the key that leaves the field."""
NOT_STORED = {"filter of debriefs", "filter of questions", "month", "choice of an export"}


@dataclass
class Needles:
    """Types needles with numbers, and knows which of them are to be in the journal."""

    terminal: Terminal
    stored: list[str] = field(default_factory=list)
    number: int = 0

    def next(self, *, stored: bool = True) -> str:
        """Return a needle that was not typed yet."""
        self.number += 1
        word = f"{NEEDLE}{self.number}x"
        if stored:
            self.stored.append(word)
        return word

    def type_at_every_step(self) -> None:
        """Type at each step of the guide `all`, the first of which is shown, up to the end of the debrief."""
        for step, row in ROWS.items():
            self.terminal.wait_for(f"{step}?")
            for value in row:
                if value == TYPED:
                    word = self.next()
                    self.terminal.type(word)
                    self.terminal.wait_until(lambda word=word: word in self.terminal.shown, word)
                else:
                    self.terminal.type(value)
                if step != "text":
                    self.terminal.type("\t")
            self.terminal.type(NEXT)
            self.terminal.wait_until(lambda step=step: f"{step}?" not in self.terminal.shown, f"the end of {step}")

    def type_in_other_places(self) -> None:
        """Type in each of PLACES, beginning and ending at the start page."""
        for name, (way, leave) in PLACES.items():
            for keys, shown in way:
                self.terminal.type(keys)
                self.terminal.wait_for(shown)
            word = self.next(stored=name not in NOT_STORED)
            self.terminal.type(word)
            self.terminal.wait_until(lambda word=word: word in self.terminal.shown, word)
            self.terminal.type(leave)
            self.go_to_start_page()

    def go_to_start_page(self) -> None:
        """Press Escape until the start page is there; a key right behind Escape would be one with Alt."""
        while START_PAGE not in self.terminal.shown:
            self.terminal.type(ESCAPE)
            while self.terminal.pump(0.4):
                pass
