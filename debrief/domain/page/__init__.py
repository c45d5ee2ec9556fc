"""A debrief as a page to read: titles, facts, a timeline and lists as plain values, so who shows it knows no kinds."""

from debrief.domain.page.debrief_page import OUTCOMES, page
from debrief.domain.page.elements import BETTER, Line, Link, Milestone, Page, PageItem, PageSection

__all__ = ["BETTER", "OUTCOMES", "Line", "Link", "Milestone", "Page", "PageItem", "PageSection", "page"]
