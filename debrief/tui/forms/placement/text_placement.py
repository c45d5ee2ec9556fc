"""Where text goes that was typed or pasted in a choice or a number of a form."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from textual import events
from textual.widget import Widget
from textual.widgets.text_area import Selection

from debrief.domain.session.input.number import FOLLOW_SECONDS
from debrief.domain.session.steps.fields import joint_behind
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.placement.choice_from_text import ChoiceFromText
from debrief.tui.forms.placement.number_from_text import NumberFromText, NumberLine
from debrief.tui.forms.placement.remark_field import RemarkField
from debrief.tui.forms.prose import Prose, Put, paste_at_end, put_in_first, type_at_end


class TextPlacement:
    """Puts such text into one of the text fields among `controls`, except into that of `remark`."""

    def __init__(self, controls: Sequence[Widget], labels: Sequence[str], remark: RemarkField | None) -> None:
        self._controls = controls
        self._labels = labels
        self._remark = remark
        self.begin_entry: Callable[[Put], object] | None = None
        """Begins another record with a text that belongs to none of the fields here; None: there is no other."""
        self._choices: list[ChoiceFromText] = []
        """The choices that follow the text that somebody types on at them."""
        self._stated: NumberFromText | None = None
        """The number that follows the text that somebody types on at it; None: there is none, or not any more."""
        self._typed_at = 0.0
        """When the last key of that text was typed, in seconds of an event's clock."""
        self._answered: NumberFromText | None = None
        """The number that was answered in words, and their text, until that is left; None: there is none."""
        self._moved: set[Prose] = set()
        """The texts with words that were typed elsewhere, until somebody is led there."""
        self._begun: set[Prose] = set()
        """The texts in which a line was begun for what somebody types next."""
        self._lines: list[NumberLine] = []
        for line, page in pairwise(controls):
            if isinstance(line, Prose) and line.single and isinstance(page, Prose) and page.page:
                line.take_lines = partial(_paste_lines, page)

    def _write_beside_number(
        self, control: NumberLine, typed: str, *, behind: bool, lead: str, before: int | None
    ) -> bool:
        """Move text typed in a number field to the nearest text field; see `NumberKeys.write`.

        At once, and not by a message, so that what was typed behind it stays behind it.
        """
        texts_before, after = self._texts_around(control)
        texts = [*(() if behind else texts_before), *after]
        goes_on = texts[:1] == [control.screen.focused]  # the letters before this one are there already
        if texts and not goes_on:
            self._follow(NumberFromText(control, texts[0], before, lead))
        return put_in_first(texts, partial(type_at_end, typed, joined=not goes_on))

    def take_words_of(self, control: NumberLine) -> None:
        """Take the words that are typed in `control`."""
        if isinstance(control, ChoiceLine):
            control.words.write = partial(self._write_beside_choice, control)
            control.words.begins_entry = partial(self._begins_entry, control)
        control.keys.write = partial(self._write_beside_number, control)
        control.keys.keep = partial(self._keep_beside_number, control)
        self._lines.append(control)

    def choose_from_text(self, choice: ChoiceLine, read: Callable[[str], Any], unanswered: Any) -> None:
        """Let `choice` follow what is typed at it: `read` returns what a text states; see `ChoiceFromText`."""
        _, after = self._texts_around(choice)
        if after:
            self._choices.append(ChoiceFromText(choice, after[0], read, unanswered))

    def update(self, changed: Widget) -> None:
        """Update the choices and the number that follow `changed`, if that is a text."""
        for follower in (*self._choices, self._stated):
            if follower is not None:
                follower.update(changed)

    def leave(self) -> None:
        """Leave them as they are once something else than their text is focused, and keep what waits at numbers."""
        for choice in self._choices:
            choice.leave()
        self._leave_stated()
        self._keep_pending()

    def text_beside(self, line: Widget) -> Prose | None:
        """Return the text in which words are kept that are no number; None if there is none."""
        before, after = self._texts_around(line)
        return next(iter((*after, *before)), None)

    def text_of(self, prose: Prose) -> str:
        """Return the text of `prose`, with the words that were typed at a number and are in no field yet."""
        text = prose.text.rstrip("\n") if prose in self._begun else prose.text
        for line in self._lines:
            if (pending := line.keys.pending) and self.text_beside(line) is prose:
                text = f"{text}{joint_behind(text, several_lines=not prose.single)}{pending}"
        return text

    def _keep_pending(self) -> None:
        """Put such words into their text where the focus is elsewhere."""
        for line in self._lines:
            if not line.has_focus:
                line.keys.keep_pending()

    def _keep_beside_number(self, control: Widget, words: str) -> str:
        """Put words that are no number into the nearest text, and leave the focus; return its label, or nothing."""
        if (prose := self.text_beside(control)) is None:
            return ""
        prose.move_cursor(prose.document.end)
        type_at_end(words, prose)
        self._moved.add(prose)
        return self._labels[self._controls.index(prose)]

    def _follow(self, stated: NumberFromText) -> None:
        """Follow the text into which what came to a number is about to be put."""
        self._answered = self._stated = stated
        self._typed_at = stated.line.keys.at
        stated.prose.before_input = self._type_on

    def _type_on(self, key: events.Key | None) -> None:
        """Leave the number as it is before anything but a key that types on at the end of its text without a pause."""
        if (stated := self._stated) is None:
            return
        stated.update(stated.prose)
        if (
            key is None
            or not (key.is_printable or key.key == "backspace")
            or stated.prose.selection != Selection.cursor(stated.prose.document.end)
            or (stated.has_set and key.time - self._typed_at >= FOLLOW_SECONDS)
        ):
            self._stated = None
        else:
            self._typed_at = key.time

    def _leave_stated(self) -> None:
        """Leave the number as it is once something else than its text is focused."""
        answered = self._answered
        if answered is not None and answered.prose.screen.focused not in (answered.prose, None):
            self._stated = self._answered = None

    def answered_by(self, focused: Widget) -> Widget:
        """Return the number that somebody answered in `focused`, a text before it; `focused` if there is none."""
        answered = self._answered
        if answered is None or answered.prose is not focused or not (answered.words or "").strip():
            return focused
        before, _ = self._texts_around(answered.line)
        return answered.line if focused in before else focused

    def confirm(self, prose: Prose, *, in_list: bool) -> bool:
        """Return whether Enter in `prose` only confirms the words there, typed at a number; begin a line behind them.

        Words that only name the scale are deleted. Others are left by Enter `in_list`: nothing is lost, since what is
        typed next is seen to be in the next entry.
        """
        answered = self._answered
        if answered is None or answered.prose is not prose or not prose.text.strip():
            return False
        if prose in self._texts_around(answered.line)[0]:
            return False  # it goes on behind the number
        if answered.only_names_scale:
            self._answered = self._stated = None
            answered.delete_words()
            return True
        if in_list:
            return False
        self._answered = None
        self._begin_line(prose)
        return True

    def begin_line_behind_moved(self, control: Widget) -> None:
        """Begin a line in `control`, where somebody is led who typed its words elsewhere."""
        if control in self._moved and isinstance(control, Prose) and control.text.strip():
            self._moved.discard(control)
            self._begin_line(control)

    def _begin_line(self, prose: Prose) -> None:
        if not prose.single:
            self._begun.add(prose)
            prose.move_cursor(prose.document.end)
            prose.insert_text("\n")

    def _begins_entry(self, control: Widget) -> bool:
        """Return whether text that comes to the choice `control` begins another entry."""
        return self.begin_entry is not None and not self._texts_for(control)

    def _write_beside_choice(self, control: Widget, typed: str) -> bool:
        return self.put_beside_choice(control, partial(type_at_end, typed))

    def put_beside_choice(self, control: Widget, put: Put) -> bool:
        """Put text that came to a choice where somebody goes on writing after it; return whether there is such a place.

        That is the next text field, then one before that is still empty, then another entry: the next question of
        somebody who has just finished one. A text that is finished is continued only where there is nothing else.
        """
        for choice in self._choices:
            choice.begin(control)
        texts = self._texts_for(control)
        if not texts and self.begin_entry is not None:
            self.begin_entry(put)
            return True
        texts = texts or self._texts_around(control)[0]
        if texts:
            if isinstance(control, NumberLine) and control.keys.numbers:
                self._follow(NumberFromText(control, texts[0], control.value))
            self._moved.add(texts[0])
        return put_in_first(texts, put)

    def _texts_for(self, control: Widget) -> list[Prose]:
        """Return the text fields that may take what comes to the choice `control`, in the order in which they do."""
        before, after = self._texts_around(control)
        return [*after, *(prose for prose in before if not prose.text.strip())]

    def _texts_around(self, control: Widget) -> tuple[list[Prose], list[Prose]]:
        """Return the text fields before and after `control`, each list beginning with the nearest one."""
        remark = self._remark.prose if self._remark is not None else None
        texts = [(at, one) for at, one in enumerate(self._controls) if isinstance(one, Prose) and one is not remark]
        place = self._controls.index(control)
        return [one for at, one in reversed(texts) if at < place], [one for at, one in texts if at > place]


def _paste_lines(page: Prose, lines: list[str]) -> None:
    """Paste several lines into `page` rather than into the line above it, as a mail into the words of a reply."""
    page.screen.set_focus(page)
    paste_at_end("\n".join(lines), page)
