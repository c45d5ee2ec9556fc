"""Questions asked before, offered where a new one may be the same, and the link between the two."""

from collections.abc import Callable
from dataclasses import replace

from debrief.cli.session.line_draft import PartRecord
from debrief.cli.session.line_input import Write
from debrief.domain.record.question import (
    Asked,
    Question,
    QuestionMatch,
    is_linked,
    link_question,
    unlink_question,
)
from debrief.domain.session.line_mode.commands import Command, CommandName
from debrief.domain.text import shorten

NO_OFFER = "None of the questions you were asked before looks like this one."
NOT_LINKED = "It is a separate question already."

FindMatches = Callable[[Asked], list[QuestionMatch]]
"""Returns the known questions that one may be the same as, the most likely first."""


class KnownQuestions:
    """Prints in one line what a question may be the same as; :same links the two, :separate undoes that."""

    def __init__(self, find: FindMatches, find_similar: FindMatches, write: Write) -> None:
        """`find_similar` returns more questions than `find`, for somebody who looks for the same one."""
        self._find = find
        self._find_similar = find_similar
        self._write = write
        self._record: PartRecord | None = None
        self._matches: list[QuestionMatch] = []
        self._unlinked: dict[str, Question] = {}

    def offer(self, record: PartRecord) -> None:
        """Print what the question of `record` may be the same as."""
        self._record = record
        asked: Asked = record.value
        self._matches = [] if is_linked(asked) else self._find(asked)
        self._print_matches()

    def handle(self, command: Command) -> bool:
        """Link the question offered for last, or undo that; return whether the command was one of these."""
        if command.name not in (CommandName.SAME, CommandName.SEPARATE):
            return False
        if self._record is None:
            self._write(NO_OFFER)
        elif command.name is CommandName.SAME:
            self._link(self._record, command.argument)
        else:
            self._unlink(self._record)
        return True

    def _print_matches(self) -> None:
        several = len(self._matches) > 1
        for number, match in enumerate(self._matches, 1):
            command = f":same {number}" if several else ":same"
            self._write(
                f"Asked before, {_times(match)}. {command} links them: “{shorten(match.question.wording, 160)}”"
            )

    def _link(self, record: PartRecord, typed: str) -> None:
        numbers = [str(number) for number in range(1, len(self._matches) + 1)]
        if not self._matches:
            self._matches = [] if is_linked(record.value) else self._find_similar(record.value)
            self._print_matches()
            if not self._matches:
                self._write(NO_OFFER)
        elif (typed or "1") not in numbers:
            self._write(f"Type :same and a number from 1 to {len(numbers)}.")
        else:
            asked: Asked = record.value
            own = self._unlinked.setdefault(asked.id, asked.question)  # linked instead, so that a link replaces another
            match = self._matches[numbers.index(typed or "1")]
            record.replace(link_question(replace(asked, question=own), match.question))
            self._write(f"Linked; :separate undoes that. The same as: {shorten(match.question.wording, 160)}")

    def _unlink(self, record: PartRecord) -> None:
        asked: Asked = record.value
        if asked.id not in self._unlinked and not is_linked(asked):
            self._write(NOT_LINKED)
            return
        record.replace(unlink_question(asked, self._unlinked.pop(asked.id, None)))
        self._write("It is a separate question now.")


def _times(match: QuestionMatch) -> str:
    times = "once" if match.times == 1 else f"{match.times} times"
    return f"{times}, last at {shorten(match.company, 24)}" if match.company.strip() else times
