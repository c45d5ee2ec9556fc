"""Start debrief without importing it each time: a process that has imported everything forks one for each run.

Run as `python -m tests.terminal.processes.fork_server FD`, FD being a socket that listens; `ForkServer` connects to
it. The processes of one run of the tests share one, as importing everything takes 1.4 s of a processor. It ends with
the last of them. The process leaves nothing open and no thread running. It forks a shell for each run, and the shell
forks the app, as `/bin/sh` does. A forked run differs from a real one in this: every module is imported already, and
read the environment of the server when it was; the styles are parsed; and it ends without taking its modules apart.
So a test starts a real one (`forked=False`) where it is about the start itself, the order of imports, the keys typed
meanwhile or another environment; and of each kind of end at least one case is real.
"""

import asyncio
import fcntl
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from tempfile import TemporaryDirectory

from tests.root import ROOT
from tests.terminal.processes.forked import be_shell, run, take_over

AVAILABLE = hasattr(os, "fork") and hasattr(socket, "send_fds")


class ForkServer:
    """The test's end: asks the process for shells, one at a time."""

    def __init__(self, address: Path, env: dict[str, str]) -> None:
        """Connect to the process at `address`, started unless another test has. `env` is what modules see on import."""
        self._process: subprocess.Popen[bytes] | None = None
        self._socket = socket.socket(socket.AF_UNIX)
        with _locked(address):
            try:
                self._socket.connect(str(address))
            except (FileNotFoundError, ConnectionRefusedError):
                address.unlink(missing_ok=True)
                self._process = _start(address, env)
                self._socket.connect(str(address))

    def close(self) -> None:
        """Let the process end; whoever started it waits for that."""
        self._socket.close()
        if self._process is not None:
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
    """Return the only server of this process and of those that run tests beside it, started at the first call."""
    tests = os.environ.get("PYTEST_XDIST_TESTRUNUID", str(os.getpid()))
    return ForkServer(
        Path(tempfile.gettempdir(), f"debrief-forks-{tests[:12]}"),
        {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "TERM": "xterm-256color"},
    )


@contextmanager
def _locked(address: Path) -> Iterator[None]:
    """Let nobody else start or end the process at `address` meanwhile; waits for that."""
    folder = os.open(address.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _start(address: Path, env: dict[str, str]) -> "subprocess.Popen[bytes]":
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(address))
        listener.listen()
        number = listener.fileno()
        return subprocess.Popen(
            [sys.executable, "-m", __name__, str(number)],
            pass_fds=[number],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
            cwd=ROOT,
            env=env,
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


def _serve(listener: socket.socket) -> str | None:
    """Answer requests until the tests are gone; return None then, and in what is forked the program to run."""
    ended: dict[int, int | None] = {}
    clients = [listener.accept()[0]]
    while True:
        for ready in select.select([listener, *clients], [], [])[0]:
            if ready is listener:
                clients.append(listener.accept()[0])
            elif (received := _receive(ready)) is None:
                clients.remove(ready)
                ready.close()
                if not clients and _no_more(listener):
                    return None
            elif (request := received[0])["do"] == "start":
                pid = os.fork()
                if not pid:
                    for open_socket in (listener, *clients):
                        open_socket.close()
                    be_shell(request, received[1])
                    return take_over(request)
                os.close(received[1])
                ended[pid] = None
                _answer(ready, pid)
            else:
                _answer(ready, _state(request, ended))


def _receive(client: socket.socket) -> tuple[dict, int] | None:
    """Return a request and the descriptor that came with it, or -1; None where the other end is closed."""
    try:
        data, fds, _, _ = socket.recv_fds(client, 65536, 1)
        while data and not data.endswith(b"\n"):  # a long request comes in several parts
            part = client.recv(65536)
            data = data + part if part else b""
    except ConnectionResetError:
        return None
    return (json.loads(data), fds[0] if fds else -1) if data else None


def _answer(client: socket.socket, value: int | None) -> None:
    with suppress(BrokenPipeError):  # it was killed meanwhile
        client.send(json.dumps(value).encode())


def _no_more(listener: socket.socket) -> bool:
    """Close the address, unless somebody has just connected; return whether it is closed."""
    address = Path(listener.getsockname())
    with _locked(address):
        if select.select([listener], [], [], 0)[0]:
            return False
        address.unlink(missing_ok=True)
        return True


def _state(request: dict, ended: dict[int, int | None]) -> int | None:
    """Return how a shell ended, None while it runs; kill it first where that is asked for."""
    pid = request["pid"]
    if request["do"] == "kill" and ended[pid] is None:
        os.kill(pid, signal.SIGKILL)  # not waited for yet, so the number is still its own
        ended[pid] = os.waitpid(pid, 0)[1]
    elif ended[pid] is None and os.waitpid(pid, os.WNOHANG)[0]:
        ended[pid] = 0
    return ended[pid]


if __name__ == "__main__":
    _import_everything()
    _parse_styles()
    if threading.active_count() > 1:
        raise RuntimeError("A thread runs: it would be missing in what is forked.")
    gc.collect()
    gc.freeze()  # what is forked neither looks through all of this again nor copies it
    if (program := _serve(socket.socket(fileno=int(sys.argv[1])))) is not None:
        run(program)
