"""Export: where to write the practice list, and in which format."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from debrief.domain.refusal import Refusal
from debrief.domain.text import safe
from debrief.exports.formats import FORMATS
from debrief.storage.trouble import JournalUnusable
from debrief.tui.screens.ask import AskScreen
from debrief.tui.widgets.fields import Choice, Words, attribute
from debrief.tui.widgets.form import Form
from debrief.tui.widgets.prose import Prose


class Write(Protocol):
    """Writes the practice list."""

    def __call__(self, name: str, path: Path, *, replace: bool) -> int:
        """Write it in the format `name` to `path`, replacing a file there if told to; return how many questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What the form asks for: a name in FORMATS, and a path as typed."""

    format: str | None
    path: str


class ExportScreen(ModalScreen[str | None]):
    """Writes the list and returns a sentence that says where it is; None where nothing was written."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Cancel", id="export.cancel", tooltip="Write nothing")]

    def __init__(self, folder: Path, name: str, write: Write) -> None:
        super().__init__()
        self._write = write
        self._target = Target(format="md", path=str(folder / f"{name}{FORMATS['md'].suffix}"))

    def compose(self) -> ComposeResult:
        """The format and the file."""
        formats = tuple((name, name) for name in FORMATS)
        with Vertical(classes="box"):
            yield Static("Your practice list", classes="heading")
            yield Form(
                self._target,
                (
                    Choice(label="Format", lens=attribute("format"), options=formats),
                    Words(label="File", lens=attribute("path")),
                ),
            )
            yield Static("", classes="problem")
            yield Button("Write it", compact=True, variant="primary")
            yield Static("Enter in the last line writes it too. Only you can read the file.", classes="legend")

    def on_mount(self) -> None:
        """Begin at the format, and let the first key in the line of the file replace what it proposes."""
        self.query_one(Prose).select_all()
        self.set_focus(self.query_one(Form).first)

    def on_form_changed(self, event: Form.Changed) -> None:
        """Let the file's ending follow the format."""
        event.stop()
        target: Target = self.query_one(Form).value
        before, self._target = self._target, target
        if target.format and before.format and target.format != before.format:
            old, new = FORMATS[before.format].suffix, FORMATS[target.format].suffix
            prose = self.query_one(Prose)
            if prose.text.endswith(old):
                prose.text = prose.text.removesuffix(old) + new

    def on_form_completed(self, event: Form.Completed) -> None:
        """Write the list."""
        event.stop()
        self._write_it()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Write the list."""
        event.stop()
        self._write_it()

    @work
    async def _write_it(self) -> None:
        """Write the list; ask before an existing file is replaced."""
        target: Target = self.query_one(Form).value
        if target.format is None or not target.path.strip():
            self._say("Choose a format and name a file.")
            return
        try:
            path = Path(target.path.strip()).expanduser()
            replace = path.is_file() and not path.is_symlink()
        except (OSError, RuntimeError) as problem:  # a name too long, a home of nobody
            self._say(f"{getattr(problem, 'strerror', None) or problem}")
            return
        if replace and not await self.app.push_screen_wait(
            AskScreen(f"{safe(path.name)} is there already. Replace it?", "Replace", "Keep it")
        ):
            return
        try:
            number = self._write(target.format, path, replace=replace)
        except (Refusal, OSError, JournalUnusable) as problem:
            self._say(str(problem))
        else:
            questions = "1 question is" if number == 1 else f"{number} questions are"
            self.dismiss(f"{questions} in {path}")

    def _say(self, sentence: str) -> None:
        self.query_one(".problem", Static).update(Content(safe(sentence)))
