"""Lists and checks files that are used by name, guides and templates alike."""

import shlex
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from debrief.cli.errors import COULD_NOT, echo_to_stderr
from debrief.cli.terminal.wrapped import echo_sentences
from debrief.domain.refusal import Refusal
from debrief.domain.text import pluralize
from debrief.guides.faults import GuideFault
from debrief.guides.named_files import Entry

T = TypeVar("T")


def list_entries(entries: Sequence[Entry[Any]], command: str, describe: Callable[[Entry[Any]], str]) -> None:
    """Print a line for each entry: its name, whose it is, and what it is, or how many mistakes it has.

    `command`: the group that checks them, such as `guide`.
    """
    width = max(len(entry.name) for entry in entries)
    for entry in entries:
        whose = "yours" if entry.own else "bundled"
        count = len(entry.faults)
        about = f"cannot be used: {pluralize(count, 'mistake')}" if count else describe(entry)
        echo_sentences(f"{entry.name:{width}}  {whose:7}  {about}")
        if count:
            echo_to_stderr(f'Run "debrief {command} check {shlex.quote(entry.name)}" to see what is wrong with it.')


def check_entries(names: Sequence[str], read: Callable[[str], T], describe: Callable[[T], str]) -> None:
    """Print for each of `names`, files or names, that it is fine, or every mistake in it; exit with 1 after a mistake.

    `read` returns it, or raises GuideFault or another Refusal.
    """
    fine = [_check(name, read, describe) for name in names]
    if not all(fine):
        raise SystemExit(COULD_NOT)


def is_file(name: str, ending: str) -> bool:
    """Return whether `name` is the path of a file, and not a name to look up."""
    return name.endswith(ending) or "/" in name or "\\" in name


def run_or_exit(find: Callable[[], T]) -> T:
    """Return the result of `find`; if it raises Refusal, print that to stderr and exit with 1."""
    try:
        return find()
    except Refusal as refusal:
        echo_to_stderr(f"debrief: {refusal}")
        raise SystemExit(COULD_NOT) from None


def _check(name: str, read: Callable[[str], T], describe: Callable[[T], str]) -> bool:
    try:
        found = read(name)
    except GuideFault as faulty:
        for fault in faulty.faults:
            echo_sentences(str(fault))
        return False
    except Refusal as refusal:
        echo_to_stderr(f"debrief: {refusal}")
        return False
    echo_sentences(f"{name} is fine: {describe(found)}.")
    return True
