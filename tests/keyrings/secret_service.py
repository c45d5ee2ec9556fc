"""A Secret Service with an open keyring, as on most Linux desktops: gnome-keyring, on a bus of its own."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from debrief.private_files import key_file
from debrief.storage.file.encryption.key_file import read_key_file
from debrief.storage.file.encryption.system_keyring import SECRET_SERVICE, keyring_of, store_key
from debrief.storage.file.encryption.unlocked_keys import known_key_of
from tests.root import ROOT

PROGRAMS = ("dbus-run-session", "gnome-keyring-daemon")
PACKAGES = ("keyring", "secretstorage")
_START = 'echo "$DBUS_SESSION_BUS_ADDRESS" $$; exec gnome-keyring-daemon --foreground --unlock --components=secrets'

_STORE = f"""
import sys
from pathlib import Path
from {store_key.__module__} import store_key
store_key(Path(sys.argv[1]), sys.argv[2], sys.stdin.buffer.read())
"""


def missing() -> list[str]:
    """Return the programs and packages that a Secret Service needs, and that are not installed."""
    return [name for name in PROGRAMS if shutil.which(name) is None] + [
        name for name in PACKAGES if find_spec(name) is None
    ]


@contextmanager
def secret_service(folder: Path) -> Iterator[dict[str, str]]:
    """Run one that stores its keyring in `folder`; yield the environment in which programs find it."""
    folder.chmod(0o700)
    places = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"), str(folder))
    bus = subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", _START],
        env={**os.environ, **places},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdin is not None
    assert bus.stdout is not None
    with bus, bus.stdin, bus.stdout:
        bus.stdin.write("passphrase of the keyring")
        bus.stdin.close()
        address, pid = bus.stdout.readline().split()
        try:
            yield {"DBUS_SESSION_BUS_ADDRESS": address}
        finally:
            os.kill(int(pid), signal.SIGTERM)  # the bus ends with it


def store_in_secret_service(journal: Path, environment: dict[str, str]) -> None:
    """Put the key of `journal`, which this process knows, there as `debrief lock keyring on` does.

    In a process of its own: `keyring` chooses once for each process, and this one may have done so.
    """
    key_id, key = read_key_file(key_file(journal)).key_id, known_key_of(journal)
    assert key is not None
    subprocess.run(
        [sys.executable, "-c", _STORE, journal, key_id],
        input=key,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
    )
    assert keyring_of(journal, key_id) == SECRET_SERVICE, "another keyring was preferred"
