"""Four who write in one journal at once: two apps and two command lines, each of which knows what it wrote."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from itertools import chain, count, cycle
from pathlib import Path
from types import MappingProxyType

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import DAY_MS
from debrief.places import journal_under
from tests.empty_journal import open_empty_journal
from tests.root import ROOT
from tests.terminal.four_steps import GUIDE, STEPS
from tests.terminal.terminal import Terminal

NEXT, BACK, ESCAPE = "\x0e", "\x12", "\x1b"
START_PAGE, LIST, TAGS, QUESTION, GRADES = (
    "n New debrief",
    "words, or comp",
    "Your own words",
    "Say it out loud",
    "1 again",
)
ROUND = 3
"""How many questions are practised one after the other."""
COMPANIES = {"app": True, "one": False, "two": False}
"""Who asked the questions that each writer practises, and whether they are chosen for practice, as the app wants it."""
ASKED_IN_ONE = 12
"""Questions of one debrief, as in life: an index step holds the lock while it reads a debrief."""


@dataclass
class Wrote:
    """What one writer wrote."""

    texts: dict[str, list[str]] = field(default_factory=lambda: {step: [] for step in STEPS})
    """Words at each step."""
    answers: list[str] = field(default_factory=list)
    grades: int = 0
    tags: list[str] = field(default_factory=list)
    output: str = ""
    """All that a command printed."""
    drawn: list[float] = field(default_factory=list)
    """Seconds from a letter to the screen that shows it."""


def write_journal(home: Path, questions: int) -> None:
    """Write a journal with so many questions for each writer who practises."""
    guides = home / "config" / "guides"
    guides.mkdir(parents=True)
    (guides / "steps.toml").write_text(GUIDE)
    now = int(time.time() * 1000)
    with closing(open_empty_journal(journal_under(home))) as journal:
        for company, chosen in COMPANIES.items():
            for first in range(0, questions, ASKED_IN_ONE):
                asked = tuple(
                    Asked(question=Question(wording=wording, answer="Because.", practise=chosen), wording=wording)
                    for wording in (f"Why {company} {first + number}?" for number in range(ASKED_IN_ONE))
                )
                journal.save(Debrief(started_at=now - DAY_MS, finished_at=now, company=company, asked=asked), None)
        while journal.index():
            pass


def type_word(terminal: Terminal, word: str) -> float:
    """Type a word letter by letter; return the seconds until the last one is drawn."""
    for letter in word:
        terminal.type(letter)
        terminal.pump(0.02)
    begin = time.monotonic()
    terminal.wait_until(lambda: word in terminal.shown, word)
    return time.monotonic() - begin


def write_and_move(terminal: Terminal, end: float) -> Wrote:
    """Write words at each step of a debrief, moving on and back."""
    wrote, place = Wrote(), 0
    for number, way in enumerate(chain((NEXT,), cycle((NEXT, NEXT, BACK, BACK)))):
        if time.monotonic() > end:
            return wrote
        place += 1 if way == NEXT else -1
        terminal.type(way)
        terminal.wait_for(f"The {STEPS[place]} prompt.")
        for word in (f"w{number}.{letter}" for letter in "abc"):
            wrote.drawn.append(type_word(terminal, word))
            terminal.type(" ")
            wrote.texts[STEPS[place]].append(word)
    raise AssertionError


def practise_and_tag(terminal: Terminal, end: float) -> Wrote:
    """Write and grade answers in practice, and tag the newest debrief, in turn."""
    wrote = Wrote()
    for number in count():
        if time.monotonic() > end:
            return wrote
        terminal.type("p")
        for question in range(1, ROUND + 1):
            terminal.wait_for(QUESTION)
            terminal.wait_for(f"{question} of ")
            wrote.answers.append(f"p{number}.{question}")
            wrote.drawn.append(type_word(terminal, wrote.answers[-1]))
            terminal.type(NEXT)
            terminal.wait_for(GRADES)
            terminal.type("3")
            wrote.grades += 1
        terminal.wait_for(f"{ROUND + 1} of ")
        terminal.type(ESCAPE)
        terminal.wait_for(START_PAGE)
        terminal.type("d")
        terminal.wait_for(LIST)
        terminal.type("t")
        terminal.wait_for(TAGS)
        wrote.tags.append(f"tag{number:04}")
        terminal.type(f", {wrote.tags[-1]}")
        terminal.wait_for(wrote.tags[-1])
        terminal.type("\r")
        terminal.wait_until(lambda: TAGS not in terminal.shown, "the list")
        terminal.type(ESCAPE)
        terminal.wait_for(START_PAGE)
    raise AssertionError


def practise_by_command(
    home: Path,
    company: str,
    end: float,
    python: tuple[str, ...] = ("-m", "debrief"),
    env: Mapping[str, str] = MappingProxyType({}),
) -> Wrote:
    """Answer and grade the questions that `company` asked, some in each run of the command."""
    wrote = Wrote()
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "DEBRIEF_HOME": str(home)}
    environment |= {
        "HOME": str(home.parent),
        "TZ": "Europe/Berlin",
        "LANG": "C.UTF-8",
        **env,
    }  # rescue files go to HOME
    for number in count():
        if time.monotonic() > end:
            return wrote
        answers = [f"{company}{number}.{question}" for question in range(ROUND)]
        run = subprocess.run(
            [sys.executable, *python, "practice", "--plain", f"company:{company}"],
            input="".join(f"\na\n{answer}\n.\n3\n" for answer in answers) + "q\n",
            env=environment,
            capture_output=True,
            text=True,
            cwd=home.parent,
            check=False,
        )
        wrote.output += run.stdout + run.stderr
        assert run.returncode == 0, run.stderr
        assert f"{ROUND} questions practised" in run.stdout, run.stdout
        wrote.answers += answers
        wrote.grades += ROUND
        time.sleep(0.3)
    raise AssertionError
