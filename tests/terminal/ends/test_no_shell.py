"""Started as the terminal's own command, as in `tmux new debrief`, the app is not suspended: nobody could go back."""

import os
import select
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

PATIENCE = 60.0


def read_until(master: int, words: bytes) -> None:
    """Read what is drawn until `words` are."""
    drawn, deadline = b"", time.monotonic() + PATIENCE
    while words not in drawn:
        assert time.monotonic() < deadline, drawn
        if select.select([master], [], [], 0.1)[0]:
            drawn += os.read(master, 65536)


def test_ctrl_z_without_a_shell_says_so_and_the_app_goes_on(tmp_path: Path) -> None:
    master, slave = os.openpty()
    environment = {**os.environ, "DEBRIEF_HOME": str(tmp_path / "home"), "TERM": "xterm-256color"}
    app = subprocess.Popen(
        [sys.executable, "-m", "debrief"],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        start_new_session=True,
        env=environment,
    )
    try:
        os.close(slave)
        read_until(master, b"You have not written anything yet")
        os.write(master, b"\x1a")
        read_until(master, b"There is no shell to go to here.")
        os.write(master, b"q")
        with suppress(OSError):  # Linux's way to say that the terminal is at its end
            read_until(master, b"\x1b[?1049l")
        assert app.wait(PATIENCE) == 0
    finally:
        app.kill()
        app.wait()
        os.close(master)
