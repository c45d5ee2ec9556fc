"""The lines typed in plain practice: letters and commands that act, and what is text."""

from collections.abc import Callable, Iterable

from debrief.cli.session.line_input import InputEnded, LineInput, MoveRequested
from debrief.cli.terminal.typed_lines import more_lines_wait, read_line
from debrief.cli.terminal.wrapped import echo_wrapped
from debrief.domain.session.line_mode.commands import Command, CommandName, UnknownCommand, no_effect, read_line_typed

HELP = (
    "Enter shows your answer. What you type before that is saved with the question. If you type more lines, "
    "one with only a full stop ends them.",
    "1 to 4 say how it went: 1 again, 2 hard, 3 good, 4 easy. That decides when the question comes back. "
    "Each grade is saved at once.",
    "a takes another answer in place of your best one. u undoes the last grade, s skips a question, and q quits; "
    ":undo, :skip and :quit do the same.",
    "? says where you are. A line of your own that begins with a colon takes two, and a question mark alone takes two "
    "as well.",
)
"""What `:help` prints in practice."""
LETTERS = {CommandName.SKIP: "s", CommandName.UNDO: "u"}
"""The commands that do what a letter does."""
QUIT = "q"


class PracticeEnded(Exception):  # noqa: N818 - a person stops, which is no error
    """The person ended practice, or stdin is closed."""


class PracticeLines:
    """Reads lines from stdin; `where` returns the line that `?` prints."""

    def __init__(self, where: Callable[[], str]) -> None:
        self._where = where
        self._lines = LineInput(_read_line, echo_wrapped, self._answer, more_lines_wait)

    def ask(self, question: str) -> None:
        """Print `question`, which is printed again after an answer to something else."""
        self._lines.ask(question)

    def next(self, *letters: str, takes_text: bool = False) -> str:
        """Return the next line, stripped; one of `letters`, in lower case, for its command too.

        A word behind a colon that is no command is text, and where it `takes_text`, a line says so. Raises
        PracticeEnded for `q`, `:quit` and the end of the input.
        """
        while True:
            try:
                typed = self._next()
            except InputEnded:
                raise PracticeEnded from None
            if isinstance(typed, UnknownCommand):
                echo_wrapped(typed.part_of_text if takes_text else "")
                return typed.line
            if isinstance(typed, str):
                text = typed.strip()
                if text.casefold() == QUIT:
                    raise PracticeEnded
                return text.casefold() if text.casefold() in letters else text
            if LETTERS.get(typed.name) in letters:
                return LETTERS[typed.name]
            echo_wrapped(no_effect(typed), self._lines.question)

    def begin_text(self, question: str) -> None:
        """Print `question` after an answer to something else; a text prints it first."""
        self._lines.question = question

    def next_of_text(self) -> str:
        """Return the next line of a text with its line feed; empty at the end of the input.

        Raises PracticeEnded for `:quit`; what was typed until then is saved.
        """
        while True:
            try:
                typed = self._next()
            except InputEnded:
                return ""
            if isinstance(typed, str):
                return f"{typed}\n"
            if isinstance(typed, UnknownCommand):
                echo_wrapped(typed.part_of_text)
                return f"{typed.line}\n"
            echo_wrapped(no_effect(typed))

    def _next(self) -> Command | UnknownCommand | str:
        try:
            typed = self._lines.next()
        except MoveRequested as request:
            typed = request.command
        if isinstance(typed, Command) and typed.name is CommandName.QUIT:
            raise PracticeEnded
        return typed

    def _answer(self, command: Command) -> Iterable[str]:
        if command.name is CommandName.HELP:
            return HELP
        return (self._where() if command.name is CommandName.WHERE else no_effect(command),)


def _read_line() -> str:
    """Read a line; one that goes on behind a command, as ":go on to the cloud", is text, and begins with two colons."""
    line = read_line()
    typed = read_line_typed(line)
    is_sentence = isinstance(typed, Command) and len(typed.argument.split()) > 1
    return f":{line.lstrip()}" if is_sentence else line
