"""Read the files of guides and of note templates, and create new ones in the user's folder."""

import os
import stat
from pathlib import Path

from debrief.domain.refusal import Refusal
from debrief.guides.faults import Fault, GuideFault, quoted
from debrief.guides.reader import is_slug
from debrief.private_files import private_folder

# Windows opens a device of that name whatever the ending.
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def read_text(path: Path, limit: int, what: str) -> str:
    """Return the text of a UTF-8 file of at most `limit` bytes; `what`: how a message calls it. Raises `GuideFault`."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
            raise GuideFault([Fault(path.name, None, "", f"{_kind(path)}, not a file. Move it away or rename it.")])
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        raise GuideFault([Fault(path.name, None, "", f"cannot be read: {error.strerror or error}.")]) from None
    if len(data) > limit:
        raise GuideFault([Fault(path.name, None, "", f"is too big for {what}. The limit is {limit // 1024} KB.")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GuideFault([Fault(path.name, line, "", "is not UTF-8. Save it as UTF-8 and try again.")]) from None


def _kind(path: Path) -> str:
    if path.is_dir():
        return "is a folder"
    if path.is_fifo():
        return "is a pipe"
    return "is a socket" if path.is_socket() else "is a device"


def create_file(folder: Path, name: str, ending: str, text: str, what: str) -> Path:
    """Write `text` to a new private file in `folder` (0600, the folder 0700) and return its path.

    Refuses a name that is not a valid file name on every system, and a file that exists; `what`: as in `read_text`.
    """
    if not is_slug(name) or name in _DEVICES:
        raise Refusal(f"{quoted(name)} cannot be the name of {what}. Use a–z, 0–9, - and _, at most 40 of them.")
    path = folder / f"{name}{ending}"
    try:
        private_folder(folder)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode())
    except FileExistsError:
        raise Refusal(f"{path} already exists. Edit it, or choose another name.") from None
    except OSError as error:
        raise Refusal(f"{path} could not be written: {error.strerror or error}.") from None
    return path
