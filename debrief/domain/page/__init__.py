"""A debrief as a page to read: titles, facts, a timeline and sections, independent of how it is rendered."""

from debrief.domain.page.debrief_page import build_debrief_page
from debrief.domain.page.elements import BEST_ANSWER, LabelledText, Link, Milestone, Page, PageItem, PageSection

__all__ = [
    "BEST_ANSWER",
    "LabelledText",
    "Link",
    "Milestone",
    "Page",
    "PageItem",
    "PageSection",
    "build_debrief_page",
]
