"""The agenda, the list behind the start page and `debrief due`, and the one line of it for a shell prompt."""

from collections.abc import Iterable, Iterator, Mapping

from debrief.domain.lists.agenda.item import AgendaItem, AgendaKind, Urgency
from debrief.domain.lists.agenda.people_items import IsShown, feedback_items, note_items, reply_items, waiting_items
from debrief.domain.lists.agenda.rows import AgendaRows
from debrief.domain.lists.plan_words import plan_sentence
from debrief.domain.lists.summaries import DebriefSummary, PlanSummary
from debrief.domain.people.note_clock import DEFAULT_HOURS, ClockHours
from debrief.domain.people.waiting_for_answer import DAYS_WITHOUT_PROMISE
from debrief.domain.practice.due_dates import local_date
from debrief.domain.practice.next_interview.next_interview import NextInterview
from debrief.domain.record.when import DAY_MS, weekday_text
from debrief.domain.text import one_line

SOON_MS = 3 * DAY_MS
"""How many milliseconds before its date a plan is shown."""
PRACTICE = "practice"
"""The key of the item for practice."""
_SHORT = {
    AgendaKind.NOTE: ("note", "notes"),
    AgendaKind.UNFINISHED: ("unfinished", "unfinished"),
    AgendaKind.ANSWER: ("answer pending", "answers pending"),
    AgendaKind.NUDGE: ("nudge", "nudges"),
    AgendaKind.PLAN: ("plan", "plans"),
    AgendaKind.FEEDBACK: ("feedback", "feedback"),
    AgendaKind.INTERVIEW: ("interview", "interviews"),
    AgendaKind.PRACTICE: ("practice", ""),
}
"""What an item of each kind is called in the one line, and several of them."""


def agenda(
    rows: AgendaRows,
    choices: Mapping[str, int | None],
    now: int,
    zone: str,
    *,
    hours: ClockHours = DEFAULT_HOURS,
    nudge_days: int = DAYS_WITHOUT_PROMISE,
) -> list[AgendaItem]:
    """Return what to do at `now` (UTC ms) in the IANA `zone`, the most urgent first.

    `choices`: what the user put off or let go: the key of an item → the UTC ms until which it stays away, None for
    good; practice only until something else falls due. `nudge_days`: working days after an interview until a nudge is
    offered, where no answer was promised.
    """

    def is_shown(key: str) -> bool:
        if key not in choices:
            return True
        until = choices[key]
        return until is not None and now >= until

    items = [
        *note_items(rows.notes, is_shown, now, zone, hours),
        *waiting_items(rows.waiting, is_shown, {summary.id for summary in rows.unfinished}, now, nudge_days),
        *feedback_items(rows.feedback, is_shown),
        *reply_items(rows.notes, is_shown, now, zone),
        *_plan_items(rows.plans, is_shown, now),
        *_unfinished_items(rows.unfinished, is_shown),
        *_interview_item(rows.interview, is_shown, now, zone),
        *_practice_item(rows, choices, is_shown),
    ]
    shown = (item for item in items if not (rows.load_rose and item.prompts))
    return sorted(shown, key=lambda item: (item.urgency, item.at))


def put_off_until(days: int, now: int) -> int:
    """Return until when (UTC ms) an item that is put off for `days` stays away."""
    return now + days * DAY_MS


def _plan_items(plans: Iterable[PlanSummary], is_shown: IsShown, now: int) -> Iterator[AgendaItem]:
    for plan in plans:
        key = f"plan/{plan.id}"
        if is_shown(key) and plan.due.at is not None and plan.due.at - now < SOON_MS:
            yield AgendaItem(
                kind=AgendaKind.PLAN,
                key=key,
                what=_due(plan, now),
                about=plan_sentence(plan),
                debrief=plan.debrief,
                record=plan.id,
                urgency=Urgency.PLAN,
                at=plan.due.at,
            )


def _unfinished_items(debriefs: Iterable[DebriefSummary], is_shown: IsShown) -> Iterator[AgendaItem]:
    for summary in debriefs:
        key = f"unfinished/{summary.id}"
        if not is_shown(key):
            continue
        yield AgendaItem(
            kind=AgendaKind.UNFINISHED,
            key=key,
            what="Continue",
            about=", ".join(part for part in (summary.title, one_line(summary.stage)) if part),
            debrief=summary.id,
            write=True,
            urgency=Urgency.UNFINISHED,
            at=-summary.started_at,  # the one begun last comes first
        )


def _interview_item(interview: NextInterview | None, is_shown: IsShown, now: int, zone: str) -> Iterator[AgendaItem]:
    if interview is None:
        return
    day = interview.day
    key = f"interview/{day.isoformat()}"
    if is_shown(key):
        days = (day - local_date(now, zone)).days
        distance = {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
        written = f"{weekday_text(day)}, {distance}"
        yield AgendaItem(
            kind=AgendaKind.INTERVIEW,
            key=key,
            what="Interview",
            about=", ".join(part for part in (one_line(interview.company), written) if part),
            urgency=Urgency.INTERVIEW,
        )


def _practice_item(rows: AgendaRows, choices: Mapping[str, int | None], is_shown: IsShown) -> Iterator[AgendaItem]:
    # Letting it go is about what is due now: there is one such item, and questions fall due for ever.
    let_go = PRACTICE in choices and choices[PRACTICE] is None
    if rows.practice and (rows.newly_due if let_go else is_shown(PRACTICE)):
        yield AgendaItem(
            kind=AgendaKind.PRACTICE, key=PRACTICE, what="Practise", about=rows.practice, urgency=Urgency.PRACTICE
        )


def _due(plan: PlanSummary, now: int) -> str:
    ends = plan.due.ends_at or 0
    over = ends < now if plan.due.timed else ends + DAY_MS // 2 < now  # a day is stored as its noon
    return f"Plan, {'was for' if over else 'by'} {plan.due}"


def short_line(items: Iterable[AgendaItem]) -> str:
    """Return the agenda in one line for a shell prompt: `1 note closing · 2 plans`; empty if nothing wants the user."""
    counts: dict[AgendaKind, int] = {}
    closing = False
    for item in items:
        if item.urgency is Urgency.LATER:
            continue
        counts[item.kind] = counts.get(item.kind, 0) + 1
        closing = closing or item.urgency is Urgency.CLOSING
    parts = []
    for kind, (one, several) in _SHORT.items():
        if many := counts.get(kind, 0):
            more = " (closing)" if kind is AgendaKind.NOTE and closing else ""
            parts.append(one if kind is AgendaKind.PRACTICE else f"{many} {one if many == 1 else several}{more}")
    return " · ".join(parts)
