"""What the fork server forks: a shell that owns the terminal, and the program that it runs as a job."""

import atexit
import fcntl
import os
import signal
import sys
import tempfile
import termios
import threading
import time
from contextlib import suppress
from pathlib import Path

from tests.root import ROOT

DEBRIEF = "from debrief.cli import main; main()"


def be_shell(request: dict, control: int) -> None:
    """Own the terminal and run the app as a job. Returns in the app only."""
    env, deaf = request["env"], bool(request["env"]["DEAF"])
    os.setsid()
    terminal = os.open(env["TERMINAL"], os.O_RDWR)
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for number in range(3):
        os.dup2(terminal, number)
    os.close(terminal)
    if deaf:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    else:
        for ignored in (signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
            signal.signal(ignored, signal.SIG_IGN)
    pid = os.fork()
    if pid:
        try:
            _wait_for_job(pid, Path(env["RUN"]), control, deaf=deaf)
        finally:
            os._exit(0)
    os.close(control)
    if not deaf:
        _to_foreground(os.getpid())
        for default in (signal.SIGTSTP, signal.SIGTTIN, signal.SIGTTOU):
            signal.signal(default, signal.SIG_DFL)


def _to_foreground(pid: int) -> None:
    with suppress(OSError):
        os.setpgid(pid, pid)
    with suppress(OSError):
        os.tcsetpgrp(0, pid)


def _wait_for_job(pid: int, run: Path, control: int, *, deaf: bool) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        _, status = os.waitpid(pid, 0 if deaf else os.WUNTRACED)
        if not deaf:
            with suppress(OSError):
                os.tcsetpgrp(0, os.getpid())
        if not os.WIFSTOPPED(status):
            break
        (run / "stopped").touch()
        if not os.read(control, 1):
            return
        (run / "stopped").unlink()
        _to_foreground(pid)
        os.killpg(pid, signal.SIGCONT)
    code = 128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    _write(run / "code", code)
    os.read(control, 1)


def take_over(request: dict) -> str:
    """Make of the forked process what `python -m debrief` or `python -c PROGRAM` is when it begins; return PROGRAM."""
    os.environ.clear()
    os.environ.update(request["env"])
    os.chdir(request["cwd"])
    time.tzset()
    tempfile.tempdir = None  # the environment says which
    option, program, *args = request["args"]
    sys.argv = ["-c" if option == "-c" else str(ROOT / "debrief" / "__main__.py"), *args]
    sys.stdin = sys.__stdin__ = os.fdopen(0, closefd=False)
    sys.stdout = sys.__stdout__ = os.fdopen(1, "w", closefd=False)
    sys.stderr = sys.__stderr__ = os.fdopen(2, "w", 1, errors="backslashreplace", closefd=False)
    _write(Path(request["env"]["RUN"]) / "pid", os.getpid())
    return program if option == "-c" else DEBRIEF


def run(program: str) -> None:
    """Run a program and end as an interpreter does, but for taking apart all that the server has imported."""
    try:
        exec(program, {"__name__": "__main__"})
    except SystemExit as end:
        if not isinstance(end.code, int | None):
            raise
        threading._shutdown()
        atexit._run_exitfuncs()
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(end.code or 0)


def _write(file: Path, number: int) -> None:
    new = file.with_name(file.name + ".new")
    new.write_text(f"{number}\n")
    new.rename(file)
