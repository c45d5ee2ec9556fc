"""How many examples properties are tried on, and what a test reports to `make soak`."""

import faulthandler
import gc
import re
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
import sqlmodel
from _pytest.faulthandler import fault_handler_stderr_fd_key
from hypothesis import settings
from sqlalchemy import Engine

from debrief.storage.file.encryption import passphrase
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from debrief.storage.records import journal
from tests.soak.evidence import Evidence

# `make check` names the second, `make soak` brings its own.
settings.register_profile("every change", max_examples=8, deadline=None)
settings.register_profile("check", max_examples=20, deadline=None)
settings.load_profile("every change")

gc.disable()  # what is loaded while tests are collected stays


_ONLY_ROWS = re.compile(r"^pytestmark = \[?\s*pytest\.mark\.row\(", re.MULTILINE)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out files that only show rows where no rows are run: each worker would take a second to load them."""
    if "not row" in config.option.markexpr and collection_path.name.startswith("test_"):
        return bool(_ONLY_ROWS.search(collection_path.read_text())) or None
    return None


def pytest_collection_finish() -> None:
    """Leave what is loaded out of the search for garbage, which takes a quarter of the time of the tests otherwise."""
    gc.enable()
    gc.collect()
    gc.freeze()
    gc.set_threshold(300_000, 20, 50)


@pytest.fixture(scope="session", autouse=True)
def shared_statements() -> Iterator[None]:
    """Let all journals of this process share the SQL that SQLAlchemy compiles, which it keeps for one engine each.

    A seventh of the time of the tests of the storage goes into compiling the same statements otherwise.
    """
    engines: list[Engine] = []

    def create_sharing_engine(*args: Any, **options: Any) -> Engine:
        engine = sqlmodel.create_engine(*args, **options)
        engines[:] = engines or [engine]
        engine.dialect = engines[0].dialect  # what is compiled is found again by its dialect
        engine._compiled_cache = engines[0]._compiled_cache
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "create_engine", create_sharing_engine)
        yield


_NUMBERS = count()
_HANG_SECONDS, _ARM_SECONDS = 120, 20
_ARMED = {"at": float("-inf")}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Print where each thread is once a test hangs.

    pytest's `faulthandler_timeout` starts and ends a thread for each test, and waits for it: 14 ms on a busy machine.
    """
    if time.monotonic() - _ARMED["at"] > _ARM_SECONDS:
        _ARMED["at"] = time.monotonic()
        stderr = item.config.stash[fault_handler_stderr_fd_key]
        faulthandler.dump_traceback_later(_HANG_SECONDS + _ARM_SECONDS, file=stderr)


def pytest_unconfigure() -> None:
    """End the thread that waits for a test that hangs, and the process that apps in terminals are forked from."""
    faulthandler.cancel_dump_traceback_later()
    if (module := sys.modules.get("tests.terminal.processes.fork_server")) is not None:
        module.close_fork_server()


@pytest.fixture(autouse=True)
def state_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep rescue files, which lie outside of DEBRIEF_HOME, away from the folders of whoever runs the tests."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / f"state-{next(_NUMBERS)}"))


@pytest.fixture
def evidence(record_property: Callable[[str, object], None]) -> Evidence:
    """Record how many cases a test tried and what it measured, for the table of docs/reliability.md."""
    return Evidence(record_property)


@pytest.fixture
def quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let passphrases take a millisecond, and no key outlive the test."""
    monkeypatch.setattr(passphrase, "MEMORY_KIB", 8)
    monkeypatch.setattr(passphrase, "PASSES", 1)
    yield
    forget_keys()
