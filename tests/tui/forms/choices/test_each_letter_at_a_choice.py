"""Random words, signs and pauses at a choice: each letter is kept once, in order, or means the option chosen."""

from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as some

from debrief.domain.record.debrief import Again
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met, Verdict
from debrief.domain.record.question import Certainty
from debrief.domain.session.input.option_or_text import find_option
from debrief.tui.forms.placement.word_keys import WordKeys
from tests.tables.cross_section import WORDS_TYPED

KINDS = [*(tuple(map(str, kind)) for kind in (Again, Certainty, Control, Met, Outcome, Verdict)), ("yes", "no")]
PIECES = [
    "no",
    "not",
    "nope",
    "nah",
    "yes",
    "yep",
    "mine",
    "met",
    "partly",
    "exact",
    "exactly",
    "gist",
    "unsure",
    "test",
    "tests",
    "adopt",
    "offer",
    "offered",
    "rejected",
    "y",
    "n",
    "e",
    "1",
    "2",
    "3",
    "10",
    "2nd",
    "3x",
    "62.",
    "-",
    "(",
    ".",
    ",",
    "...",
    ".NET",
    "-x",
    "t-shirt",
    "in",
    "is",
    "it",
    "maybe",
    "idea",
    "I",
    "think",
    "really",
    "sure",
    "of",
    "them",
    "one",
    "nobody",
    "hm",
    "What?",
    "Go",
    "or",
]
PAUSES = (0.1, 0.1, 0.25, 0.5, 0.8, 2.0, 6.0)


class Page:
    """A choice of `labels`, the text behind it, and its remark; all that is typed goes to the one of them in focus."""

    def __init__(self, labels: Sequence[str], *, remarks: bool) -> None:
        self.labels = labels
        self.chosen: int | None = None
        self.text = ""
        self.at_choice = True
        self.just_left = False
        self.keys = WordKeys(labels, lambda: self.chosen, self._choose)
        self.keys.write = self._write
        self.keys.hand_on = self._write
        if remarks:
            self.keys.remark = self._remark
            self.keys.begins_entry = lambda: True

    def _choose(self, index: int | None) -> None:
        self.chosen = index

    def _write(self, text: str, *, focus: bool = True) -> bool:
        self.text += text
        self.at_choice = self.at_choice and not focus
        return True

    def _remark(self, words: str, *, focus: bool = True, sentence: bool = False, **_: object) -> bool:
        return not sentence and self._write(words, focus=focus)

    def type(self, key: str, at: float) -> None:
        if self.just_left and self.keys.goes_on(key, at):
            self.keys.resume(self.keys)
            self.at_choice = True
        self.just_left = False
        if not self.at_choice:
            self.text += key
        elif self.keys.take(key, at):
            self.at_choice, self.just_left = False, True


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


@WORDS_TYPED
@settings(max_examples=max(200, settings.default.max_examples), deadline=None)
@given(
    some.sampled_from(KINDS),
    some.lists(
        some.tuples(some.sampled_from(PIECES), some.sampled_from(["", " "]), some.sampled_from(PAUSES)), max_size=5
    ),
    some.booleans(),
)
@example(("mine", "partly", "not mine", "can't know"), [("not", "", 2.0), ("mine", "", 0.1)], True)
@example(("yes", "no", "not sure"), [("no", "", 0.1), ("no", "", 0.1), ("nah", "", 0.1)], True)
@example(("yes", "no", "not sure"), [("hm", " ", 2.0), ("no", "", 0.1)], True)
@example(("yes", "no", "not sure"), [("2nd", "", 6.0), ("no", "", 0.1)], False)
@example(("waiting", "offer"), [("offer", "", 0.1), ("in", " ", 0.1)], False)
@example(("yes", "no"), [("yes", "", 0.5), ("-", " ", 0.1), ("Go", "", 0.1)], True)
def test_each_letter_is_kept_once_and_in_order_or_means_what_is_chosen(
    labels: tuple[str, ...], pieces: list[tuple[str, str, float]], remarks: bool
) -> None:
    page, at, typed = Page(labels, remarks=remarks), 100.0, ""
    for piece, space, pause in pieces:
        for key in piece + space:
            page.type(key, at)
            at += 0.1
        typed += piece + space
        at += pause
    if page.at_choice and page.keys.holds_letters:
        page.keys.end_word()
    kept, all_letters = letters(page.text), letters(typed)
    if kept == all_letters:
        return
    assert all_letters.endswith(kept), (typed, page.text)
    before = all_letters[: len(all_letters) - len(kept)]
    assert page.chosen is not None, (typed, page.text)
    again = labels[page.chosen].startswith(before[-1])  # the first letter again is the next option that begins so
    assert again or page.chosen in {find_option(before[cut:], labels) for cut in range(len(before))}, (typed, page.text)
