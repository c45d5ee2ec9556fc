"""`debrief feedback`: record a reply word for word, and decide on its points, line by line."""

import sys
from collections.abc import Iterator
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING

import click

from debrief.cli import clock, terminal
from debrief.cli.debriefs.resolve import no_debrief, resolve_id
from debrief.cli.journal import reading
from debrief.cli.people.changing import change_debrief, change_in, open_journal
from debrief.cli.terminal.typed_lines import exit_on_signals, read_line, unfinished_line
from debrief.domain.people import changes
from debrief.domain.people.addressee import is_same_person
from debrief.domain.people.reply import ASK_IN_THE_ROOM, SEALED_NOTICE, silence_notice
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Feedback, FeedbackPoint, Verdict, new_id
from debrief.domain.text import one_line
from debrief.exports.text.layout import MEASURE, wrap_lines
from debrief.storage.people.notes import silent_notes

if TYPE_CHECKING:
    from debrief.storage.records.journal import Journal

END = "."
WRITE = "Type their exact words, in as many lines as you like. To finish, type a line with only a full stop."
READ_NOW = "y to open it now, Enter to leave it closed."
POINT = "Write one point they make, in one line. Enter to finish."
VERDICT = "a to adopt it, t to test it, s to set it aside, Enter to decide later, q to quit."
WHY = "Why? One line, or Enter to leave it blank."
CHOOSE = "Type a number to open that reply, n to record a new one, Enter to quit."
DEVELOPS = "It is now a point to develop. `debrief points` lists it."

_VERDICTS = {"a": Verdict.ADOPT, "t": Verdict.TEST, "s": Verdict.SET_ASIDE}


class _Ended(Exception):  # noqa: N818 - a person stops, which is no error
    """Nobody types any more."""


@click.command()
@click.argument("id_", metavar="ID")
@click.option("--silent", metavar="NAME", help="Close the note to NAME, because no reply came.")
def feedback(id_: str, silent: str | None) -> None:
    """Record a reply to a note from the debrief ID, and decide what to do about each point in it.

    A reply stays closed until you choose to read it. You adopt each point, test it or set it aside, and say why. What
    you adopt or test becomes a point to develop.
    """
    from debrief.storage.transfer.reading import load_debrief

    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    whole_id = resolve_id(id_)
    with reading() as db:
        debrief = None if db is None else load_debrief(db, whole_id)
    if debrief is None:
        raise no_debrief(id_)
    if silent is not None:
        _close(debrief, silent)
        return
    with open_journal() as journal, exit_on_signals():
        try:
            _FeedbackDialog(journal, debrief).run()
        except _Ended:
            pass
        finally:
            _echo(f"\n{ASK_IN_THE_ROOM}")


def _close(debrief: Debrief, name: str) -> None:
    meant = [note for note in debrief.notes if is_same_person(name, note.to)]
    if not meant:
        raise click.UsageError("There is no note to anybody with that name in this debrief.")
    with reading() as db:
        before = 0 if db is None else silent_notes(db)
    change_debrief(debrief.id, partial(changes.mark_silent, note_id=meant[0].id))
    _echo("Closed. You will not be reminded of it again.", *filter(None, [silence_notice(before)]))


class _FeedbackDialog:
    """Asks for replies to one debrief and for their points; every answer is stored at once."""

    def __init__(self, journal: "Journal", debrief: Debrief) -> None:
        self._journal = journal
        self._debrief = debrief

    def run(self) -> None:
        """Record a reply, or open one that was recorded, until the person ends it."""
        _echo(one_line(self._debrief.title))
        if not self._debrief.feedback:
            self._record()
            return
        while True:
            for number, reply in enumerate(self._debrief.feedback, start=1):
                _echo(f"{number} {one_line(reply.sender) or 'A reply'}, {'closed' if reply.sealed else 'read'}")
            _echo(CHOOSE)
            typed = _read()
            if typed == "n":
                self._record()
            elif typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(self._debrief.feedback):
                self._open(self._debrief.feedback[int(typed) - 1].id)
            else:
                raise _Ended

    def _record(self) -> None:
        sender = self._sender()
        _echo(WRITE)
        reply_id = new_id()
        lines: list[str] = []
        now = clock.now()

        def store() -> None:
            if words := "\n".join(lines).strip():
                reply = partial(changes.record_reply, words=words, at=now, sender=sender, feedback_id=reply_id)
                self._change(reply)

        try:
            while (line := read_line()) and line.strip() != END:
                lines.append(line.rstrip("\r\n"))
                store()
        except BaseException:
            lines.append(unfinished_line())
            store()
            raise
        if not "".join(lines).strip():
            return
        _echo(SEALED_NOTICE, READ_NOW)
        if _read() in {"y", "yes"}:
            self._open(reply_id)

    def _sender(self) -> str:
        people = [one_line(note.to) for note in self._debrief.notes if note.to.strip()]
        if len(people) == 1:
            _echo(f"Who replied? Press Enter for {people[0]}, or type another name.")
        elif people:
            numbered = ", ".join(f"{number} {name}" for number, name in enumerate(people, start=1))
            _echo(f"Who replied? {numbered}, or another name.")
        else:
            _echo("Who replied? A name, or Enter to leave it blank.")
        typed = _read_text()
        if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(people):
            return people[int(typed) - 1]
        return people[0] if not typed and len(people) == 1 else typed

    def _open(self, reply_id: str) -> None:
        self._change(partial(changes.open_reply, feedback_id=reply_id))
        reply = changes.find_feedback(self._debrief, reply_id)
        if reply is None:
            return
        _echo(*self._shown(reply))
        for point in changes.points_of(self._debrief, reply_id):
            if point.verdict is None:
                _echo(f"Not decided yet: {point.text}")
                self._decide(point)
        while True:
            _echo(POINT)
            if not (text := _read_text()):
                return
            point = FeedbackPoint(feedback=reply_id, text=text)
            self._change(partial(changes.decide_point, point=point))
            self._decide(point)

    def _shown(self, reply: Feedback) -> Iterator[str]:
        yield f"\n{one_line(reply.sender) or 'They'} wrote:\n{reply.words}"
        for point in changes.points_of(self._debrief, reply.id):
            if point.verdict is not None:
                yield f"- {point.text} ({point.verdict.value})"

    def _decide(self, point: FeedbackPoint) -> None:
        _echo(VERDICT)
        typed = _read()
        if typed == "q":
            raise _Ended
        if (verdict := _VERDICTS.get(typed)) is None:
            return
        decided = FeedbackPoint(id=point.id, feedback=point.feedback, text=point.text, verdict=verdict, why=point.why)
        self._change(partial(changes.decide_point, point=decided))
        if verdict is not Verdict.SET_ASIDE:
            _echo(DEVELOPS)
        _echo(WHY)
        if why := _read_text():
            explained = FeedbackPoint(id=point.id, feedback=point.feedback, text=point.text, verdict=verdict, why=why)
            self._change(partial(changes.decide_point, point=explained))

    def _change(self, change: "partial[Debrief]") -> None:
        self._debrief = change_in(self._journal, self._debrief.id, change)


def _read() -> str:
    """Return what was typed in a line, in lower case. Raises _Ended if nobody can type any more."""
    return _read_text().casefold()


def _read_text() -> str:
    if not (line := read_line()):
        raise _Ended
    return line.strip()


def _echo(*texts: str) -> None:
    """Write texts as typed, made safe and wrapped."""
    for text in texts:
        begin = "\n" if text.startswith("\n") else ""
        click.echo(begin + "\n".join(wrap_lines(text.lstrip("\n"), min(terminal.width() or MEASURE, MEASURE))))
