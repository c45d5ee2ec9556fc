"""The page of a point: its evidence, its plan, and what became of it."""

from debrief.domain.lists.plan_words import outcome_words, plan_line
from debrief.domain.lists.points import PointKind, PointRow
from debrief.domain.page.elements import Page
from debrief.domain.page.page_items import non_empty_lines
from debrief.domain.text import one_line


def build_point_page(row: PointRow) -> Page:
    """Return the page of a point."""
    strength = row.kind is PointKind.STRENGTH
    evidence = "What made it work" if strength else "Why you took it up" if row.from_feedback else "Evidence"
    debrief = ", ".join(part for part in (one_line(row.title), row.held.day) if part)
    facts = non_empty_lines(
        ("Strength" if strength else "To develop", row.text),
        (evidence, row.evidence),
        ("Plan", plan_line(row.cue, row.action, row.due)),
        ("State", "" if strength else f"{row.status.value}{', rehearsed in practice' if row.rehearsed else ''}"),
        ("What happened", outcome_words(row.came, row.happened)),
        ("Debrief", debrief),
    )
    return Page(row.text, facts, ())
