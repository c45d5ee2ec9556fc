"""Runs programs of the system that take or give a text; each function blocks for a moment and is called on a thread."""

import shutil
import subprocess
import threading
from collections.abc import Sequence


def hand_over(command: Sequence[str], text: str = "", *, seconds: float) -> bool:
    """Run a program with `text` as its input; return whether it took it: it ended well, or still runs after `seconds`.

    Then it goes on: it may be the mail program itself, or a clipboard tool that serves the text.
    """
    if not shutil.which(command[0]):
        return False
    try:
        process = subprocess.Popen(  # noqa: S603 - programs that debrief names
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError:
        return False
    # Not `run`, which kills a program that takes longer.
    ended = threading.Thread(target=process.communicate, args=(text.encode(),), daemon=True)
    ended.start()
    ended.join(seconds)
    return ended.is_alive() or process.returncode == 0


def read_from(command: Sequence[str], *, seconds: float) -> str | None:
    """Return what a program writes; None if it fails, or takes longer than `seconds`, after which it is ended."""
    if not shutil.which(command[0]):
        return None
    try:
        done = subprocess.run(  # noqa: S603 - programs that debrief names
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            start_new_session=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode(errors="replace") if done.returncode == 0 else None
