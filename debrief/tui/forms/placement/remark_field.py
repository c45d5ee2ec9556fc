"""The text that takes the remarks typed at the choices of a form; one only for them is shown once there is one."""

from dataclasses import dataclass

from textual import events
from textual.widget import Widget
from textual.widgets.text_area import Selection

from debrief.domain.session.steps.fields import REMARK_JOINT
from debrief.tui.forms.choice_line import ChoiceLine
from debrief.tui.forms.prose import Prose
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.navigation import reclaim_next


@dataclass(frozen=True, slots=True)
class _OpenRemark:
    """A remark that somebody goes on typing: `typed` at `choice`, where the option at `before` was chosen before.

    `old`: the text without it; `new`: the text with it, as it was when its field got the focus.
    """

    choice: ChoiceLine
    typed: str
    before: int | None
    old: str
    new: str

    def whole(self, text: str) -> str | None:
        """Return all that was typed where the field has `text`; None if what was there before was changed."""
        return self.typed + text.removeprefix(self.new) if text.startswith(self.new) else None


class RemarkField:
    """Puts remarks into `prose`. Where that is `hidden` without one, shows its row while it has text or the focus.

    Only its question mark shows that what was taken for a remark is a question: it goes where that belongs, whole.
    """

    def __init__(self, prose: Prose, *, hidden: bool) -> None:
        self.prose = prose
        self.hidden = hidden
        self.row: Widget | None = None
        """What to hide while there is no remark; None until it is composed."""
        self.choices: list[ChoiceLine] = []
        """The choices at which remarks are typed."""
        self.typed_at: Widget | None = None
        """The choice whose remark is being typed; None: the text was reached in another way."""
        self._is_elsewhere = False
        """Whether somebody put words here who is still where they were typed."""
        self._begun = ""
        """What was put behind the remarks for what is typed next."""

    @property
    def is_shown(self) -> bool:
        """Whether it can have the focus."""
        return not self.hidden or bool(self.prose.text.strip()) or self._has_focus

    def write(
        self,
        choice: ChoiceLine,
        words: str,
        *,
        focus: bool = True,
        typed: str = "",
        before: int | None = None,
        sentence: bool = False,
    ) -> bool:
        """Put `words`, typed at `choice`, behind the remark, to be typed on there if it gets the `focus`.

        `typed`: all that was typed there; empty for a paste. `before`: the option that was chosen before that.
        `sentence`: whether it is more than a remark, for which a line only for remarks is no place. Return whether it
        was put there.
        """
        if sentence and self.hidden and self.prose.single:
            return False
        text = self.prose.text.rstrip()
        self._replace_behind(text, f"{self._between}{words}")
        self.update_row()
        self._is_elsewhere = not focus
        if focus:
            self.prose.screen.set_focus(self.prose)
            self.typed_at = choice
            if typed:
                self._follow(_OpenRemark(choice, typed, before, text, self.prose.text))
        return True

    @property
    def value(self) -> str:
        """The text, with the letters behind it that wait at a choice; without a line begun for what is typed next."""
        pending = self._between.join(choice.words.pending for choice in self.choices if choice.words.pending)
        text = self.prose.text.removesuffix(self._begun)
        return f"{text.rstrip()}{self._between}{pending}" if pending else text

    @property
    def _between(self) -> str:
        """What is between the text and another remark."""
        return "" if not self.prose.text.strip() else REMARK_JOINT if self.prose.single else "\n"

    def update_row(self) -> None:
        """Show or hide the row."""
        if self.row is not None:
            self.row.display = self.is_shown

    def leave(self) -> None:
        """Forget whose remark is being typed, and hide the row where there is none, once something else is focused.

        Begin a line in a text of its own, which Enter comes to again.
        """
        if self._has_focus or self.prose.screen.focused is None:
            return
        if self.typed_at is not None and not self.hidden and not self.prose.single and self.prose.text.strip():
            self._begin()
        elif self._begun == REMARK_JOINT and self.prose.text.endswith(REMARK_JOINT):
            self._replace_behind(self.prose.text.removesuffix(REMARK_JOINT), "")
        self.typed_at = None
        self.update_row()

    def come(self, focused: Widget) -> None:
        """Let what is typed next be another remark, where Enter has led to words here that were typed elsewhere."""
        if focused is self.prose and self._is_elsewhere and self.prose.text.strip():
            self._begin()
            self._is_elsewhere = False

    def _begin(self) -> None:
        self._begun = self._between
        self._replace_behind(self.prose.text.rstrip(), self._begun)

    def _follow(self, begun: _OpenRemark) -> None:
        """Look at each key typed into the remark, until something else is focused; move a question before its mark."""

        def asks(key: events.Key) -> bool:
            if self._has_focus and key.character != "?":
                self._follow(begun)
            return self._has_focus and key.character == "?"

        async def move() -> None:
            await drain_messages(self.prose)  # the letters typed before it
            whole = begun.whole(self.prose.text)
            if whole is None or self.prose.selection != Selection.cursor(self.prose.document.end):
                return
            if not begun.choice.words.is_question(f"{whole}?"):
                self._follow(begun)
                return
            self._replace_behind(begun.old, "")
            begun.choice.words.move_question(f"{whole}?", begun.before)
            await drain_messages(self.prose)  # another entry is about to be shown

        reclaim_next(self.prose, asks, move)

    def _replace_behind(self, text: str, words: str) -> None:
        """Replace what is behind `text`, with which the field begins, with `words`."""
        start = text.count("\n"), len(text.rpartition("\n")[2])
        self.prose.selection = Selection(start, self.prose.document.end)
        self.prose.insert_text(words)

    @property
    def _has_focus(self) -> bool:
        return self.prose.is_attached and self.prose.screen.focused is self.prose
