"""Asks for the passphrase of an encrypted journal, unless the system's keyring has its key."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debrief import places
from debrief.cli.errors import echo_to_stderr
from debrief.domain.refusal import Refusal

if TYPE_CHECKING:
    from debrief.cli.terminal.hidden_lines import Ask
    from debrief.storage.file.encryption.key_file import KeyFile
    from debrief.storage.file.encryption.wrong_passphrases import WrongPassphrases

SHORTEST, LONGEST = 12, 1000
"""Characters of a passphrase: below the first, unrelated words are suggested; a terminal hands over 4,095 bytes."""
WRONG = "That passphrase does not open it."


class Skipped(Exception):  # noqa: N818 - an answer, not a fault
    """The passphrase was asked for, and Enter alone was pressed."""


def ask_when_locked() -> None:
    """From now on, ask for the passphrase whenever an encrypted journal or backup is opened."""
    from debrief.storage.file.encryption.unlocked_keys import set_unlocker

    set_unlocker(unlock)


def ask_nobody() -> None:
    """From now on, use only the system's keyring, and none of its dialogs: a shell's prompt cannot wait for them."""
    from debrief.storage.file.encryption.unlocked_keys import set_unlocker

    set_unlocker(_from_keyring)


def open_or_skip(journal: Path) -> bool:
    """Ask for the passphrase of the journal at that path, if it needs one; return False where the question was skipped.

    The journal may be gone, and its key file still there. Raises JournalUnusable where a journal cannot be opened.
    """
    from debrief.storage.file.encryption.unlocked_keys import set_unlocker
    from debrief.storage.file.errors import JournalUnusable
    from debrief.storage.file.open_sqlite import key_beside, key_for

    set_unlocker(partial(unlock, skippable=True))
    try:
        if journal.exists():
            key_for(journal)
        else:
            with suppress(JournalUnusable):  # a backup may bring another key file
                key_beside(journal)
    except Skipped:
        return False
    finally:
        ask_when_locked()
    return True


def unlock(journal: Path, content: "KeyFile", *, skippable: bool = False) -> bytes | None:
    """Return the key of the journal at that path: from the keyring, or by its passphrase. None: nobody can be asked.

    A wrong passphrase is asked for again, each time after a longer wait. Raises click.Abort if it is not typed, and
    Skipped on Enter alone if it is `skippable`.
    """
    if (stored := _from_keyring(journal, content, dialogs=True)) is not None:
        return stored
    if not can_ask():
        return None
    with asking() as ask:
        if skippable:
            prompt = f"Passphrase for {journal} (Enter alone if you have forgotten it): "
            return ask_until_right(ask, content, prompt, skippable=True)
        return ask_until_right(ask, content, f"Passphrase for {journal}: ")


@contextmanager
def asking() -> "Iterator[Ask]":
    """Yield what asks at the terminal; nothing typed in the block is shown. Raises click.Abort on ctrl+c or ctrl+d."""
    from debrief.cli.terminal.hidden_lines import hidden_lines

    try:
        with hidden_lines() as ask:
            yield ask
    except (EOFError, KeyboardInterrupt):
        echo_to_stderr("")
        raise click.Abort from None


def ask_until_right(
    ask: "Ask", content: "KeyFile", prompt: str, wrong: str = WRONG, *, skippable: bool = False
) -> bytes:
    """Return the key that a typed passphrase opens, known from now on. `wrong`: the sentence about another one.

    `skippable`: raise Skipped on Enter alone, in place of asking again.
    """
    from debrief.storage.file.encryption.key_file import KeyFileUnusable
    from debrief.storage.file.encryption.passphrase import WrongPassphrase, unwrap
    from debrief.storage.file.encryption.unlocked_keys import add_key
    from debrief.storage.file.encryption.wrong_passphrases import WrongPassphrases, attempts_file

    wrong_passphrases = WrongPassphrases(attempts_file(places.journal_file()))
    while True:
        _wait(wrong_passphrases)  # a restart is no shortcut
        if not (typed := ask(prompt)):
            if skippable:
                raise Skipped
            continue
        try:
            key = unwrap(content, typed)
        except WrongPassphrase:
            wrong_passphrases.count_wrong()
            echo_to_stderr(wrong)
        except KeyFileUnusable as error:
            raise Refusal(f"The passphrase cannot be checked, since {error}. Nothing was changed.") from None
        else:
            wrong_passphrases.forget()
            add_key(content.key_id, key)
            return key


def _wait(wrong_passphrases: "WrongPassphrases") -> None:
    """Wait for as long as wrong passphrases, also those typed in another process, call for."""
    if seconds := ceil(wrong_passphrases.seconds_left):
        echo_to_stderr(f"You can try again in {seconds} {'second' if seconds == 1 else 'seconds'}.")
        time.sleep(seconds)


def ask_twice(ask: "Ask") -> str:
    """Return a new passphrase, typed twice."""
    while True:
        passphrase = ask("New passphrase (it is not shown while you type): ")
        if not passphrase:
            echo_to_stderr("A passphrase has at least one character.")
            continue
        if len(passphrase) > LONGEST:
            echo_to_stderr(f"A passphrase has at most {LONGEST:,} characters.")
            continue
        if len(passphrase) < SHORTEST:
            echo_to_stderr("This is short, and a computer can guess it. Four or five unrelated words are better.")
            echo_to_stderr("To choose another, press Enter.")
        if ask("Type it again: ") == passphrase:
            return passphrase
        echo_to_stderr("They are not the same. Nothing was changed yet.")


def can_ask() -> bool:
    """Return whether there is a terminal to ask at; stdin and stdout may be pipes nevertheless."""
    if os.name == "nt":
        return sys.stdin is not None and sys.stdin.isatty()
    try:
        os.close(os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY))
    except OSError:
        return False
    return True


def _from_keyring(
    journal: Path,  # noqa: ARG001 - every Unlocker is given it
    content: "KeyFile",
    *,
    dialogs: bool = False,
) -> bytes | None:
    """Return the key of a journal, or of a backup of it, from the keyring that is named beside the user's journal."""
    from debrief.storage.file.encryption.system_keyring import stored_key

    return stored_key(places.journal_file(), content.key_id, dialogs=dialogs)
