"""A date field: the date as typed, with its interpretation below."""

from collections.abc import Callable

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static, TextArea

from debrief.domain.record.unreadable import UNREADABLE
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.refusal import Refusal
from debrief.domain.text import quote
from debrief.tui.common.theme import MUTED
from debrief.tui.forms.prose import Prose

KEPT_AS_WORDS = "What you typed is kept as words."


def unread_notice(widget: Widget) -> str:
    """Return a sentence about the texts in the date fields of `widget` that are no dates; empty if there are none."""
    dates = [line.pull() for line in widget.query(DateLine)]
    unread = [date.written for date in dates if date.at is None and date.written.strip(" ") not in {"", UNREADABLE}]
    words = [quote(written, 40) for written in unread]
    how = "are kept as words, not as dates." if len(words) > 1 else "is kept as words, not as a date."
    return f"{' and '.join(words)} {how}" if words else ""


class DateLine(Widget):
    """A line of text with its interpretation as a date; text that cannot be read is kept as typed."""

    class Changed(Message):
        """The date, or its text, changed."""

        def __init__(self, line: "DateLine") -> None:
            super().__init__()
            self.line = line

        @property
        def control(self) -> "DateLine":
            """The widget that changed."""
            return self.line

    def __init__(
        self,
        when: When,
        words: str,
        read: Callable[[str], When],
        hint: str,
        notice: Callable[[str, When], str] = lambda *_: "",
    ) -> None:
        """`words`: `when` as text to change; `notice` returns what to show beside a date that was read."""
        super().__init__()
        self.value = when
        """What was read, or the words as written."""
        self._before = when
        self._shown = words.strip()
        """The words that stand for the date before it is changed."""
        self._words = self._shown
        """The words that were read last: each key asks several times for the date."""
        self._refusal: Refusal | None = None
        """Why those could not be read as a date."""
        self._read = read
        self._notice = notice
        self.prose = Prose(words, single=True, hint=hint)
        self.prose.breaks_lines = False

    def compose(self) -> ComposeResult:
        """Yield the line, and its interpretation."""
        yield self.prose
        yield Static(self._echo(), classes="echo")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Parse the text and show its interpretation."""
        event.stop()
        self.pull()
        self._show()

    def pull(self) -> When:
        """Return the date of the line, which is parsed again where its text has changed."""
        words = self.prose.text.strip()
        if words != self._words:
            self._words = words
            self._parse()
        return self.value

    def read_again(self) -> None:
        """Parse the words again, since the date that comes before this one has changed."""
        before = self.pull()
        self._parse()
        if self.value != before:
            self._show()

    def _parse(self) -> None:
        self._refusal = None
        if self._words == self._shown:
            self.value = self._before
            return
        try:
            self.value = self._read(self._words) if self._words else UNKNOWN
        except Refusal as refusal:
            self.value, self._refusal = When(written=self._words), refusal

    def _show(self) -> None:
        self.query_one(".echo", Static).update(self._echo())
        self.post_message(self.Changed(self))

    def _echo(self) -> Content:
        if self.value.at is not None:
            if notice := self._notice(self.prose.text, self.value):
                return Content.styled(f"→ {self.value} {notice}", "$text-warning")
            return Content.styled(f"→ {self.value}", MUTED)
        if not self.value.written:
            return Content("")
        try:
            if self._refusal is not None:
                raise self._refusal
            return Content.styled(f"→ {self._read(self.value.written)}", MUTED)
        except Refusal as refusal:
            return Content.styled(f"{refusal}\n{KEPT_AS_WORDS}", "$text-warning")
