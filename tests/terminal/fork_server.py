"""Start debrief without importing it each time: a process that has imported everything forks one for each run.

Run as `python -m tests.terminal.fork_server FD`, FD being a socket; `ForkServer` is the other end of it. The process
leaves nothing open and no thread running. It forks a shell for each run, and the shell forks the app, as
`/bin/sh` does.

A forked run differs from a real one in this: every module is imported already, and read the environment of the server
when it was; the styles are parsed; and it ends without taking its modules apart. So a test starts a real one
(`forked=False`) where it is about the start itself, the order of imports, the keys typed meanwhile or another
environment; and of each kind of end at least one case is real.
"""

import asyncio
import atexit
import fcntl
import gc
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import termios
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory

from tests.root import ROOT

_DEBRIEF = "from debrief.cli import main; main()"
AVAILABLE = hasattr(os, "fork") and hasattr(socket, "send_fds")


class ForkServer:
    """The test's end: asks the process for shells, one at a time."""

    def __init__(self, env: dict[str, str]) -> None:
        """Start the process. `env` is what modules see that read the environment when they are imported."""
        self._socket, theirs = socket.socketpair()
        number = theirs.fileno()
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, str(number)],
            pass_fds=[number],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            cwd=ROOT,
            env=env,
        )
        theirs.close()

    def close(self) -> None:
        """End the process."""
        self._socket.close()
        self._process.wait()

    def request(self, fds: tuple[int, ...] = (), **what: object) -> int | None:
        """Send a request and return its answer."""
        socket.send_fds(self._socket, [b" "], fds)
        self._socket.sendall(json.dumps(what).encode() + b"\n")
        answer = self._socket.recv(1024)
        if not answer:
            raise RuntimeError("The fork server ended.")
        value: int | None = json.loads(answer)
        return value


@cache
def fork_server() -> ForkServer:
    """Return the only server of this process, started at the first call."""
    return ForkServer(
        {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    )


def close_fork_server() -> None:
    """End the server of this process where there is one."""
    if fork_server.cache_info().currsize:
        fork_server().close()
        fork_server.cache_clear()


class ForkedShell:
    """A shell forked by the server, used as a `subprocess.Popen` is."""

    def __init__(self, args: Sequence[str], cwd: Path, env: dict[str, str]) -> None:
        """Run Python with `args`, which are those of debrief behind `-m debrief`, or of the program behind `-c`."""
        control, write = os.pipe()
        self.stdin = os.fdopen(write, "wb", buffering=0)
        self._pid = fork_server().request((control,), do="start", args=args, cwd=str(cwd), env=env)
        os.close(control)

    def poll(self) -> int | None:
        """Return the shell's wait status, None while it runs."""
        return fork_server().request(do="poll", pid=self._pid)

    def kill(self) -> None:
        """Kill the shell and wait for its end."""
        fork_server().request(do="kill", pid=self._pid)

    def communicate(self) -> None:
        """Close the shell's input."""
        self.stdin.close()


def _import_everything() -> None:
    import debrief

    for module in walk_packages(debrief.__path__, "debrief."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    for name in ("textual.drivers.linux_driver", "tzlocal"):
        import_module(name)


def _parse_styles() -> None:
    """Run an app without a terminal up to its first prompt, so that what is forked finds its styles parsed."""
    from debrief.tui.app import DebriefApp
    from tests.tui.person import Person
    from tests.tui.shared_styles import share_styles

    async def run(journal: Path) -> None:
        app = DebriefApp(journal, journal.parent, clock=lambda: 0, zone=lambda: "UTC", daily_backups=False)
        async with app.run_test() as pilot:
            person = Person(app, pilot)
            await person.begin()
            await person.leave()

    share_styles(setattr)
    with TemporaryDirectory() as folder:
        asyncio.run(run(Path(folder, "data", "journal.sqlite3")))


def _serve(requests: socket.socket) -> str | None:
    """Answer requests until the tests are gone; return None then, and in what is forked the program to run."""
    ended: dict[int, int | None] = {}
    while True:
        data, fds, _, _ = socket.recv_fds(requests, 65536, 1)
        while data and not data.endswith(b"\n"):  # a long request comes in several parts
            part = requests.recv(65536)
            data = data + part if part else b""
        if not data:
            return None
        request = json.loads(data)
        if request["do"] == "start":
            pid = os.fork()
            if not pid:
                requests.close()
                _be_shell(request, fds[0])
                return _take_over(request)
            os.close(fds[0])
            ended[pid] = None
            answer: int | None = pid
        else:
            pid = request["pid"]
            if request["do"] == "kill" and ended[pid] is None:
                os.kill(pid, signal.SIGKILL)  # not waited for yet, so the number is still its own
                ended[pid] = os.waitpid(pid, 0)[1]
            elif ended[pid] is None and os.waitpid(pid, os.WNOHANG)[0]:
                ended[pid] = 0
            answer = ended[pid]
        requests.send(json.dumps(answer).encode())


def _be_shell(request: dict, control: int) -> None:
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


def _take_over(request: dict) -> str:
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
    return program if option == "-c" else _DEBRIEF


def _run(program: str) -> None:
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


if __name__ == "__main__":
    _import_everything()
    _parse_styles()
    if threading.active_count() > 1:
        raise RuntimeError("A thread runs: it would be missing in what is forked.")
    gc.collect()
    gc.freeze()  # what is forked neither looks through all of this again nor copies it
    if (program := _serve(socket.socket(fileno=int(sys.argv[1])))) is not None:
        _run(program)
