"""The state of a practice session: the next question, and what has changed so far."""

from dataclasses import dataclass, replace
from itertools import groupby

from debrief.domain.practice.due_dates import describe_due_day, local_date, short_day
from debrief.domain.practice.spacing import Card
from debrief.domain.text import shorten

NO_QUESTIONS = "You have no questions to practise yet. You write them down in a debrief."
NO_MATCHES = "No matches, so there is nothing to practise."
"""The messages if there is nothing to practise: no questions at all, or no matches."""
NOTHING_GRADED = "You did not grade any, so no due date has changed."
"""The closing sentence without a grade or a new best answer; an attempt may be saved all the same."""
MAX_DAYS_NAMED = 3
"""How many due days the closing sentence names at most."""
WORDING_WIDTH = 40
"""Characters of a question's wording in the closing sentence."""


@dataclass(frozen=True, slots=True)
class StoredGrade:
    """A grade given in the session: the `index` of its question, its id in the journal, and the `card` after it."""

    index: int
    review_id: str
    card: Card


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeState:
    """The ids of the questions in order, and the progress so far.

    `index`: that of the current one. `grades`: those given, the latest last. `answered`: the wordings of the questions
    with a new answer.
    """

    questions: tuple[str, ...]
    index: int = 0
    grades: tuple[StoredGrade, ...] = ()
    answered: tuple[str, ...] = ()

    @property
    def current(self) -> str | None:
        """The id of the current question; None at the end."""
        return self.questions[self.index] if self.index < len(self.questions) else None

    @property
    def position(self) -> str:
        """The number of the current question and the total: `2 of 9`."""
        return f"{min(self.index + 1, len(self.questions))} of {len(self.questions)}"

    def skip(self) -> "PracticeState":
        """Return the state at the next question, without a grade for this one."""
        return replace(self, index=self.index + 1)

    def advance(self, card: Card, review_id: str) -> "PracticeState":
        """Return the state at the next question, where the grade `review_id` made the `card` of this one."""
        return replace(self.skip(), grades=(*self.grades, StoredGrade(self.index, review_id, card)))

    def undo_grade(self) -> "PracticeState":
        """Return the state at the question that was graded last, without that grade."""
        return replace(self, index=self.grades[-1].index, grades=self.grades[:-1])

    def with_answer(self, wording: str) -> "PracticeState":
        """Return the state with a new answer to the question with that wording, counted once."""
        return self if wording in self.answered else replace(self, answered=(*self.answered, wording))

    def closing_summary(self, now: int, zone: str) -> str:
        """Return one or two closing sentences about what changed, at `now` (UTC ms); empty if nothing did."""
        practised = f"{_several(len(self.grades))} practised{self._returning(now, zone)}." if self.grades else ""
        named = [f"“{shorten(wording, WORDING_WIDTH)}”" for wording in self.answered]
        if len(named) > 3:
            return f"{practised} {_several(len(named))} have a new answer.".strip()
        if not named:
            return practised
        both = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
        return f"{practised} {both} {'has' if len(named) == 1 else 'have'} a new answer.".strip()

    def _returning(self, now: int, zone: str) -> str:
        due = sorted(grade.card.due_at for grade in self.grades)
        if len(due) == 1:
            return f"; it comes back {describe_due_day(due[0], now, zone)}"
        days = [list(same) for _, same in groupby(due, lambda at: local_date(at, zone))]
        parts = [f"{len(same)} {_on(same[0], now, zone)}" for same in days[:MAX_DAYS_NAMED]]
        parts[0] = f"{len(days[0])} come{'s' if len(days[0]) == 1 else ''} back {_on(due[0], now, zone)}"
        if later := sum(map(len, days[MAX_DAYS_NAMED:])):
            parts.append(f"{later} later, the last {_on(due[-1], now, zone)}")
        return f"; {', '.join(parts)}"


def nothing_due(next_due: int, now: int, zone: str) -> str:
    """Return the question whether to practise early, as nothing is due before `next_due` (UTC ms)."""
    back = describe_due_day(next_due, now, zone)
    return f"Nothing is due today. The next question comes back {back}. Practise early anyway?"


def _several(number: int) -> str:
    return "1 question" if number == 1 else f"{number} questions"


def _on(at: int, now: int, zone: str) -> str:
    days = (local_date(at, zone) - local_date(now, zone)).days
    return {0: "today", 1: "tomorrow"}.get(days, f"on {short_day(at, now, zone)}")
