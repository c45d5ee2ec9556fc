"""Looks for a word in every file that debrief could write, while it runs and after."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.root import ROOT

NEEDLE = "Zq7needle"
"""A word that is in no file of debrief's own."""
_FORMS = [NEEDLE.lower().encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
BETWEEN_LOOKS = 0.01


def places_of(folder: Path) -> dict[str, str]:
    """Return an environment in which everything that is written is written below `folder`."""
    names = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
    environment = {name: str(folder / "xdg" / name.lower()) for name in names}
    environment |= {name: str(folder / "temporary") for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR")}
    for place in environment.values():
        Path(place).mkdir(parents=True, exist_ok=True, mode=0o700)
    return environment


def has(content: bytes, forms: list[bytes] = _FORMS) -> bool:
    """Return whether the needle is in `content`, in upper or lower case, in UTF-8 or UTF-16."""
    small = content.lower()
    return any(form in small for form in forms)


def files_with(folder: Path, forms: list[bytes] = _FORMS) -> set[str]:
    """Return every file below `folder` that has the needle in it or in its name."""
    return {str(path.relative_to(folder)) for path, content in _contents(folder) if has(content, forms)}


def forms_of(text: str) -> list[bytes]:
    """Return how `text` could be in a file, in lower case."""
    return [text.lower().encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]


class Watch:
    """Looks for the needle again and again, until the end of the block.

    `folder`: where everything is written. `pid`: a process, whose arguments, environment and open files without a name
    are read as well. A process of its own looks: to close a file drops the locks that the test holds on it (POSIX).
    """

    def __init__(self, folder: Path, pid: int, forms: list[bytes] = _FORMS) -> None:
        self.found: set[str] = set()
        """Each file in which it was, once the block has ended."""
        self._forms = json.dumps([form.hex() for form in forms]).encode()
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(folder), str(pid)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )

    def __enter__(self) -> "Watch":
        assert self._process.stdin
        self._process.stdin.write(self._forms + b"\n")
        self._process.stdin.flush()
        return self

    def __exit__(self, *_: object) -> None:
        output, _ = self._process.communicate()
        self.found = set(json.loads(output))

    def look_again(self) -> None:
        """Return once it has looked at everything anew; it does so by itself as well, as often as it can."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(b"look\n")
        self._process.stdin.flush()
        assert self._process.stdout.readline() == b"looked\n"


def swapped_kb(pid: int) -> int:
    """Return how many kB of a process are in swap, where a test cannot look; 0 where the system does not tell."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmSwap:"):
                return int(line.split()[1])
    return 0


def _look_on(folder: Path, pid: int) -> None:
    """Look until there is nothing more to read, and print where the needle was found; answer each line read."""
    # Without a buffer: `select` does not see a line that is in one.
    commands = os.fdopen(sys.stdin.fileno(), "rb", buffering=0, closefd=False)
    forms = [bytes.fromhex(form) for form in json.loads(commands.readline())]
    found, pause = set[str](), 0.0
    while True:
        asked = select.select([commands], [], [], pause)[0]
        if asked and not commands.readline():
            break
        begin = time.process_time()
        found |= files_with(folder, forms) | {name for name, content in _process(pid) if has(content, forms)}
        if asked:
            print("looked", flush=True)
        pause = max(BETWEEN_LOOKS, 2 * (time.process_time() - begin))  # the app needs the processor as well
    print(json.dumps(sorted(found)))


def _contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    for path in (Path(parent, name) for parent, _, names in os.walk(folder) for name in names):
        with suppress(OSError):  # it is gone again
            if path.is_file():
                yield path, str(path).encode() + b"\0" + path.read_bytes()


def _process(pid: int) -> Iterator[tuple[str, bytes]]:
    """Yield what the system shows of a process: arguments, environment and open files (Linux)."""
    process = Path(f"/proc/{pid}")
    for name in ("cmdline", "environ"):
        with suppress(OSError):
            yield name, (process / name).read_bytes()
    with suppress(OSError):
        for link in (process / "fd").iterdir():
            with suppress(OSError):
                target = link.readlink()
                if target.name.endswith("(deleted)"):
                    yield str(target), link.read_bytes()


if __name__ == "__main__":
    _look_on(Path(sys.argv[1]), int(sys.argv[2]))
