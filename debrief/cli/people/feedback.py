"""`debrief feedback`: record a reply word for word, and decide on its points, line by line."""

import sys
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import partial
from io import TextIOWrapper

import click

from debrief.cli import clock
from debrief.cli.debriefs.resolve import resolve_debrief
from debrief.cli.errors import Listed
from debrief.cli.journal import reading
from debrief.cli.people.change_debrief import change_debrief
from debrief.cli.people.typed_changes import TypedChanges, typed_changes
from debrief.cli.terminal.typed_lines import read_line
from debrief.cli.terminal.typed_text import ask_line, ask_text, not_saved, saving_unfinished
from debrief.cli.terminal.wrapped import echo_wrapped
from debrief.domain.people import changes
from debrief.domain.people.addressee import is_same_person, reads_as_words
from debrief.domain.people.feedback import ASK_IN_THE_ROOM, SEALED_NOTICE, read_verdict, silence_notice
from debrief.domain.record.debrief import Debrief, with_part
from debrief.domain.record.parts import Feedback, FeedbackPoint, Verdict
from debrief.domain.text import one_line
from debrief.storage.people.notes import silent_notes

WRITE = "Type their exact words, in as many lines as you like. To finish, type a line with only a full stop."
READ_NOW = "y to open it now, Enter to leave it closed."
POINT = "Write one point they make, in one line. Enter to finish."
VERDICT = "a to adopt it, t to test it, s to set it aside, Enter to decide later, q to quit."
WHY = "Why? One line, or Enter to leave it blank."
CHOOSE = "Type a number to open that reply, n to record a new one, Enter to quit."
DEVELOPS = "It is now a point to develop. `debrief points` lists it."

WORDS_BEGUN = (
    "That reads as their words and not as a name, so it is the beginning of the reply. Type the rest, in as many lines "
    "as you like. To finish, type a line with only a full stop."
)
REASON_KEPT = "That is saved as your reason, and nothing is decided yet."


class _Ended(Exception):  # noqa: N818 - a person stops, which is no error
    """Nobody types any more."""


@click.command()
@click.argument("id_", metavar="ID", type=Listed("debrief list"))
@click.option("--silent", metavar="NAME", help="Close the note to NAME, because no reply came.")
def feedback(id_: str, silent: str | None) -> None:
    """Record a reply to a note from the debrief ID, and decide what to do about each point in it.

    A reply stays closed until you choose to read it. You adopt each point, test it or set it aside, and say why. What
    you adopt or test becomes a point to develop.
    """
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    debrief = resolve_debrief(id_)
    if silent is not None:
        _close(debrief, silent)
        return
    with typed_changes(debrief.id) as typed:
        try:
            _FeedbackDialog(typed).run()
        except _Ended:
            pass
        finally:
            echo_wrapped(f"\n{ASK_IN_THE_ROOM}")


def _close(debrief: Debrief, name: str) -> None:
    meant = [note for note in debrief.notes if is_same_person(name, note.to)]
    if not meant:
        raise click.UsageError("There is no note to anybody with that name in this debrief.")
    with reading() as db:
        before = 0 if db is None else silent_notes(db)
    change_debrief(debrief.id, partial(changes.mark_silent, note_id=meant[0].id))
    echo_wrapped("Closed. You will not be reminded of it again.", *filter(None, [silence_notice(before)]))


