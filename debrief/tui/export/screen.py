"""Export: which questions, in which format, with or without answers, and to which file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from debrief.domain.lists.ledger import QuestionOrder
from debrief.domain.refusal import Refusal
from debrief.domain.search.question_filter import QuestionFilter
from debrief.domain.text import safe
from debrief.exports.file_name import free_name
from debrief.exports.formats import FORMATS
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.common.confirm import AskScreen
from debrief.tui.export.form import FIELDS, Target, glimpsed, written
from debrief.tui.export.job import ListToWrite
from debrief.tui.forms.form import Form
from debrief.tui.forms.prose import Prose
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.key_gate import Pause
from debrief.tui.runtime.navigation import navigate, pause_keys, show

TICK_SECONDS = 0.25
"""How often it is said how far the writing is."""
KEYS_WAIT_SECONDS = 1.0
"""How long keys wait for the screen behind the dialog; most lists are written by then."""


class Exporter(Protocol):
    """Whoever reads the ledger and writes files."""

    async def glimpse(self, wanted: ListToWrite) -> tuple[int, str]:
        """Return how many questions the list would hold, and how it would begin."""

    async def write(self, wanted: ListToWrite, path: Path, *, replace: bool) -> int:
        """Write the list to `path`, replacing a file there if told to; return how many questions it holds."""


class ExportScreen(ModalScreen[str | None]):
    """Writes the list and returns a sentence that says where it is; None where nothing was written."""

    BINDINGS = [
        Binding("ctrl+n", "write", "Write it", priority=True, id="export.write", tooltip="Write the list as it is set"),
        Binding("escape", "cancel", "Cancel", id="export.cancel",
                tooltip="Write nothing; while the list is being written, stop that"),
        Binding("f1", "app.help", "Help", id="export.help", tooltip="Show every key"),
    ]  # fmt: skip

    def __init__(
        self,
        path: Path,
        exporter: Exporter,
        asked_for: Callable[[str], QuestionFilter],
        *,
        clock: Callable[[], int],
        zone: Callable[[], str],
        which: str = "",
        order: QuestionOrder | None = None,
    ) -> None:
        """`path`: the file proposed, without its ending; `asked_for` reads `which` questions are wanted."""
        super().__init__()
        self._exporter = exporter
        self._asked_for = asked_for
        self._clock = clock
        self._zone = zone
        self._writing: ListToWrite | None = None
        self._problems: tuple[str, ...] = ()
        """What is wrong with the words that say which questions."""
        proposed = f"{path}{FORMATS['md'].ending}"
        self._target = Target(format="md", answers=True, which=which, order=order or QuestionOrder.WORTH, path=proposed)

    def compose(self) -> ComposeResult:
        """The format, the questions, the file, and how the list begins."""
        with Vertical(classes="box"):
            yield Static("Your practice list", classes="heading")
            yield Form(self._target, FIELDS)
            yield Static("", classes="problem")
            yield Static("", classes="glimpse", markup=False)
            yield Button("Write it", compact=True, variant="primary")
            yield Static("ctrl+n writes it, and Enter in the last line. Only you can read the file.", classes="legend")

    def on_mount(self) -> None:
        """Begin at the format."""
        self.set_focus(self.query_one(Form).first)
        self._glimpse()

    def on_form_changed(self, event: Form.Changed) -> None:
        """Let the file's ending follow the format, and show how the list would begin."""
        event.stop()
        target: Target = self.query_one(Form).value
        before, self._target = self._target, target
        self._put_file(target.file_after(before))
        if not target.same_list(before):
            self._glimpse()

    def on_form_completed(self, event: Form.Completed) -> None:
        """Write the list."""
        event.stop()
        self._write_it()

    async def action_write(self) -> None:
        """Write the list, with everything typed so far."""
        await drain_messages(self.focused)
        self._write_it()

    def action_cancel(self) -> None:
        """Stop the writing, or where nothing is being written leave."""
        if self._writing is None:
            self.dismiss(None)
        else:
            self._writing.stopped = True

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
        except (LookupCancelled, JournalUnusable):
            return
        self.query_one(".glimpse", Static).update(Content(glimpsed(count, begins)))

    def _wanted(self) -> ListToWrite | None:
        target: Target = self.query_one(Form).value
        asked = self._asked_for(target.which)
        self._problems = asked.problems
        self._say(asked.problems[0] if asked.problems else "")
        if target.format is None:
            return None
        return ListToWrite(
            format=target.format,
            answers=target.answers is not False,
            selection=replace(asked.selection, order=target.order or QuestionOrder.WORTH),
            made_at=self._clock(),
            zone=self._zone(),
        )

    def _write_it(self) -> None:
        """Write the list, unless that is being done."""
        if self._writing is not None:
            return
        typed = self.query_one(Form).value.path.strip()
        wanted = self._wanted()
        if self._problems:
            return  # they are said
        if wanted is None or not typed:
            self._say("Choose a format and name a file.")
            return
        try:
            path = Path(typed).expanduser()
            there = path.is_file() and not path.is_symlink()
        except (OSError, RuntimeError) as problem:  # a name too long, a home of nobody
            self._say(f"{getattr(problem, 'strerror', None) or problem}")
            return
        if there:
            navigate(self, self._replace(wanted, path))
        else:
            self._begin(wanted, path)

    async def _replace(self, wanted: ListToWrite, path: Path) -> None:
        """Write the list in place of a file, once that is confirmed; where not, propose a name that nothing has."""
        ask = AskScreen(f"{safe(path.name)} is there already. Replace it?", "Replace", "Keep it", harmless=True)
        if await show(self, ask):
            self._begin(wanted, path, replace=True)
            return
        free = free_name(path)
        self._put_file(str(free))
        self._say(f"{path.name} stays as it is; {free.name} would be a new file.")

    def _begin(self, wanted: ListToWrite, path: Path, *, replace: bool = False) -> None:
        if self._writing is None:
            self._writing = wanted
            keys = pause_keys(self, "export")
            self.app.run_worker(self._write(wanted, path, keys, replace=replace), group="write")

    async def _write(self, wanted: ListToWrite, path: Path, keys: Pause, *, replace: bool) -> None:
        """Write the list and close; after `KEYS_WAIT_SECONDS` deliver keys again, so that Esc can stop it."""

        def tell() -> None:
            if self._writing is wanted:
                self._say(f"{wanted.passed:,} of {wanted.total:,} questions; Esc stops")

        tick = self.set_interval(TICK_SECONDS, tell)
        resume_keys = self.set_timer(KEYS_WAIT_SECONDS, keys.suspend)
        try:
            number = await self._exporter.write(wanted, path, replace=replace)
        except (Refusal, OSError, JournalUnusable) as problem:
            self._say(str(problem))
        else:
            self.dismiss(written(number, path))
        finally:
            tick.stop()
            resume_keys.stop()
            self._writing = None
            keys.suspend()

    def _put_file(self, file: str) -> None:
        """Put `file` into the line of the file, with the cursor at its end."""
        prose = self.query(Prose).last()
        if prose.text != file:
            prose.text = file
            prose.move_cursor(prose.document.end)

    def _say(self, sentence: str) -> None:
        problem = self.query_one(".problem", Static)
        content = Content(safe(sentence))
        if problem.content != content:
            problem.update(content)
