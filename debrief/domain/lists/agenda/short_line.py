"""The agenda in one line, as `debrief due --short` prints it."""

from collections.abc import Iterable

from debrief.domain.lists.agenda.item import AgendaItem, AgendaKind, Urgency


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
