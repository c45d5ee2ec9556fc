"""What is typed into an encrypted journal, its passphrase and its key are in no file, while debrief runs and after."""

import resource
import signal
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from pathlib import Path
from typing import Any

import pytest

from debrief.cli.debriefs.demo import write_samples
from debrief.places import journal_under
from debrief.private_files import is_encrypted, private_folder
from debrief.storage.backups.verified_copy import row_counts
from debrief.storage.file.encryption.extra import INSTALL
from debrief.storage.file.encryption.unlocked_keys import forget_keys, known_key_of
from debrief.storage.file.open_journal import connect
from debrief.storage.rescue.names import ENCRYPTED, PLAIN
from tests.cli.encrypted.test_without_the_extra import MAIN, WITHOUT
from tests.encrypted_journal import PASSPHRASE, copy_encrypted_journal, encrypt
from tests.soak.evidence import Evidence
from tests.terminal.conftest import Start, unlock
from tests.terminal.ends.test_unsaved import FAULTS, RESTORED
from tests.terminal.needle import NEEDLE, Watch, files_with, forms_of, places_of, swapped_kb
from tests.terminal.terminal import Terminal
from tests.terminal.typed_everywhere import ROWS, Needles
from tests.tui.forms.test_every_step_typed import guide

pytestmark = pytest.mark.row(26)

QUIT = "\x11"
WORDS = f"First. {NEEDLE} and more"
KINDS = ["encrypted", "plain"]
"""The plain one shows that the tests find what there is to find."""
CORE_PATTERN = Path("/proc/sys/kernel/core_pattern")
CORES = CORE_PATTERN.exists() and CORE_PATTERN.read_text().strip().isalnum()
"""Whether core files are written, and into the current folder."""
WITHOUT_LIMIT = "import resource; resource.setrlimit = lambda *_: None\n"

ENDINGS: dict[str, Callable[[Terminal], Any]] = {
    "quit": lambda terminal: terminal.type(QUIT),
    "KILL": lambda terminal: terminal.send(signal.SIGKILL),
    "TERM": lambda terminal: terminal.send(signal.SIGTERM),
    "HUP": lambda terminal: terminal.send(signal.SIGHUP),
    "window closed": lambda terminal: terminal.close_window(),
}
QUICK = {("encrypted", None, "KILL"), ("encrypted", "busy", "TERM"), ("plain", None, "KILL")}
EVERY = [
    pytest.param(kind, fault, ending, marks=() if (kind, fault, ending) in QUICK else pytest.mark.soak)
    for kind in KINDS
    for fault in (None, *FAULTS)
    for ending in ENDINGS
    if (kind == "encrypted" and not (fault and ending == "quit"))  # which would ask whether to stay
    or (kind == "plain" and fault in {None, "busy"} and ending in {"KILL", "TERM"})
]


@pytest.fixture(autouse=True)
def no_key_after_the_test() -> Iterator[None]:
    yield
    forget_keys()


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def secrets_of(journal: Path) -> list[bytes]:
    """Return how the needle, the passphrase and the key of the journal could be in a file."""
    forms = forms_of(NEEDLE)
    if is_encrypted(journal):
        key = known_key_of(journal)
        assert key is not None
        forms += [*forms_of(PASSPHRASE), *forms_of(key.hex()), key.lower()]
    return forms


def texts_in(home: Path) -> str:
    """Return every value of every row of the journal."""
    with closing(connect(journal_under(home), read_only=True)) as db:
        return repr([db.execute(f'SELECT * FROM "{name}"').fetchall() for name in row_counts(db)])


def rescued(folder: Path) -> bool:
    """Return whether there is a rescue file, and not only one that is being written."""
    return any(path.suffix in {PLAIN, ENCRYPTED} for path in folder.rglob("words-*"))


