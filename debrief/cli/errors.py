"""Ends commands with an exit code, and with one sentence on stderr after a failure."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TextIO

import click

from debrief.cli import terminal
from debrief.cli.terminal.wrapped import wrap_words
from debrief.domain.refusal import Refusal
from debrief.domain.text import safe

DONE, COULD_NOT, WRONG_USE, INTERRUPTED = 0, 1, 2, 130
"""The exit codes."""


class NotAvailableHere(click.ClickException):
    """A command cannot do what was asked in this place; its message says what to use instead."""

    exit_code = WRONG_USE


class Listed(click.types.StringParamType):
    """The type of an argument whose values the command `shown_by` lists, as is said where the argument is missing."""

    def __init__(self, shown_by: str) -> None:
        self._shown_by = shown_by

    def get_missing_message(self, param: click.Parameter, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's signature
        """Return what to say where the argument is missing."""
        return f"{self._shown_by} shows them."


class Root(click.Group):
    """The outermost group of commands: turns every exception into a sentence on stderr and an exit code."""

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command and end the process with its exit code."""
        extra["standalone_mode"] = False
        code = _exit_code(lambda: super(Root, self).main(*args, **extra))
        for stream in (sys.stdout, sys.stderr):
            try:
                _flush(stream)
            except KeyboardInterrupt:  # its reader, such as a pager, does not read on
                _discard(stream)
                code = INTERRUPTED
        sys.exit(code)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; end it with success where the reader of stdout is gone, as `head` is after ten lines."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _flush(sys.stdout)
            ctx.exit(DONE)
        return result


def echo_to_stderr(text: str) -> None:
    """Write `text` to stderr, made safe for a terminal and wrapped to its width."""
    click.echo(wrap_words(safe(text), terminal.width_of(sys.stderr)), err=True)


def _exit_code(run: Callable[[], Any]) -> int:
    try:
        code = run()
    except click.exceptions.NoArgsIsHelpError as error:
        echo_to_stderr(error.format_message())  # the whole help, usage included
        return error.exit_code
    except click.UsageError as error:
        if error.ctx is not None:
            echo_to_stderr(error.ctx.get_usage())
        echo_to_stderr(f"debrief: {error.format_message()}")
        return error.exit_code
    except click.ClickException as error:
        echo_to_stderr(f"debrief: {error.format_message()}")
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except Exception as error:  # a traceback would show words of the journal
        echo_to_stderr(f"debrief: {_sentence(error)}")
        return COULD_NOT
    return code if isinstance(code, int) else DONE


def _sentence(error: Exception) -> str:
    from debrief.storage.file.errors import JournalUnusable

    if isinstance(error, Refusal | JournalUnusable):
        return str(error)
    if isinstance(error, OSError):
        says = error.strerror or type(error).__name__
        return f"{error.filename}: {says}." if error.filename else f"{says}."
    from debrief.private_files import fault_location

    where = fault_location(error, frames=1)
    return f"Something went wrong in debrief itself ({where}). Everything saved so far is safe."


def _flush(stream: TextIO | None) -> None:
    """Flush `stream`; discard the rest where its reader is gone."""
    try:
        if stream is not None:
            stream.flush()
    except (OSError, ValueError):
        _discard(stream)


def _discard(stream: TextIO | None) -> None:
    """Point `stream` at /dev/null, so that the flush at exit neither fails nor waits."""
    if stream is not None:
        with suppress(OSError, ValueError):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
