"""Export: which questions, in which format, with or without answers, and to which file."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from debrief.domain.lists.questions import QuestionOrder
from debrief.domain.refusal import Refusal
from debrief.domain.search.question_filter import QuestionFilter
from debrief.domain.text import safe
from debrief.exports.file.encryption import NOT_ENCRYPTED
from debrief.exports.file.file_name import free_name
from debrief.exports.practice_list import FORMATS, PracticeListJob, check_name
from debrief.exports.question_text import Audience
from debrief.private_files import PrivateFiles
from debrief.storage.file.errors import JournalUnusable
from debrief.storage.questions.details import JournalQuestions
from debrief.storage.threads.reader import LookupCancelled, Reader
from debrief.tui.common.confirm import ConfirmScreen
from debrief.tui.common.screen_styles import HEIGHTS
from debrief.tui.forms.form import Form
from debrief.tui.forms.prose import Prose
from debrief.tui.practice.export.form import FIELDS, ExportValues
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.runtime.keys.key_gate import Pause
from debrief.tui.runtime.navigation import navigate, pause_keys, show
from debrief.tui.runtime.terminal.key_names import name_keys
from debrief.tui.runtime.work import start_worker, work

TO_WRITE = "Press <export.write:ctrl+n> to write it, or Enter in the last field."
TO_STOP = "<export.cancel:Esc> to stop."
TICK_SECONDS = 0.25
"""How often the progress is updated."""
KEYS_WAIT_SECONDS = 1.0
"""How long keys wait for the screen behind the dialog; most lists are written by then."""
PREVIEW_LINES = 12
"""Lines of the list in the preview."""


class ExportScreen(ModalScreen[str | None]):
    """Writes the practice list; returns a sentence that says where it is, or None if nothing was written."""

    BINDINGS = [
        Binding("ctrl+n", "write", "Write it", priority=True, id="export.write",
                tooltip="Write the list with these settings"),
        Binding("escape", "cancel", "Cancel", id="export.cancel",
                tooltip="Go back without writing, or stop the writing"),
        Binding("f1", "app.help", "Help", id="export.help", tooltip="Show every key"),
    ]  # fmt: skip
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self,
        path: Path,
        reader: Reader,
        read_filter: Callable[[str], QuestionFilter],
        *,
        clock: Callable[[], int],
        zone: Callable[[], str],
        private: PrivateFiles,
        which: str,
        listed: QuestionFilter,
    ) -> None:
        """`path`: the suggested file, without its ending; `read_filter` parses another filter than `which`.

        `listed`: the questions that a list shows for `which`, in its order. `clock` returns UTC ms, `zone` an IANA
        name; `private`: what is never replaced.
        """
        super().__init__()
        self._private = private
        self._reader = reader
        self._clock = clock
        self._zone = zone
        self._read_filter = read_filter
        self._which = which
        self._listed = listed
        self._job: PracticeListJob | None = None
        self._problems: tuple[str, ...] = ()
        """What is wrong with the filter."""
        proposed = f"{path}{FORMATS['md'].ending}"
        self._values = ExportValues(
            format="md",
            audience=Audience.ME,
            answers=True,
            which=which,
            order=listed.selection.order,
            path=proposed,
        )

    def compose(self) -> ComposeResult:
        """Yield the format, the questions, the file, and how the list begins."""
        with Vertical(classes="box"):
            yield Static("Your practice list", classes="heading")
            yield Form(self._values, FIELDS, moves_text=False)
            yield Static("", classes="problem")
            yield Static("", classes="preview", markup=False)
            # Docked, so that it stays where a long path or problem needs the room of the preview.
            with Vertical(classes="foot"):
                yield Button("Write it", compact=True, variant="primary")
                who_reads = NOT_ENCRYPTED if self._private.encrypted else "Only you can read the file."
                yield Static(name_keys(self.app, f"{TO_WRITE} {who_reads}"), classes="keys", markup=False)

    def on_mount(self) -> None:
        """Focus the format."""
        self.set_focus(self.query_one(Form).first)
        self._show_preview()

    def on_form_changed(self, event: Form.Changed) -> None:
        """Let the file's ending follow the format, and show how the list would begin."""
        event.stop()
        values: ExportValues = self.query_one(Form).value
        before, self._values = self._values, values
        self._set_file(values.file_after(before))
        if not values.same_list(before):
            self._show_preview()

    def on_form_completed(self, event: Form.Completed) -> None:
        """Write the list."""
        event.stop()
        self._start()

    async def action_write(self) -> None:
        """Write the list, with everything typed so far."""
        await drain_messages(self.focused)
        self._start()

    def action_cancel(self) -> None:
        """Stop writing; if nothing is being written, leave."""
        if self._job is None:
            self.dismiss(None)
        else:
            self._job.cancelled = True

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write the list."""
        event.stop()
        self._start()

    @work(group="preview", exclusive=True)
    async def _show_preview(self) -> None:
        job = self._new_job()
        if job is None:
            return
        try:
            count, text = await self._reader.query(lambda db: job.preview(JournalQuestions(db)), "preview")
        except (LookupCancelled, JournalUnusable):
            return
        self.query_one(".preview", Static).update(Content(_preview_text(count, text)))

    def _new_job(self) -> PracticeListJob | None:
        """Return the job for the form as it is now; None without a format."""
        values: ExportValues = self.query_one(Form).value
        # A list takes its last word for a beginning, so the same text read anew would find fewer questions.
        wanted = self._listed if values.which == self._which else self._read_filter(values.which)
        self._problems = wanted.problems
        self._show_message(self._problems[0] if self._problems else "")
        if values.format is None:
            return None
        return PracticeListJob(
            format=values.format,
            answers=values.answers is not False,
            audience=values.audience or Audience.COACH,
            selection=replace(wanted.selection, order=values.order or QuestionOrder.WORTH),
            made_at=self._clock(),
            zone=self._zone(),
        )

    def _start(self) -> None:
        """Start to write the list, unless it is being written already."""
        if self._job is not None:
            return
        typed = self.query_one(Form).value.path.strip()
        job = self._new_job()
        if self._problems:
            return  # they are shown
        if job is None or not typed:
            self._show_message("Choose a format, and give the file a name.")
            return
        try:
            path = Path(typed).expanduser()
            self._private.check_target(path)
            check_name(path.name, job.format)
            exists = path.is_file() and not path.is_symlink()
        except Refusal as refusal:
            self._show_message(str(refusal))
            return
        except (OSError, RuntimeError) as problem:  # a name too long, a home of nobody
            self._show_message(f"{getattr(problem, 'strerror', None) or problem}")
            return
        if exists:
            navigate(self, self._replace(job, path))
        else:
            self._begin(job, path)

    async def _replace(self, job: PracticeListJob, path: Path) -> None:
        """Ask whether to replace the file, and do so; if not, suggest a free name."""
        ask = ConfirmScreen(f"{safe(path.name)} already exists. Replace it?", "Replace", "Keep it", harmless=True)
        if await show(self, ask):
            self._begin(job, path, replace=True)
            return
        free = free_name(path)
        self._set_file(str(free))
        self._show_message(f"{path.name} was not changed. The name is now {free.name}.")

    def _begin(self, job: PracticeListJob, path: Path, *, replace: bool = False) -> None:
        if self._job is None:
            self._job = job
            keys = pause_keys(self, "export")
            start_worker(self.app, partial(self._write, job, path, keys, replace=replace), group="write")

    async def _write(self, job: PracticeListJob, path: Path, keys: Pause, *, replace: bool) -> None:
        """Write the list and close; after `KEYS_WAIT_SECONDS` deliver keys again, so that Esc can stop it.

        Its own reader keeps other look-ups from waiting.
        """

        to_stop = name_keys(self.app, TO_STOP)

        def show_progress() -> None:
            if self._job is job:
                self._show_message(f"{job.count:,} of {job.total:,} questions. {to_stop}")

        tick = self.set_interval(TICK_SECONDS, show_progress)
        resume_keys = self.set_timer(KEYS_WAIT_SECONDS, keys.suspend)
        try:
            async with self._reader.second() as reader:
                try:
                    count = await reader.query(
                        lambda db: job.write(JournalQuestions(db), path, private=self._private, replace=replace)
                    )
                finally:
                    job.cancelled = True  # where the app ends meanwhile
        except (Refusal, OSError, JournalUnusable) as problem:
            self._show_message(str(problem))
        else:
            self.dismiss(f"{'1 question is' if count == 1 else f'{count:,} questions are'} in {path}")
        finally:
            tick.stop()
            resume_keys.stop()
            self._job = None
            keys.suspend()

    def _set_file(self, file: str) -> None:
        """Set the text of the file's field, with the cursor at its end."""
        prose = self.query(Prose).last()
        if prose.text != file:
            prose.text = file
            prose.move_cursor(prose.document.end)

    def _show_message(self, sentence: str) -> None:
        """Show a problem or the progress above the preview."""
        problem = self.query_one(".problem", Static)
        content = Content(safe(sentence))
        if problem.content != content:
            problem.update(content)


def _preview_text(count: int, beginning: str) -> str:
    """Return the preview of a list of `count` questions from its `beginning`."""
    if not count:
        return "No matches."
    lines = [line[:200] for line in beginning.splitlines() if line.strip()][:PREVIEW_LINES]
    shown = "\n".join(lines) or "There is no preview: this file is for Anki."
    return f"{'1 question' if count == 1 else f'{count:,} questions'}:\n{safe(shown)}"
