"""How a run ends: its exit code, and the one line on stderr where it could not do what it was asked."""

import os
import sys
import textwrap
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TextIO

import click

from debrief.cli import terminal
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe

DONE, COULD_NOT, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""The exit codes."""


class WrongPlace(click.ClickException):
    """What was asked for cannot be done from here; the sentence says what to use instead."""

    exit_code = WRONG_USE


class Root(click.Group):
    """The outermost group: whatever goes wrong in a command ends here, as a sentence and an exit code."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run, and leave the process with the exit code."""
        extra["standalone_mode"] = False
        code = _ended(lambda: super(Root, self).main(*args, **extra))
        for stream in (sys.stdout, sys.stderr):
            _let_go(stream)
        sys.exit(code)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that has seen enough, like `head`, is a good end."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _let_go(sys.stdout)
            ctx.exit(DONE)
        return result


def say(text: str) -> None:
    """Write `text` to stderr, safe to show; on a terminal, its lines are broken between words."""
    told = safe(text)
    if width := terminal.width_of(sys.stderr):
        told = "\n".join(wrap for line in told.split("\n") for wrap in _wrapped(line, width))
    click.echo(told, err=True)


def _wrapped(line: str, width: int) -> list[str]:
    """Return a line as lines of at most `width` characters; a longer word, as a path may be one, is left whole."""
    return textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) or [""]


def _ended(run: Callable[[], Any]) -> int:
    try:
        code = run()
    except click.UsageError as error:
        if error.ctx is not None:
            say(error.ctx.get_usage())
        say(f"Error: {error.format_message()}")
        return error.exit_code
    except click.ClickException as error:
        say(f"debrief: {error.format_message()}")
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # a traceback would show words of the journal
        say(f"debrief: {_sentence(error)}")
        return COULD_NOT
    return code if isinstance(code, int) else DONE


def _sentence(error: Exception) -> str:
    from debrief.storage.file.errors import JournalUnusable

    if isinstance(error, Refusal | JournalUnusable):
        return str(error)
    if isinstance(error, OSError):
        says = error.strerror or type(error).__name__
        return f"{error.filename}: {says}." if error.filename else f"{says}."
    from debrief.private import fault_location

    return f"Something went wrong inside it ({fault_location(error, frames=1)}). What was saved before is still saved."


def _let_go(stream: TextIO | None) -> None:
    """Write out what `stream` still holds; where its reader is gone, nowhere, so that this changes no exit code."""
    if stream is None:
        return
    try:
        stream.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
