"""A debrief as a page to read: titles, facts, a timeline and lists as plain values, so who shows it knows no kinds."""

from debrief.domain.page.shape import BETTER, Line, Link, Milestone, Page, PageItem, PageSection
from debrief.domain.page.whole import OUTCOMES, page

__all__ = ["BETTER", "OUTCOMES", "Line", "Link", "Milestone", "Page", "PageItem", "PageSection", "page"]
