"""A terminal to run debrief in: a real pty under a shell, a screen of what was drawn, and every byte kept."""

import errno
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

import pyte

from tests.root import ROOT
from tests.terminal.processes.fair_watch import is_busy
from tests.terminal.processes.fork_server import AVAILABLE, ForkedShell

PATIENCE = 60.0
"""Seconds to wait for what should come at once; long, so that only what never comes fails on a busy machine."""

# The shell owns the terminal as one does for people, so that closing it, stopping the app and going on are the same.
_SHELL = """
exec 3<&0 <>"$TERMINAL" >&0 2>&1
if [ "$DEAF" ]; then trap '' HUP; else set -m; fi
sh -c 'echo $$ >"$RUN/pid.new"; mv "$RUN/pid.new" "$RUN/pid"; exec "$@"' sh "$@" 3<&-
code=$?
while [ $code -eq $PAUSED ] || [ $code -eq $STOPPED ]; do
  : >"$RUN/stopped"
  read -r _ <&3 || exit
  rm -f "$RUN/stopped"
  fg >"$RUN/went-on"
  code=$?
done
echo $code >"$RUN/code.new"; mv "$RUN/code.new" "$RUN/code"
read -r _ <&3
"""

# What pyte would draw: keyboard protocols and questions about modes; and what it stumbles over: letters without a
# width, and so many accents on one that it takes minutes.
_NOT_DRAWN = re.compile(
    r"[\u200b-\u200f\ufeff\U000e0000-\U000e007f]|(?<=[\u0300-\u036f]{2})[\u0300-\u036f]+|"
    r"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*(?:\$p|u)|\x1b\[[\d;]*t|\x1bP[^\x1b]*\x1b\\"
)
_UNFINISHED = re.compile(r"\x1b(?:\[[\d;?<>=$]*|P[^\x1b]*\x1b?)?$")


