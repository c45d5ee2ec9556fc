"""The computer's own mail program; it blocks for a moment and is called on a thread."""

import shutil
import subprocess
import sys

_OPENERS = ("open",) if sys.platform == "darwin" else ("xdg-open", "wslview")
_SECONDS = 3


def open_link(link: str) -> bool:
    """Open `link` in the program the system has for it; return whether that could be started."""
    if sys.platform == "win32":
        import os

        try:
            os.startfile(link)  # noqa: S606 - a link that debrief made
        except OSError:
            return False
        return True
    return any(_run([opener, link]) for opener in _OPENERS if shutil.which(opener))


def _run(command: list[str]) -> bool:
    try:
        done = subprocess.run(  # noqa: S603 - programs of the list above
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
            start_new_session=True,
        )
    except subprocess.TimeoutExpired:
        return True  # it goes on in a window of its own
    except OSError:
        return False
    return done.returncode == 0
