"""The rows of docs/reliability.md: what is to be shown, how many cases, and what no test shows yet."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Row:
    """One promise. A test with the mark `row(number)` belongs to it."""

    number: int
    promise: str
    bar: str
    examples: int = 0
    """How many examples its properties are tried on in `make soak`, all together."""
    alone: bool = False
    """Whether it measures times so short that nothing but its own parts may run beside it."""
    parts: int = 1
    """How many processes share its tests."""
    gap: str = ""
    """What of the bar no test shows yet."""


_ROWS = (
    Row(
        number=1,
        promise="Killed with -9 while somebody types: all but the last moment is kept",
        bar="1,000 kills, an exact prefix each time",
        alone=True,
        parts=2,
    ),
    Row(
        number=2,
        promise="HUP, TERM, INT, window closed, HUP ignored: no letter is lost, and the terminal is as it was",
        bar="50 of each, out within 1 s",
        alone=True,
        parts=2,
    ),
    Row(
        number=3,
        promise="Full disk or I/O error: earlier words stay, it is said, and the next save that can succeed does",
        bar="every write, sync and opening",
    ),
    Row(
        number=4,
        promise="Two apps and two commands write at once: no update is lost",
        bar="10 min, no word lost, never locked",
    ),
    Row(
        number=5,
        promise="Damaged, cut, empty, foreign, newer or read-only files: one sentence, and no write",
        bar="1,000 damages, every readable record salvaged",
        examples=1_000,
    ),
    Row(
        number=6,
        promise="Hostile JSON to import: all or nothing, one clear line",
        bar="10,000 cases, ≤ 256 MB, ≤ 5 s",
        examples=10_000,
    ),
    Row(
        number=7,
        promise="What was written out comes back exactly",
        bar="20,000 examples",
        examples=20_000,
    ),
    Row(number=8, promise="Hostile text stays text on every screen", bar="every payload on every screen"),
    Row(
        number=9,
        promise="Exports: nothing typed is active, nothing is written elsewhere, whole file or none",
        bar="10,000 examples",
        examples=10_000,
    ),
    Row(
        number=10,
        promise="Only the owner can read journal, copies, logs and exports",
        bar="umask 000, 022 and 077",
    ),
    Row(
        number=11,
        promise="Clock changes, zones, leap days and a clock set back: the note's time is elapsed time",
        bar="to the second",
        examples=3_000,
    ),
    Row(
        number=12,
        promise="Migration, backup, restore, import, salvage and mending, killed at any instant: old or new",
        bar="every step; 200 kills of each",
    ),
    Row(
        number=13,
        promise="A crash shows no word of the journal and keeps what was typed",
        bar="no word, exit not 0",
    ),
    Row(number=14, promise="Any size, terminal and bytes: no traceback", bar="1×1 to 200×60, no terminal, 1 MB pasted"),
    Row(
        number=15,
        promise="In a journal of 100,000 debriefs nothing stalls",
        bar="each key, in each list",
        alone=True,
    ),
    Row(
        number=16,
        promise="Two windows on one debrief: each stays where it is",
        bar="10 min, every word where it was typed",
    ),
    Row(
        number=17,
        promise="The journal vanishes or is replaced: it is said, and nothing is written elsewhere",
        bar="each place where one writes; gone, replaced, locked or full, and ended by a signal",
    ),
    Row(number=18, promise="One value that cannot be read: shown in its place, the rest works", bar="every column × 5"),
    Row(
        number=19,
        promise="Any bytes from the terminal: nothing is obeyed that is no key",
        bar="100,000 sequences",
    ),
    Row(number=20, promise="Every field in which somebody writes is saved like a debrief", bar="rows 1 to 3 for each"),
    Row(
        number=21,
        promise="Keys typed ahead act on the screen and field they were meant for",
        bar="every way between screens at 0 to 50 ms, on a busy machine",
        alone=True,
    ),
    Row(
        number=22,
        promise="Nothing nags: what was let go stays away, and there is one nudge for one thing",
        bar="10,000 histories of two years",
    ),
    Row(
        number=23,
        promise="Patterns: each figure is what a slow reading finds, and each range that is shown holds",
        bar="1,000 journals; in 75–85 % of searches, in every cell up to 120 processes",
    ),
    Row(
        number=24,
        promise="The next interview: hidden names stay hidden, and practice for its day recalls more on it",
        bar="500 journals in five scripts; 10,000 learners, 5 points",
    ),
    Row(
        number=25,
        promise="Three accounts, typed whole, take few keys that are not content",
        bar="60 keys each",
    ),
    Row(
        number=26,
        promise="An encrypted journal: no file has a word of it or its passphrase, and no kill locks its owner out",
        bar="every place where one writes; 200 kills of each change",
        alone=True,
        parts=2,
    ),
    Row(
        number=27,
        promise="Words typed at a choice, a number or a date: each word is kept once, where it belongs",
        bar="every table whole; 10,000 examples",
        examples=10_000,
        parts=2,
    ),
)
ROWS = {row.number: row for row in _ROWS}
