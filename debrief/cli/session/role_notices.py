"""What earlier debriefs say about the company and role: another round of one, and one's own rules for skipping it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from debrief.cli.session.line_draft import LineDraft
from debrief.domain.patterns.rounds import SEPARATE, OpenProcess, no_process_notice
from debrief.domain.patterns.skip_rules import rule_sentence, texts_of
from debrief.domain.record.debrief import Debrief

JOIN = ":round makes it one."
UNDO = ":round again makes it an application of its own."

FindProcess = Callable[[Debrief], OpenProcess | None]
"""Returns the process that a debrief may be a round of; None if there is none."""
FindRules = Callable[[Debrief], tuple[str, ...]]
"""Returns the user's rules for skipping a role that may apply to a debrief."""
CountRounds = Callable[[str], int]
"""Returns how many rounds the process of an id has."""


class RoleNotices:
    """Looks up what is known of the company and role in `draft`, whenever they have changed."""

    def __init__(
        self, draft: LineDraft, find_process: FindProcess, find_rules: FindRules, count_rounds: CountRounds
    ) -> None:
        self._draft = draft
        self._count_rounds = count_rounds
        self._find_process = find_process
        self._find_rules = find_rules
        self._names = _names(draft.debrief)
        self._texts = texts_of(draft.debrief)

    def new(self) -> Iterator[str]:
        """Yield what there is to say since the last call."""
        debrief = self._draft.debrief
        if _names(debrief) != self._names:
            self._names = _names(debrief)
            if not debrief.process and (process := self._find_process(debrief)) is not None:
                yield f"{process.question} {JOIN}"
        if texts_of(debrief) != self._texts:
            self._texts = texts_of(debrief)
            yield rule_sentence(self._find_rules(debrief))

    def change_round(self) -> str:
        """Make the debrief a round of the process it may belong to, or one of its own again; return what to say."""
        debrief = self._draft.debrief
        if debrief.process:
            self._draft.edit(replace(debrief, process=""))
            return SEPARATE
        if (process := self._find_process(debrief)) is None:
            return no_process_notice(self._count_rounds(debrief.id))
        self._draft.edit(replace(debrief, process=process.process))
        return f"{process.joined} {UNDO}"


def _names(debrief: Debrief) -> tuple[str, str]:
    return debrief.company.strip(), debrief.role.strip()