class _FeedbackDialog:
    """Asks for replies to one debrief and for their points; every answer is stored at once."""

    def __init__(self, typed: TypedChanges) -> None:
        self._typed = typed

    @property
    def _debrief(self) -> Debrief:
        return self._typed.debrief

    def run(self) -> None:
        """Record a reply, or open one that was recorded, until the person ends it."""
        echo_wrapped(one_line(self._debrief.title))
        if not self._debrief.feedback:
            self._record()
            return
        while True:
            for number, reply in enumerate(self._debrief.feedback, start=1):
                echo_wrapped(f"{number} {one_line(reply.sender) or 'A reply'}, {_state(reply)}")
            replies = {str(number): reply for number, reply in enumerate(self._debrief.feedback, start=1)}
            typed = _choose(CHOOSE, {"", "n", "q", *replies})
            if typed == "n":
                self._record()
            elif typed in replies:
                self._choose(replies[typed])
            else:
                raise _Ended

    def _choose(self, reply: Feedback) -> None:
        """Open a reply; ask for its words where only its sender was written."""
        if reply.words.strip() or changes.points_of(self._debrief, reply.id):
            self._open(reply.id)
        else:
            self._write(reply)

    def _record(self) -> None:
        reply = Feedback(sealed=True, received_at=clock.now())
        people = [one_line(note.to) for note in self._debrief.notes if note.to.strip()]

        def name(typed: str, reply: Feedback = reply) -> Feedback:
            return self._store_reply(replace(reply, sender=_sender(people, typed)))

        def store(typed: str) -> Feedback:
            return self._store_reply(replace(reply, words=typed)) if reads_as_words(typed) else name(typed)

        with saving_unfinished(store):
            echo_wrapped(_who_replied(people))
            typed = _read_text()
        if not reads_as_words(typed):
            self._write(store(typed) if typed else replace(reply, sender=_sender(people, typed)))
            return
        written = replace(reply, words=ask_text(WORDS_BEGUN, partial(self._store_words, reply), typed))
        if typed := ask_line(_who_replied(people), partial(name, reply=written)) or _sender(people, ""):
            name(typed, written)
        self._offer_to_open(reply)

    def _write(self, reply: Feedback) -> None:
        """Ask for the words of `reply`, and whether to open it."""
        if ask_text(WRITE, partial(self._store_words, reply)):
            self._offer_to_open(reply)

    def _offer_to_open(self, reply: Feedback) -> None:
        echo_wrapped(SEALED_NOTICE)
        if _choose(READ_NOW, {"", "y", "yes", "n", "no"}) in {"y", "yes"}:
            self._open(reply.id)

    def _open(self, reply_id: str) -> None:
        self._typed.change(partial(changes.open_reply, feedback_id=reply_id))
        reply = changes.find_feedback(self._debrief, reply_id)
        if reply is None:
            return
        echo_wrapped(*self._shown(reply))
        for point in changes.points_of(self._debrief, reply_id):
            if point.verdict is None:
                echo_wrapped(f"Not decided yet: {point.text}")
                self._decide(point)
        while True:
            point = FeedbackPoint(feedback=reply_id, text="")
            if not (text := ask_line(POINT, partial(self._store_text, point))):
                return
            self._decide(self._store_text(point, text))

    def _shown(self, reply: Feedback) -> Iterator[str]:
        yield f"\n{one_line(reply.sender) or 'They'} wrote:\n{reply.words}"
        for point in changes.points_of(self._debrief, reply.id):
            if point.verdict is not None:
                yield f"- {point.text} ({point.verdict.value})"

    def _decide(self, point: FeedbackPoint) -> None:
        question = VERDICT
        while True:
            with saving_unfinished(partial(self._store_decision, point)):
                echo_wrapped(question)
                typed = _read_text()
            if typed.casefold() == "q":
                raise _Ended
            if not typed:
                return
            point, before = self._store_decision(point, typed), point
            if point.verdict is not None:
                self._ask_why(point)
                return
            question = not_saved(typed, VERDICT) if point == before else f"{REASON_KEPT} {VERDICT}"

    def _store_decision(self, point: FeedbackPoint, typed: str) -> FeedbackPoint:
        """Store what a line decides about `point`, and the reason in it; one word alone is no reason."""
        verdict, why = read_verdict(typed)
        if verdict is None and len(why.split()) == 1:
            return point
        return self._store_point(replace(point, verdict=verdict, why=f"{point.why} {why}".strip()))

    def _ask_why(self, point: FeedbackPoint) -> None:
        """Ask why `point` was decided so, unless that was typed with the verdict."""
        if point.verdict is not Verdict.SET_ASIDE:
            echo_wrapped(DEVELOPS)
        if not point.why and (why := ask_line(WHY, partial(self._store_why, point))):
            self._store_why(point, why)

    def _store_words(self, reply: Feedback, words: str) -> None:
        self._store_reply(replace(reply, words=words))

    def _store_reply(self, reply: Feedback) -> Feedback:
        self._typed.change(lambda debrief: with_part(debrief, "feedback", reply))
        return reply

    def _store_text(self, point: FeedbackPoint, text: str) -> FeedbackPoint:
        return self._store_point(replace(point, text=text))

    def _store_why(self, point: FeedbackPoint, why: str) -> FeedbackPoint:
        return self._store_point(replace(point, why=why))

    def _store_point(self, point: FeedbackPoint) -> FeedbackPoint:
        self._typed.change(partial(changes.decide_point, point=point))
        return point


def _state(reply: Feedback) -> str:
    if not reply.words.strip():
        return "no words yet"
    return "closed" if reply.sealed else "read"


def _who_replied(people: Sequence[str]) -> str:
    if len(people) == 1:
        return f"Who replied? Press Enter for {people[0]}, or type another name."
    if people:
        numbered = ", ".join(f"{number} {name}" for number, name in enumerate(people, start=1))
        return f"Who replied? {numbered}, or another name."
    return "Who replied? A name, or Enter to leave it blank."


def _sender(people: Sequence[str], typed: str) -> str:
    """Return the one of `people` who is meant by what was typed, or else the name that was typed."""
    if typed.isascii() and typed.isdigit() and 1 <= int(typed) <= len(people):
        return people[int(typed) - 1]
    return people[0] if not typed and len(people) == 1 else typed


def _choose(question: str, answers: Collection[str]) -> str:
    """Ask `question` until what is typed is one of `answers`; return it. Raises _Ended if nobody can type any more."""
    echo_wrapped(question)
    while (typed := _read_text()).casefold() not in answers:
        echo_wrapped(not_saved(typed, question))
    return typed.casefold()


def _read_text() -> str:
    if not (line := read_line()):
        raise _Ended
    return line.strip()
