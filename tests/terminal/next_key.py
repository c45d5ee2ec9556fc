"""Keys pressed right behind one that leads to another screen, and where they arrive.

    python -m tests.terminal.next_key [--tries 50] [--delay 0 --delay 25] [--patience 10] [--idle] [GESTURE ...]

prints for each gesture and delay how many of the tries failed, and why. The app runs in a real pty, one process for as
many tries as go well, while two processes of our own keep the processor busy (`--idle`: none do).
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import DAY_MS
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.empty_journal import open_empty_journal
from tests.terminal.gestures import COMPANIES, GESTURES, GUIDE, START_PAGE, Gesture, Written
from tests.terminal.terminal import Terminal

DELAYS_MS = (0, 10, 25, 50)
"""Milliseconds from one key to the next."""
BUSY_PROCESSES = 2
PATIENCE = 10.0
"""Seconds after which a try has failed; a key that arrives takes a tenth of a second, on a busy machine up to one."""
AFTER_WRITING_SECONDS = 0.6
"""How long the start page takes letters for the rest of a sentence once a session was left, and some more."""
ESCAPE = "\x1b"


class TryFailedError(Exception):
    """A try went wrong; the message says what was seen instead."""


class Tries:
    """Tries gestures in one app over a journal of its own, and starts another once a try has failed."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        """`folder`: for the journals, and emptied after; `patience`: seconds after which a try has failed."""
        self._folder = folder
        self._patience = patience
        self._template = folder / "template"
        _write_journal(self._template)
        self._number = 0
        self._terminal: Terminal | None = None

    def __enter__(self) -> "Tries":
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def count(self, gesture: Gesture, delay_ms: int, tries: int) -> Counter[str]:
        """Make so many tries; return how often each thing went wrong, in the order of the first time."""
        faults: Counter[str] = Counter()
        for _ in range(tries):
            try:
                self.once(gesture, delay_ms)
            except TryFailedError as failed:
                faults[str(failed)] += 1
                self._stop()
        return faults

    def once(self, gesture: Gesture, delay_ms: int) -> None:
        """Try a gesture, with so many milliseconds from key to key; raises TryFailedError."""
        terminal = self._terminal or self._start()
        before = self._written()
        for keys, shows in gesture.start:
            self._reach(terminal, keys, shows)
        for number, key in enumerate(gesture.keys):
            due = time.monotonic() + (delay_ms / 1000 if number else 0)
            while (left := due - time.monotonic()) > 0:
                terminal.pump(left)
            terminal.type(key)
        self._await(terminal, gesture)
        self._return(terminal)
        self._compare(terminal, gesture.writes(before))
        self._clean_up()

    @property
    def _home(self) -> Path:
        return self._folder / str(self._number) / "home"

    def _start(self) -> Terminal:
        self._number += 1
        shutil.copytree(self._template, self._home)
        self._terminal = Terminal(home=self._home, env={"DEBRIEF_GUIDE": "short"})
        self._terminal.wait_for(START_PAGE)
        return self._terminal

    def _stop(self) -> None:
        if self._terminal is not None:
            self._terminal.__exit__()
            self._terminal = None
            shutil.rmtree(self._home.parent)

    def _reach(self, terminal: Terminal, keys: str, shows: str) -> None:
        """Go to where the gesture begins, without haste; what does nothing for seconds is pressed once more."""
        for _ in range(3):
            terminal.type(keys)
            if _wait(terminal, lambda: shows in terminal.shown, 5):
                _wait(terminal, lambda: not terminal.pump(0.05), 1)  # it is drawn whole, and whoever showed it is done
                return
        raise AssertionError(f"{keys!r} does not lead to {shows!r}:\n{terminal.shown}")

    def _await(self, terminal: Terminal, gesture: Gesture) -> None:
        seen: list[str] = []

        def over() -> bool:
            shown = terminal.shown
            seen[:] = [text for text in gesture.never if text in shown]
            return bool(seen) or all(text in shown for text in gesture.shows) or not terminal.alive

        if not _wait(terminal, over, self._patience):
            raise TryFailedError(f"nothing came of it; {_titles(terminal)}")
        if not terminal.alive:
            raise TryFailedError(f"the app ended with {terminal.code}")
        if seen:
            raise TryFailedError(f"{seen[0]!r} was shown")

    def _return(self, terminal: Terminal) -> None:
        """Return to the start page, one Escape after the other."""
        wrote = False
        for _ in range(8):
            _wait(
                terminal, lambda: not terminal.pump(0.1), 2
            )  # a screen half drawn has the last line of the one before
            shown = terminal.shown
            if START_PAGE in shown and _titles(terminal).startswith("debrief"):
                if wrote:
                    _wait(terminal, lambda: False, AFTER_WRITING_SECONDS)
                return
            wrote = "esc Leave" in shown
            terminal.type(ESCAPE)
            # With two in a row, the second would be read as Alt with the key that begins the next try.
            _wait(terminal, lambda shown=shown: terminal.shown != shown, self._patience)
        raise TryFailedError(f"no way back to the start page; {_titles(terminal)}")

    def _compare(self, terminal: Terminal, wanted: Written) -> None:
        if not _wait(terminal, lambda: self._written() == wanted, self._patience):
            written = self._written()
            names = [name for name in Written.__annotations__ if getattr(written, name) != getattr(wanted, name)]
            is_, should = ({name: getattr(state, name) for name in names} for state in (written, wanted))
            raise TryFailedError(f"written: {is_}, not {should}")

    def _written(self) -> Written:
        """Return what is in the journal, and which files are beside its home."""
        with closing(connect(journal_under(self._home))) as db:
            debriefs = db.execute("SELECT company, outcome FROM debrief WHERE deleted_at IS NULL ORDER BY started_at")
            pages = db.execute(_PAGES)
            return Written(
                debriefs=tuple(" ".join(row) for row in debriefs),
                pages={f"{company} {step}": text for company, step, text in pages},
                answer=db.execute("SELECT answer FROM question").fetchone()[0],
                reviews=db.execute("SELECT count(*) FROM review").fetchone()[0],
                files=len(list(self._home.parent.glob("practice-list-*"))),
            )

    def _clean_up(self) -> None:
        """Let the question be practised again, and the list be written."""
        for file in self._home.parent.glob("practice-list-*"):
            file.unlink()
        with closing(connect(journal_under(self._home))) as db:
            if db.execute("SELECT count(*) FROM review").fetchone()[0]:
                db.execute("BEGIN IMMEDIATE")
                db.execute("DELETE FROM review")
                db.execute("UPDATE question SET due_at = NULL, stability = NULL, difficulty = NULL, reviewed_at = NULL")
                db.execute("COMMIT")


_PAGES = "SELECT d.company, r.id, r.text FROM reflection r JOIN debrief d ON d.id = r.debrief WHERE r.text != ''"


def _write_journal(home: Path) -> None:
    """Write a journal of four debriefs that all asked the one question, which is chosen for practice."""
    guides = home / "config" / "guides"
    guides.mkdir(parents=True)
    (guides / "short.toml").write_text(GUIDE)
    question = Question(wording="Why us?", answer="Because", practise=True)
    now = int(time.time() * 1000)
    with closing(open_empty_journal(journal_under(home))) as journal:
        for days, company in enumerate(reversed(COMPANIES), 2):
            waiting = company == COMPANIES[-1]
            journal.save(
                Debrief(
                    started_at=now - days * DAY_MS,
                    finished_at=None if waiting else now - days * DAY_MS,
                    guide="short",
                    step=END,
                    company=company,
                    outcome=Outcome.WAITING if waiting else Outcome.REJECTED,
                    asked=(Asked(question=question, wording=question.wording),),
                ),
                None,
            )


def _wait(terminal: Terminal, condition: Callable[[], bool], seconds: float) -> bool:
    """Return whether `condition` comes to hold within `seconds`."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        terminal.pump(0.01)
    return True


