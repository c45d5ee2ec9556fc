"""Typing at a choice of words: which option is spelled, and where what spells none goes."""

from collections.abc import Callable, Sequence
from typing import Protocol

from debrief.domain.session.input.option_or_text import ChoiceInput, read_choice
from debrief.domain.session.input.remark import read_pasted_remark, split_pasted
from debrief.domain.session.input.typed_choice import TAKE_BACK_SECONDS, TypedChoice, cut_for_next


class NextChoice(Protocol):
    """The choice behind another one of the same entry."""

    @property
    def labels(self) -> list[str]:
        """The words of its options."""

    def take_letters(self, letters: str, at: float) -> None:
        """Take the focus and the first letters of an option that were typed in the choice before, the last at `at`."""


class WordKeys:
    """Reads what is typed at a choice of `labels`; `choose` chooses an option by its index, `chosen` returns it."""

    def __init__(
        self, labels: Sequence[str], chosen: Callable[[], int | None], choose: Callable[[int | None], object]
    ) -> None:
        self._labels = labels
        self._chosen = chosen
        self._choose = choose
        self.hand_on: Callable[[str], bool] = lambda _: False
        """Types letters into the text that had the focus before this choice took it back; returns whether it can."""
        self.write: Callable[[str], bool] = lambda _: False
        """Types letters that begin no option into a text field and focuses it; returns whether there is one."""
        self.remark: Callable[..., bool] | None = None
        """Writes a remark on what the choice is about, as `RemarkField.write`; None: there is none."""
        self.begins_entry: Callable[[], bool] = lambda: False
        """Returns whether a sentence typed here begins another entry."""
        self.following: NextChoice | None = None
        """The next field, if it is a choice of the same entry."""
        self.unplaced = ""
        """Letters that begin no option and that no text field takes."""
        self._spelled = TypedChoice()
        self._before: int | None = None
        """What was chosen before the first of the letters typed without a pause."""

    def reset(self) -> None:
        """Forget what was typed, so that the next letter begins a new word."""
        self._spelled, self.unplaced = TypedChoice(), ""

    def resume(self, keys: "WordKeys | None") -> None:
        """Go on with what was typed in `keys`, with nothing if that is None."""
        self._spelled, self._before = (TypedChoice(), self._chosen()) if keys is None else (keys._spelled, keys._before)

    def goes_on(self, character: str, at: float) -> bool:
        """Return whether `character`, typed at `at` behind a whole option, makes a sentence or a longer word of it."""
        return self._spelled.goes_on(character, at, self._labels, remark=self.remark is not None)

    def take(self, character: str, at: float) -> bool:
        """Choose the option that is spelled with `character`, typed at `at` seconds; return whether it is whole.

        What spells none is a text, and chooses nothing.
        """
        if character.isspace() and at - self._spelled.at >= TAKE_BACK_SECONDS:
            self._before = self._chosen()  # what is typed after a pause undoes nothing
        begins_entry = self.remark is not None and self.begins_entry()
        self._spelled, index = self._spelled.type(
            character, at, self._labels, self._chosen(), begins_entry=begins_entry
        )
        if self._spelled.is_new:
            self._before = self._chosen()
        whole = False
        if index is not None:
            self.unplaced, whole = "", self._spelled.whole
            self._choose(index)
        elif self._spelled.is_text and not self.holds_letters:
            self._place_text(at)
        elif (
            self.holds_letters or self.is_numbered
        ) and self._cut_for_next() is None:  # show what it means if no more comes
            read = self._read(self._spelled.text, takes_remarks=True)
            self._choose(self._before if read.text or read.index is None else read.index)
        self.unplaced = self._spelled.text if self.is_hedging else self.unplaced
        return whole

    @property
    def is_hedging(self) -> bool:
        """Whether letters wait that are no choice, but may be a remark."""
        return self.remark is not None and self._spelled.hedges

    @property
    def is_numbered(self) -> bool:
        """Whether what was typed begins with a digit."""
        return self._spelled.is_numbered

    @property
    def holds_letters(self) -> bool:
        """Whether letters are held of which the next key decides what they are."""
        return self._spelled.held or self._waits_for_more

    @property
    def pending(self) -> str:
        """What of the letters held would be a remark if no more came; empty where none are, or they mean an option."""
        if self.remark is None or not self.holds_letters:
            return ""
        read = self._read(self._spelled.text)
        return self._spelled.text.strip() if read.text else read.remark

    @property
    def can_take_back(self) -> bool:
        """Whether letters were typed that are no choice so far."""
        return bool(self.unplaced or self._spelled.held)

    @property
    def _waits_for_more(self) -> bool:
        """Whether what was typed may still be a remark, or a choice with one letter that begins the next choice."""
        if self.remark is not None and (self._spelled.hedges or self._spelled.awaits_remark(self._labels)):
            return True
        text = self._spelled.text
        return self._spelled.is_text and len(text) == 2 and self._cut_for_next() == 1

    def end_word(self) -> None:
        """Write letters that are no choice where no more come."""
        if not (text := self._spelled.text):  # a click may have come since
            return
        read = self._read(text)
        if self.remark is not None and (not read.text or read.index is None):
            self._mark_with(read.index, read.remark or read.text, focus=False)
        else:
            self._write_text(read)

    def keep_pending(self) -> None:
        """Keep letters that are held as a remark where something else was clicked."""
        if self.remark is not None and self.holds_letters:
            self.end_word()

    def take_pasted(self, text: str) -> str:
        """Choose what a pasted text begins with, and write a remark behind that; return the text that is left."""
        if self.remark is None:
            return text
        self.keep_pending()
        remark = read_pasted_remark(text, self._labels, unfinished=self.following is not None)
        if remark is not None:
            self._before = self._chosen()
            self._mark_with(remark.index, remark.words)
            return ""
        if (split := split_pasted(text, self._labels)) is not None:
            index, text = split
            self.reset()
            self._choose(index)
        return "" if not text or self.remark(text.strip(), sentence=True) else text

    def _read(self, typed: str, *, takes_remarks: bool = False) -> ChoiceInput:
        """Return what `typed` means if no more comes; `takes_remarks`: as if there were a text for remarks."""
        return read_choice(
            typed,
            self._labels,
            takes_remarks=takes_remarks or self.remark is not None,
            unfinished=self.following is not None,
            begins_entry=self.begins_entry(),
            by_key=True,
        )

    def _cut_for_next(self) -> int | None:
        if self.following is None:
            return None
        chosen = self._before is not None
        return cut_for_next(self._spelled.text, self._labels, self.following.labels, chosen=chosen)

    def _place_text(self, at: float) -> None:
        """Put what is no word of this choice where it belongs: the next choice, this text, or another one."""
        if self.following is not None and (cut := self._cut_for_next()) is not None:
            if cut == 0:
                self._choose(self._before)
            letters = self._spelled.text[cut:]
            self.reset()
            self.following.take_letters(letters, at)
            return
        read = self._read(self._spelled.text)
        if self.remark is None or read.text:
            self._write_text(read)
        else:
            self._mark_with(read.index, read.remark)

    def _mark_with(self, index: int | None, remark: str, *, focus: bool = True) -> None:
        """Choose the option at `index`, if there is one, and move the `remark` on it to its text."""
        self._choose(self._before if index is None else index)
        typed = self._spelled.text
        space = " " if focus and typed[-1:].isspace() else ""
        self.reset()
        if self.remark is not None and remark:
            self.remark(remark + space, focus=focus, typed=typed, before=self._before)

    def is_question(self, typed: str) -> bool:
        """Return whether `typed`, taken for a remark before it was whole, is a question that begins another entry."""
        return bool(self._read(typed).text)

    def move_question(self, typed: str, before: int | None) -> None:
        """Write such a question where it belongs, but for its question mark, which comes with the next key.

        Choose what was chosen `before` it, or the option that it is typed behind.
        """
        read = self._read(typed)
        self._choose(before if read.index is None else read.index)
        self.write(read.text.removesuffix("?"))

    def _write_text(self, read: ChoiceInput) -> None:
        """Move a sentence to a text field; only an option before it stays chosen."""
        self._choose(self._before if read.index is None else read.index)
        if (read.index is not None and self.hand_on(read.text)) or self._write_sentence(read.text):
            self.reset()
        else:
            self.unplaced = self._spelled.text

    def _write_sentence(self, sentence: str) -> bool:
        """Write a sentence into the text for remarks if that takes sentences, or else where the form puts it."""
        return (self.remark is not None and self.remark(sentence, sentence=True)) or self.write(sentence)
