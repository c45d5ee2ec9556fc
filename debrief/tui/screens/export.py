"""Export: which questions, in which format, with or without answers, and to which file."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from debrief.domain.ledger import LedgerOrder
from debrief.domain.ledger_filter import KEYS, LedgerFilter
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.exports.formats import FORMATS
from debrief.storage.reader import Superseded
from debrief.storage.trouble import JournalUnusable
from debrief.tui.export_list import ListToWrite
from debrief.tui.screens.ask import AskScreen
from debrief.tui.settled import settled
from debrief.tui.widgets.fields import YES_NO, Choice, Words, attribute
from debrief.tui.widgets.form import Form
from debrief.tui.widgets.prose import Prose

TICK_SECONDS = 0.25
"""How often it is said how far the writing is."""
GLIMPSE_LINES = 12


class Exporter(Protocol):
    """Whoever reads the ledger and writes files."""

    async def glimpse(self, wanted: ListToWrite) -> tuple[int, str]:
        """Return how many questions the list would hold, and how it would begin."""

    async def write(self, wanted: ListToWrite, path: Path, *, replace: bool) -> int:
        """Write the list to `path`, replacing a file there if told to; return how many questions it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the form asks for. `format`: a name in FORMATS; `path`, `which`: as typed."""

    format: str | None
    answers: bool | None
    which: str
    order: LedgerOrder | None
    path: str


class ExportScreen(ModalScreen[str | None]):
    """Writes the list and returns a sentence that says where it is; None where nothing was written."""

    BINDINGS = [
        Binding("ctrl+n", "write", "Write it", priority=True, id="export.write", tooltip="Write the list as it is set"),
        Binding("escape", "dismiss(None)", "Cancel", id="export.cancel", tooltip="Write nothing"),
    ]

    def __init__(
        self,
        path: Path,
        exporter: Exporter,
        asked_for: Callable[[str], LedgerFilter],
        *,
        clock: Callable[[], int],
        zone: Callable[[], str],
        which: str = "",
        order: LedgerOrder | None = None,
    ) -> None:
        """`path`: the file proposed, without its ending; `asked_for` reads `which` questions are wanted."""
        super().__init__()
        self._exporter = exporter
        self._asked_for = asked_for
        self._clock = clock
        self._zone = zone
        proposed = f"{path}{FORMATS['md'].suffix}"
        self._target = Target(format="md", answers=True, which=which, order=order or LedgerOrder.WORTH, path=proposed)

    def compose(self) -> ComposeResult:
        """The format, the questions, the file, and how the list begins."""
        formats = tuple((name, name) for name in FORMATS)
        orders = tuple((order, order.value) for order in LedgerOrder)
        with Vertical(classes="box"):
            yield Static("Your practice list", classes="heading")
            yield Form(
                self._target,
                (
                    Choice(label="Format", lens=attribute("format"), options=formats, needed=True),
                    Choice(label="With answers", lens=attribute("answers"), options=YES_NO, needed=True),
                    Words(
                        label="Which",
                        lens=attribute("which"),
                        hint="all, or words, " + " ".join(f"{name}:" for name in KEYS),
                    ),
                    Choice(label="Order", lens=attribute("order"), options=orders, needed=True),
                    Words(label="File", lens=attribute("path")),
                ),
            )
            yield Static("", classes="problem")
            yield Static("", classes="glimpse", markup=False)
            yield Button("Write it", compact=True, variant="primary")
            yield Static("ctrl+n writes it, and Enter in the last line. Only you can read the file.", classes="legend")

    def on_mount(self) -> None:
        """Begin at the format, and let the first key in the line of the file replace what it proposes."""
        self.query(Prose).last().select_all()
        self.set_focus(self.query_one(Form).first)
        self._glimpse()

    def on_form_changed(self, event: Form.Changed) -> None:
        """Let the file's ending follow the format, and show how the list would begin."""
        event.stop()
        target: Target = self.query_one(Form).value
        before, self._target = self._target, target
        if target.format and before.format and target.format != before.format:
            old, new = FORMATS[before.format].suffix, FORMATS[target.format].suffix
            prose = self.query(Prose).last()
            if prose.text.endswith(old):
                prose.text = prose.text.removesuffix(old) + new
        if replace(before, path="") != replace(target, path=""):
            self._glimpse()

    def on_form_completed(self, event: Form.Completed) -> None:
        """Write the list."""
        event.stop()
        self._write_it()

    async def action_write(self) -> None:
        """Write the list, with everything typed so far."""
        await settled(self.focused)
        self._write_it()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write the list."""
        event.stop()
        self._write_it()

    @work(group="glimpse", exclusive=True)
    async def _glimpse(self) -> None:
        wanted = self._wanted()
        if wanted is None:
            return
        try:
            count, begins = await self._exporter.glimpse(wanted)
        except (Superseded, JournalUnusable):
            return
        many = "1 question" if count == 1 else f"{count:,} questions"
        lines = [line[:200] for line in begins.splitlines() if line.strip()][:GLIMPSE_LINES]
        shown = "\n".join(lines) or "Nothing to look at: Anki reads it."
        says = f"{many}:\n{safe(shown)}" if count else "No question is found."
        self.query_one(".glimpse", Static).update(Content(says))

    def _wanted(self) -> ListToWrite | None:
        target: Target = self.query_one(Form).value
        asked = self._asked_for(target.which)
        self._say(asked.problems[0] if asked.problems else "")
        if target.format is None:
            return None
        return ListToWrite(
            format=target.format,
            answers=target.answers is not False,
            selection=replace(asked.selection, order=target.order or LedgerOrder.WORTH),
            made_at=self._clock(),
            zone=self._zone(),
        )

    @work(group="write", exclusive=True)
    async def _write_it(self) -> None:
        """Write the list; ask before an existing file is replaced."""
        typed = self.query_one(Form).value.path.strip()
        wanted = self._wanted()
        if wanted is None or not typed:
            self._say("Choose a format and name a file.")
            return
        try:
            path = Path(typed).expanduser()
            there = path.is_file() and not path.is_symlink()
        except (OSError, RuntimeError) as problem:  # a name too long, a home of nobody
            self._say(f"{getattr(problem, 'strerror', None) or problem}")
            return
        if there and not await self.app.push_screen_wait(
            AskScreen(f"{safe(path.name)} is there already. Replace it?", "Replace", "Keep it")
        ):
            return
        tick = self.set_interval(TICK_SECONDS, lambda: self._say(f"{wanted.passed:,} of {wanted.total:,} questions"))
        try:
            number = await self._exporter.write(wanted, path, replace=there)
        except (Refusal, OSError, JournalUnusable) as problem:
            tick.stop()
            self._say(str(problem))
        else:
            questions = "1 question is" if number == 1 else f"{number:,} questions are"
            self.dismiss(f"{questions} in {path}")

    def _say(self, sentence: str) -> None:
        problem = self.query_one(".problem", Static)
        content = Content(safe(sentence))
        if problem.content != content:
            problem.update(content)