def _titles(terminal: Terminal) -> str:
    """Return the first lines of the screen, to say which it is."""
    lines = [" ".join(line.split()) for line in terminal.shown.split("\n") if line.strip()]
    return " / ".join(lines[:2])


@contextmanager
def busy(processes: int = BUSY_PROCESSES) -> Iterator[None]:
    """Keep so many processors busy meanwhile."""
    spin = f"import os\nwhile os.getppid() == {os.getpid()}: pass"
    spinning = [subprocess.Popen([sys.executable, "-c", spin]) for _ in range(processes)]
    try:
        yield
    finally:
        for process in spinning:
            process.kill()
            process.wait()


def summary(gesture: Gesture, delay_ms: int, tries: int, faults: Counter[str]) -> str:
    """Return the result of some tries in one line, and one more for each thing that went wrong."""
    head = f"{gesture.name:24} {delay_ms:3} ms  {faults.total():3} of {tries} failed"
    return "\n".join([head, *(f"    {number:3}  {what}" for what, number in faults.items())])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the results of the gestures named, of all where none is; return 1 where a try failed."""
    names = [gesture.name for gesture in GESTURES]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gestures", nargs="*", metavar="GESTURE", help=f"one or more of: {', '.join(names)}")
    parser.add_argument("--tries", type=int, default=50)
    parser.add_argument("--delay", type=int, action="append", help="milliseconds from key to key; may be repeated")
    parser.add_argument("--patience", type=float, default=PATIENCE, help="seconds after which a try has failed")
    parser.add_argument("--idle", action="store_true", help="keep no processor busy")
    options = parser.parse_args(arguments)
    if unknown := set(options.gestures) - set(names):
        parser.error(f"no such gesture: {', '.join(unknown)}")
    failed, processes = 0, 0 if options.idle else BUSY_PROCESSES
    with (
        tempfile.TemporaryDirectory() as folder,
        Tries(Path(folder), options.patience) as tries,
        busy(processes),
    ):
        for gesture in GESTURES:
            if options.gestures and gesture.name not in options.gestures:
                continue
            for delay_ms in options.delay or DELAYS_MS:
                faults = tries.count(gesture, delay_ms, options.tries)
                failed += faults.total()
                print(summary(gesture, delay_ms, options.tries, faults), flush=True)
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