class Terminal:
    """One run of a Python program, `debrief` by default, in a terminal of `size` (columns, rows)."""

    def __init__(
        self,
        *args: str,
        home: Path,
        size: tuple[int, int] = (80, 24),
        python: Sequence[str] = ("-m", "debrief"),
        env: dict[str, str] | None = None,
        deaf: bool = False,
        forked: bool = False,
    ) -> None:
        """Start it. `deaf`: SIGHUP is ignored, as under nohup. `forked`: do not import debrief anew, where possible."""
        self.home = home
        self.raw = bytearray()
        """Every byte the program sent."""
        self._run = home.parent / f"run-{home.name}-{time.monotonic_ns()}"
        self._run.mkdir(parents=True)
        self._screen = pyte.Screen(*size)
        self._stream = pyte.Stream(self._screen)
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._undrawn = ""
        self._shown: str | None = None
        self._master, slave = os.openpty()
        os.set_blocking(self._master, False)
        self.resize(size)
        self._started = time.perf_counter()
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home.parent),
            "PYTHONPATH": str(ROOT),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "TZ": "Europe/Berlin",
            "DEBRIEF_HOME": str(home),
            "TERMINAL": os.ttyname(slave),
            "RUN": str(self._run),
            "DEAF": "1" if deaf else "",
            "PAUSED": str(128 + signal.SIGTSTP),
            "STOPPED": str(128 + signal.SIGSTOP),
            **(env or {}),
        }
        self.settings: list[object] = termios.tcgetattr(slave)  # before a program that is quick can change them
        self._shell: subprocess.Popen[bytes] | ForkedShell
        if forked and AVAILABLE:
            self._shell = ForkedShell([*python, *args], home.parent, environment)
        else:
            self._shell = subprocess.Popen(
                ["/bin/sh", "-c", _SHELL, "sh", sys.executable, *python, *args],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                cwd=home.parent,
                env=environment,
            )
        self.wait_until((self._run / "pid").exists, "the program to start")
        os.close(slave)
        self.pid = int((self._run / "pid").read_text())

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        """End whatever is left of the run, and of nothing else."""
        if self.alive:
            self.send(signal.SIGKILL)
        self.close_window()
        self._shell.kill()
        self._shell.communicate()

    # What is seen

    @property
    def shown(self) -> str:
        """The screen as it stands, a line for each row."""
        if self._shown is None:  # it is looked at a hundred times a second, and changes less often
            rows, columns = range(self._screen.lines), range(self._screen.columns)
            self._shown = "\n".join("".join(self._screen.buffer[y][x].data for x in columns) for y in rows)
        return self._shown

    @property
    def colours(self) -> list[set[str]]:
        """The colours on the screen, row by row, as six hexadecimal digits or a name."""
        rows = self._screen.buffer.values()
        return [{colour for cell in row.values() for colour in (cell.fg, cell.bg)} for row in rows]

    @property
    def text(self) -> str:
        """Everything sent so far, decoded."""
        return self.raw.decode(errors="replace")

    @property
    def left_behind(self) -> str:
        """What stays in the terminal once the program is gone: all that was sent outside the alternate screen."""
        return re.sub(r"\x1b\[\?1049h.*?(\x1b\[\?1049l|$)", "", self.text, flags=re.DOTALL)

    @property
    def cursor(self) -> tuple[int, int]:
        """The column and the row of the terminal's cursor, from 0."""
        return self._screen.cursor.x, self._screen.cursor.y

    @property
    def seconds(self) -> float:
        """How long ago it was started."""
        return time.perf_counter() - self._started

    @property
    def modes(self) -> set[int]:
        """The private modes that are on, as DECSET numbers; 25 is the cursor."""
        on = {25}
        for numbers, way in re.findall(r"\x1b\[\?([\d;]+)([hl])", self.text):
            (on.update if way == "h" else on.difference_update)(map(int, numbers.split(";")))
        return on

    @property
    def settings_now(self) -> list[object]:
        """The terminal's settings, as termios has them."""
        return termios.tcgetattr(self._master)

    @property
    def alive(self) -> bool:
        """Whether the program runs."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        stat = Path(f"/proc/{self.pid}/stat")
        try:
            return not stat.parent.parent.exists() or stat.read_text().rpartition(")")[2].split()[0] != "Z"
        except (FileNotFoundError, ProcessLookupError):
            return False

    @property
    def busy(self) -> bool:
        """Whether a thread of the program runs or waits for a processor; False where the system does not tell."""
        return is_busy(self.pid)

    @property
    def code(self) -> int | None:
        """The exit code as a shell sees it; None while it runs, and where the shell was hung up too."""
        file = self._run / "code"
        return int(file.read_text()) if file.exists() else None

    @property
    def stopped(self) -> bool:
        """Whether it was suspended, and the shell has the terminal."""
        return (self._run / "stopped").exists()

    # What is done

    def type(self, keys: str | bytes) -> None:
        """Send keys, as many as the terminal takes at a time."""
        left = keys.encode("utf-8", "surrogateescape") if isinstance(keys, str) else keys
        deadline = time.monotonic() + PATIENCE
        while left and time.monotonic() < deadline:
            _, writable, _ = select.select([], [self._master], [], 0.01)
            if writable:
                with suppress(BlockingIOError):
                    left = left[os.write(self._master, left[:1024]) :]
            self.pump(0)
        assert not left, "the program does not read its keys"

    def paste(self, text: str | bytes) -> None:
        """Paste as a terminal with bracketed paste does."""
        pasted = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
        self.type(b"\x1b[200~" + pasted + b"\x1b[201~")

    def send(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.pid, number)

    def go_on(self) -> None:
        """Take it to the foreground again after it was suspended."""
        os.write(self._shell.stdin.fileno(), b"\n")

    def resize(self, size: tuple[int, int]) -> None:
        """Give the window `size` (columns, rows)."""
        columns, rows = size
        self._screen.resize(rows, columns)
        self._shown = None
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def close_window(self) -> None:
        """Take the terminal away."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    # Waiting

    def pump(self, seconds: float) -> bool:
        """Read what was sent, waiting up to `seconds` for the first of it; return whether anything came."""
        if self._master < 0:
            time.sleep(min(seconds, 0.005))
            return False
        came = False
        while select.select([self._master], [], [], 0 if came else seconds)[0]:
            try:
                read = os.read(self._master, 65536)
            except OSError as error:
                if error.errno not in {errno.EIO, errno.EAGAIN}:
                    raise
                read = b""
            if not read:
                break
            came = True
            self.raw += read
            self._draw(self._decode(read))
        return came

    def wait_until(self, condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
        """Return once `condition` holds."""
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, f"no sign of {what} after {seconds} s in:\n{self.shown}"
            self.pump(0.01)

    def wait_for(self, text: str, seconds: float = PATIENCE) -> None:
        """Return once `text` is on the screen."""
        self.wait_until(lambda: text in self.shown or not self.alive, repr(text), seconds)
        while self.pump(0):
            pass
        assert text in self.shown, f"it ended with {self.code} before it showed {text!r}:\n{self.shown}"

    def wait_end(self, seconds: float = PATIENCE) -> None:
        """Return once the program is gone and all it sent was read."""
        self.wait_until(lambda: not self.alive, "an end", seconds)
        if self._master >= 0 and self._shell.poll() is None:
            self.wait_until(lambda: self.code is not None, "an exit code")
        while self.pump(0):
            pass

    def _draw(self, text: str) -> None:
        self._shown = None
        text = self._undrawn + text
        unfinished = _UNFINISHED.search(text)
        self._undrawn = unfinished[0] if unfinished else ""
        self._stream.feed(_NOT_DRAWN.sub("", text[: len(text) - len(self._undrawn)]))
