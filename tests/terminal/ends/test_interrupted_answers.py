"""Commands that ask several questions in lines: each answer is kept, whatever ends the command at a later one."""

import json
import signal
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development, Feedback, FeedbackPoint
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from tests.empty_journal import open_empty_journal
from tests.terminal.journal_file import read_debriefs, read_kept
from tests.terminal.terminal import Terminal

pytestmark = [pytest.mark.row(2), pytest.mark.row(14)]

REPLY = Feedback(id="reply", sender="Wen", words="Slower.", received_at=2)
POINT = FeedbackPoint(id="point", feedback="reply", text="Speak slower")
PLAN = Development(id="plan", text="Pace", cue="they nod", action="I breathe")

REPLIED = ("feedback", "0")
CHECKED = ("points", "--check", "plan")

# Of each question: the debrief before, the command, the lines typed before it, the question, what is typed there.
QUESTIONS = {
    "who replied": ((), REPLIED, "", "Who replied?", "Wen Li"),
    "their words": ((), REPLIED, "Wen\n", "only a full stop", "Slower, please"),
    "a point of theirs": ((REPLY,), REPLIED, "1\n", "Write one point", "Speak slower"),
    "a second point": ((REPLY, POINT), REPLIED, "1\n\nLouder\n\n", "Write one point", "And clearer"),
    "a reply for its sender": ((), REPLIED, "", "Who replied?", "Hi, thank you. You were slow."),
    "a decision": ((REPLY, POINT), REPLIED, "1\n", "a to adopt it", "They were tired"),
    "why": ((REPLY, POINT), REPLIED, "1\na\n", "Why?", "They nodded off"),
    "what became of a plan": ((PLAN,), CHECKED, "y\n", "What happened?", "I breathed"),
}
ENDS = {"ctrl+c": "\x03", "a line and ctrl+c": "\n\x03", "a line and ctrl+d": "\n\x04\x04\x04"}


def fill(home: Path, parts: tuple[object, ...]) -> None:
    """Make a journal with one debrief that has these parts."""
    debrief = Debrief(
        id="0",
        started_at=1,
        company="Acme",
        feedback=tuple(part for part in parts if isinstance(part, Feedback)),
        feedback_points=tuple(part for part in parts if isinstance(part, FeedbackPoint)),
        developments=tuple(part for part in parts if isinstance(part, Development)),
    )
    with closing(open_empty_journal(journal_under(home))) as journal:
        journal.save(debrief, None)


def stored_text(home: Path) -> str:
    """Return all that is stored of the debrief."""
    return repr(read_kept(home))


def rescued_text(home: Path) -> str:
    files = (home.parent / ".local/state/debrief/rescue").glob("words-*.json")
    return "".join(json.dumps(json.loads(file.read_text(encoding="utf-8"))) for file in files)


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
@pytest.mark.parametrize("case", QUESTIONS.values(), ids=QUESTIONS)
def test_what_was_answered_is_stored(home: Path, case: tuple, end: str) -> None:
    parts, command, before, question, words = case
    fill(home, parts)
    with Terminal(*command, home=home, forked=True) as terminal:
        terminal.type(before)
        terminal.wait_for(question)
        terminal.type(words)
        terminal.wait_for(words)
        terminal.type(end)
        terminal.wait_end()
        assert terminal.code == (130 if "\x03" in end else 0)
        assert terminal.settings_now == terminal.settings
    for line in (words, *before.split()):
        assert line in stored_text(home) or len(line) == 1


@pytest.mark.parametrize("case", QUESTIONS.values(), ids=QUESTIONS)
def test_what_a_locked_journal_does_not_take_is_rescued_and_stored_by_the_next_run(home: Path, case: tuple) -> None:
    parts, command, before, question, words = case
    fill(home, parts)
    with Terminal(*command, home=home, forked=True) as terminal:
        terminal.type(before)
        terminal.wait_for(question)
        with closing(connect(journal_under(home))) as other:
            other.execute("BEGIN IMMEDIATE")
            terminal.type(f"{words}\n")
            terminal.wait_for("Not saved")
            terminal.send(signal.SIGHUP)
            terminal.wait_end()
            other.rollback()
        assert terminal.code in {1, 129}  # after the last question it may have ended before the signal
    assert words in rescued_text(home)
    with Terminal("resume", "0", "--plain", home=home, forked=True) as terminal:
        terminal.wait_for("Continuing with")
        terminal.type(":quit\n")
        terminal.wait_end()
    assert words in stored_text(home)


def test_a_name_without_words_is_offered_again_and_the_words_are_asked_for(home: Path) -> None:
    fill(home, (Feedback(id="reply", sender="Wen Li", sealed=True, received_at=2),))
    with Terminal(*REPLIED, home=home, forked=True) as terminal:
        terminal.wait_for("1 Wen Li, no words yet")
        terminal.type("1\n")
        terminal.wait_for("only a full stop")
        terminal.type("Slower, please\n.\n\n")
        terminal.wait_for("stays closed")
        terminal.type("\x04")
        terminal.wait_end()
    [reply] = read_debriefs(home)[0].feedback
    assert (reply.id, reply.sender, reply.words, reply.sealed) == ("reply", "Wen Li", "Slower, please", True)
