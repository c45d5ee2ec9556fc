"""Two years of interviews, made at random, and somebody who opens the agenda every few days."""

import random
from dataclasses import dataclass, field

from debrief.domain.lists.agenda.agenda import agenda, put_off_until
from debrief.domain.lists.agenda.item import PUT_OFF_DAYS, AgendaItem, AgendaKind
from debrief.domain.lists.agenda.rows import AgendaNote, AgendaReply, AgendaRows, WaitingRow
from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import UNKNOWN, When
from tests.domain.wednesday import HOME, ms

DAY = 24 * 3_600_000
BEGIN = ms("2026-01-05 18:00")
DAYS = 730


@dataclass
class History:
    """What stands in the journal at one moment, and what the user did with the agenda until then."""

    rng: random.Random
    now: int = BEGIN
    choices: dict[str, int | None] = field(default_factory=dict)
    waiting: dict[str, WaitingRow] = field(default_factory=dict)
    notes: dict[str, AgendaNote] = field(default_factory=dict)
    feedback: dict[str, AgendaReply] = field(default_factory=dict)
    plans: dict[str, PlanSummary] = field(default_factory=dict)
    load_rose: bool = False
    interviews: int = 0
    nudges: dict[str, int] = field(default_factory=dict)

    def items(self) -> list[AgendaItem]:
        """Return the agenda of this moment."""
        rows = AgendaRows(
            waiting=[*self.waiting.values()],
            notes=[*self.notes.values()],
            feedback=[*self.feedback.values()],
            plans=[*self.plans.values()],
            practice="1 question due" if self.rng.random() < 0.5 else "",
            load_rose=self.load_rose,
        )
        return agenda(rows, self.choices, self.now, HOME)

    def go_on(self) -> None:
        """Go on by some days (seldom by weeks, at times backwards), and let things happen."""
        self.now += round(DAY * self.rng.choice([0.2, 1, 2, 3, 4, 7, -0.5, 30 if self.rng.random() < 0.1 else 3]))
        if self.rng.random() < 0.15:
            self._interview()
        if self.notes and self.rng.random() < 0.1:
            self._reply()
        for key in [key for key in self.waiting if self.rng.random() < 0.04]:
            self._answer(key)

    def act(self, item: AgendaItem) -> str:
        """Do, put off or let go an item, or leave it; return which."""
        deed = self.rng.choice(["leave", "leave", "leave", "done", "put off", "let go"])
        if deed == "let go":
            self.choices[item.key] = None
        elif deed == "put off":
            self.choices[item.key] = put_off_until(self.rng.choice(PUT_OFF_DAYS), self.now)
        elif deed == "done":
            self._do(item)
        return deed

    def _do(self, item: AgendaItem) -> None:
        match item.kind:
            case AgendaKind.NOTE:
                self.notes[item.record] = self.notes[item.record]._replace(sent_at=self.now)
            case AgendaKind.NUDGE:
                self.nudges[item.debrief] = self.nudges.get(item.debrief, 0) + 1
                self.waiting[item.debrief] = self.waiting[item.debrief]._replace(nudged_at=self.now)
            case AgendaKind.ANSWER:
                self._answer(item.debrief)
            case AgendaKind.PLAN:
                del self.plans[item.record]
            case AgendaKind.FEEDBACK if item.record in self.feedback:
                del self.feedback[item.record]
            case AgendaKind.FEEDBACK:
                self.notes[item.record] = self.notes[item.record]._replace(silent=True)

    def _interview(self) -> None:
        self.interviews += 1
        debrief = f"d{self.interviews}"
        held = self.rng.choice([UNKNOWN, self._when(-1), self._when(0), self._when(-20)])
        promised = self.rng.choice([UNKNOWN, When(written="soon"), self._when(self.rng.randint(1, 15))])
        self.waiting[debrief] = WaitingRow(debrief=debrief, title=debrief, held=held, promised=promised)
        for number in range(self.rng.randint(0, 2)):
            note = f"n{self.interviews}-{number}"
            self.notes[note] = AgendaNote(
                id=note,
                debrief=debrief,
                title=debrief,
                to=note,
                held=held,
                written_at=self.now,
                no_notes=self.rng.random() < 0.2,
            )
        plan = f"p{self.interviews}"
        self.plans[plan] = PlanSummary(
            id=plan, debrief=debrief, title=debrief, cue="they ask", action="say it", due=self._when(7)
        )
        self.load_rose = self.rng.random() < 0.3

    def _reply(self) -> None:
        note = self.rng.choice([*self.notes.values()])
        self.notes[note.id] = note._replace(replied=True)
        reply = f"f{note.id}"
        self.feedback[reply] = AgendaReply(id=reply, debrief=note.debrief, title=note.title, sealed=True)

    def _answer(self, debrief: str) -> None:
        del self.waiting[debrief]
        outcome = self.rng.choice([Outcome.REJECTED, Outcome.OFFER, Outcome.SILENT])
        for note in [note for note in self.notes.values() if note.debrief == debrief]:
            self.notes[note.id] = note._replace(answered=self._when(0), outcome=outcome)

    def _when(self, days: int) -> When:
        at = self.now + days * DAY
        return When(at=at, zone=HOME, timed=self.rng.random() < 0.5, minutes=self.rng.choice([None, 60]))