@pytest.mark.parametrize(("kind", "fault", "ending"), EVERY)
def test_words_of_an_encrypted_journal_are_in_no_file_however_it_ends(
    start: Start, tmp_path: Path, home: Path, kind: str, fault: str | None, ending: str
) -> None:
    if kind == "encrypted":
        copy_encrypted_journal(journal_under(home))
    forms = secrets_of(journal_under(home))
    terminal = start("new", "--guide", "blank", env=places_of(tmp_path), forked=True)
    terminal.wait_for("Write whatever you remember")
    with Watch(tmp_path, terminal.pid, forms) as watch:
        terminal.type("First. ")
        terminal.wait_for("saved ")
        with FAULTS[fault](terminal) if fault else nullcontext():
            terminal.type(WORDS.removeprefix("First. "))
            terminal.wait_for(WORDS)
            if fault:
                terminal.wait_for("not saved, trying again")
                terminal.wait_until(lambda: rescued(tmp_path), "a rescue file")
            else:
                terminal.wait_until(lambda: NEEDLE in texts_in(home), "the words in the journal")
            watch.look_again()
            ENDINGS[ending](terminal)
            terminal.wait_end()
    found = watch.found | files_with(tmp_path, forms)
    if kind == "plain":
        assert "home/data/journal.sqlite3" in found or any("words-" in name for name in found)
        return
    assert found == set()
    if fault:
        again = start("resume", env=places_of(tmp_path), forked=True)
        again.wait_for(RESTORED)
        again.send(signal.SIGTERM)
        again.wait_end()
        assert files_with(tmp_path, forms) == set()
    assert NEEDLE in texts_in(home)


@pytest.mark.soak(seconds=60)
def test_a_word_typed_into_any_field_is_in_no_file(
    start: Start, tmp_path: Path, home: Path, kind: str, evidence: Evidence
) -> None:
    private_folder(journal_under(home).parent)
    write_samples(journal_under(home))
    guides = home / "config" / "guides"
    guides.mkdir(parents=True)
    (guides / "all.toml").write_text(guide(tuple(ROWS)))
    if kind == "encrypted":
        encrypt(journal_under(home))
    forms = secrets_of(journal_under(home))
    terminal = start("new", "--guide", "all", size=(100, 40), env=places_of(tmp_path))
    needles = Needles(terminal)
    with Watch(tmp_path, terminal.pid, forms) as watch:
        needles.type_at_every_step()
        needles.go_to_start_page()
        needles.type_in_other_places()
        swapped = swapped_kb(terminal.pid)
        terminal.send(signal.SIGKILL)
        terminal.wait_end()
    evidence.count(needles.number)
    found = watch.found | files_with(tmp_path, forms)
    if kind == "plain":
        assert {"home/data/journal.sqlite3", "home/data/journal.sqlite3-journal"} <= found
        assert any(name.startswith("home/data/backups/") for name in found)
    else:
        assert found == set()
    texts = texts_in(home)
    assert [word for word in needles.stored if word not in texts] == []
    if swapped:
        pytest.skip(f"{swapped} kB of it were in swap, where nobody can look: the rest is shown")


@pytest.mark.soak
def test_an_app_without_the_extra_says_what_to_install(start: Start, home: Path) -> None:
    copy_encrypted_journal(journal_under(home))
    terminal = start(python=("-c", WITHOUT + MAIN), locked=True)
    terminal.wait_end()
    assert terminal.code == 1
    assert INSTALL in " ".join(terminal.text.split())
    assert terminal.modes <= {25, 7}


@pytest.mark.skipif(not CORES, reason="core files are not written into the current folder here")
@pytest.mark.parametrize("limit", ["counts", "ignored"])
@pytest.mark.parametrize("kind", ["encrypted", pytest.param("plain", marks=pytest.mark.soak(seconds=10))])
def test_no_core_file_is_written_once_the_journal_is_unlocked(
    start: Start, tmp_path: Path, home: Path, kind: str, limit: str
) -> None:
    """The limit of core files is ignored where they go to a program (`|` in core_pattern)."""
    if kind == "encrypted":
        copy_encrypted_journal(journal_under(home))
    how: dict[str, Any] = {"forked": True} if limit == "counts" else {"python": ("-c", WITHOUT_LIMIT + MAIN)}
    terminal = start("new", "--guide", "blank", env=places_of(tmp_path), locked=True, **how)
    try:
        resource.prlimit(terminal.pid, resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except (PermissionError, ValueError):
        pytest.skip("core files are forbidden to the process of the tests")
    if kind == "encrypted":
        unlock(terminal)
    terminal.wait_for("Write whatever you remember")
    terminal.type(NEEDLE)
    terminal.wait_for(NEEDLE)
    terminal.send(signal.SIGABRT)
    terminal.wait_end()
    cores = {name for name in files_with(tmp_path, secrets_of(journal_under(home))) if name.startswith("core")}
    assert bool(cores) == (kind == "plain")
