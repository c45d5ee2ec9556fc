"""Reads the lines of a session: text for the field that is asked, and commands."""

from collections import deque
from collections.abc import Callable, Iterable

from debrief.domain.session.line_mode.commands import (
    ANYWHERE,
    MOVES,
    Command,
    CommandName,
    UnknownCommand,
    read_line_typed,
)
from debrief.domain.text import clean_paste

PASTED_QUIT = "More lines came at once behind :quit, so it is part of what you typed."

Write = Callable[..., None]
"""Prints texts, each on lines of its own."""


class InputEnded(Exception):  # noqa: N818 - somebody leaves, which is no error
    """The input has ended, or the user left."""


class MoveRequested(Exception):  # noqa: N818 - no error either
    """A command that leaves the prompt."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self.command = command


class EntryCommand(Exception):  # noqa: N818 - no error
    """A command about entries, such as :edit, for the list that asks."""

    def __init__(self, command: Command) -> None:
        super().__init__()
        self.command = command


class NextEntry(Exception):  # noqa: N818 - no error either
    """A sentence that is none of the fields of an entry, and so the first field of the next one."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class BroughtBack(Exception):  # noqa: N818 - no error either
    """Something was brought back while a text is read, which may be in that text."""


class LineInput:
    """Reads lines with `read`, which returns an empty one at the end; prints with `write`.

    `answer` carries out a command that means the same at each field, and returns the lines to print. `more_lines_wait`
    returns whether another line has come at once behind the last one, so that both are pasted.
    """

    def __init__(
        self,
        read: Callable[[], str],
        write: Write,
        answer: Callable[[Command], Iterable[str]],
        more_lines_wait: Callable[[], bool] = lambda: False,
    ) -> None:
        self.write = write
        self._read = read
        self._answer = answer
        self._more_lines_wait = more_lines_wait
        self._waiting: deque[str] = deque()
        """The other lines of one that has line breaks which only a program writes, such as U+2028."""
        self._last = False
        self.question = ""
        """What is printed again after an answer to something else."""

    def ask(self, *texts: str) -> None:
        """Print a question, of which the first text is printed again after an answer to something else."""
        self.write(*texts)
        self.question = texts[0]

    def next(self) -> Command | UnknownCommand | str:
        """Return the next text or command; print what was asked for in between.

        Raises InputEnded at the end of the input, and MoveRequested for a command that leaves the prompt.
        """
        while True:
            line = self._next_line()
            typed = read_line_typed(line)
            if not isinstance(typed, Command):
                return typed
            if typed.name is CommandName.QUIT and self._more_lines_wait():  # a shell would run what comes behind it
                self.write(PASTED_QUIT)
                return line
            if typed.name in ANYWHERE:
                self.write(*self._answer(typed), self.question)
            elif typed.name in MOVES:
                raise MoveRequested(typed)
            else:
                return typed

    def next_pasted(self) -> str:
        """Return the next line as it is, whatever command it reads as. Raises InputEnded at the end of the input."""
        return self._next_line()

    def _next_line(self) -> str:
        if not self._waiting:
            if self._last or not (line := self._read()):
                raise InputEnded
            self._last = not line.endswith("\n")
            self._waiting.extend(clean_paste(line.rstrip("\r\n")).split("\n"))
        return self._waiting.popleft()
