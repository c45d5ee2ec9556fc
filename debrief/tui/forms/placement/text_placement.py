"""Where text goes that was typed or pasted in a choice or a number of a form."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.widget import Widget

from debrief.tui.forms.placement.number_from_text import LeadingNumber, NumberFromText, NumberLine
from debrief.tui.forms.placement.remark_field import RemarkField
from debrief.tui.forms.prose import Prose, Put, put_in_first, type_at_end


class TextPlacement:
    """Puts such text into one of the text fields among `controls`, except into that of `remark`."""

    def __init__(self, controls: Sequence[Widget], labels: Sequence[str], remark: RemarkField | None) -> None:
        self._controls = controls
        self._labels = labels
        self._remark = remark
        self.begin_entry: Callable[[Put], object] | None = None
        """Begins another record with a text that belongs to none of the fields here; None: there is no other."""
        self.stated: NumberFromText | LeadingNumber | None = None
        """The number whose text somebody is writing; None: nobody is."""

    def write_beside_number(self, control: Widget, typed: str, *, behind: bool) -> bool:
        """Move text typed in a number field to the nearest text field, only one `behind` it if that is true.

        Return whether there is one. At once, and not by a message, so that what was typed behind it stays behind it.
        """
        before, after = self._texts_around(control)
        texts = [*(() if behind else before), *after]
        goes_on = texts[:1] == [control.screen.focused]  # the letters before this one are there already
        if texts and not behind:
            self._begin_stated(control, texts[0])
        put = put_in_first(texts, partial(type_at_end, typed, joined=not goes_on))
        if texts and behind and not goes_on and isinstance(control, NumberLine):
            self.stated = LeadingNumber(control, texts[0], control.keys.lead, control.keys.before)
            self.stated.begin(typed)
        return put

    def take_words_of(self, control: NumberLine) -> None:
        """Take the words that are typed in `control`, if that is a number."""
        control.keys.write = partial(self.write_beside_number, control)
        control.keys.keep = partial(self._keep_beside_number, control)
        control.keys.has_text_behind = self.text_behind(control) is not None

    def _keep_beside_number(self, control: Widget, words: str) -> str:
        """Put words that are no number into the nearest text, and leave the focus; return its label, or nothing."""
        before, after = self._texts_around(control)
        if not (texts := [*after, *before]):
            return ""
        texts[0].move_cursor(texts[0].document.end)
        type_at_end(words, texts[0])
        return self._labels[self._controls.index(texts[0])]

    def leave_stated(self) -> None:
        """Leave the number as it is once something else than its text is focused."""
        if self.stated is not None and self.stated.prose.screen.focused not in (self.stated.prose, None):
            self.stated = None

    def answered_by(self, focused: Widget) -> Widget:
        """Return the number that somebody answered in `focused`, a text before it; `focused` if there is none."""
        stated = self.stated
        if stated is None or stated.prose is not focused or not (stated.words or "").strip():
            return focused
        before, _ = self._texts_around(stated.line)
        return stated.line if focused in before else focused

    def _begin_stated(self, control: Widget, prose: Prose) -> None:
        """Follow `prose`, into which what came to the number `control` is about to be put."""
        if not (isinstance(control, NumberLine) and control.keys.numbers):
            return
        if not isinstance(self.stated, NumberFromText) or (self.stated.line, self.stated.prose) != (control, prose):
            self.stated = NumberFromText(control, prose)

    def text_behind(self, control: Widget) -> Prose | None:
        """Return the text field to which text goes that is typed at `control`; None if there is none behind it."""
        _, after = self._texts_around(control)
        return after[0] if after else None

    def begins_entry(self, control: Widget) -> bool:
        """Return whether text that comes to the choice `control` begins another entry."""
        return self.begin_entry is not None and not self._texts_for(control)

    def put_beside_choice(self, control: Widget, put: Put) -> bool:
        """Put text that came to a choice where somebody goes on writing after it; return whether there is such a place.

        That is the next text field, then one before that is still empty, then another entry: the next question of
        somebody who has just finished one. A text that is finished is continued only where there is nothing else.
        """
        texts = self._texts_for(control)
        if not texts and self.begin_entry is not None:
            self.begin_entry(put)
            return True
        texts = texts or self._texts_around(control)[0]
        if texts:
            self._begin_stated(control, texts[0])
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
