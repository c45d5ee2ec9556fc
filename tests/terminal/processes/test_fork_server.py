"""The processes of one run of the tests share a fork server, which ends with the last of them."""

import socket
from pathlib import Path
from threading import Thread

import pytest

from tests.terminal.processes import fork_server
from tests.terminal.processes.fork_server import ForkServer


class Server(Thread):
    """A fork server in a thread, without anything to fork."""

    def __init__(self, address: Path) -> None:
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(str(address))
        self.listener.listen()
        super().__init__(daemon=True)

    def run(self) -> None:
        """Answer until the tests are gone."""
        with self.listener:
            fork_server._serve(self.listener)

    def wait(self) -> None:
        """Wait for its end."""
        self.join(60)
        assert not self.is_alive()


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Server]:
    """The servers started, each of which answers that a shell ended with its own number."""
    servers: list[Server] = []

    def start(address: Path, env: dict[str, str]) -> Server:
        servers.append(Server(address))
        servers[-1].start()
        return servers[-1]

    monkeypatch.setattr(fork_server, "_start", start)
    monkeypatch.setattr(fork_server, "_state", lambda request, ended: request["pid"])
    return servers


def test_one_is_shared_until_the_last_leaves_and_the_next_starts_another(tmp_path: Path, started: list[Server]) -> None:
    address = tmp_path / "forks"
    first, second = ForkServer(address, {}), ForkServer(address, {})
    assert len(started) == 1
    assert [server.request(do="poll", pid=pid) for pid, server in ((1, first), (2, second))] == [1, 2]
    second.close()
    assert first.request(do="poll", pid=3) == 3
    first.close()
    assert not address.exists()
    third = ForkServer(address, {})
    assert len(started) == 2
    third.close()


def test_one_that_was_killed_is_replaced(tmp_path: Path, started: list[Server]) -> None:
    address = tmp_path / "forks"
    Server(address).listener.close()
    assert address.exists()
    server = ForkServer(address, {})
    assert server.request(do="poll", pid=5) == 5
    server.close()
