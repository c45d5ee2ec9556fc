"""Parse dates as people write them, by a small strict grammar that refuses ambiguous ones."""

from debrief.domain.dates.date_parser import parse_date, parse_promise
from debrief.domain.dates.token_cursor import Direction

__all__ = ["Direction", "parse_date", "parse_promise"]
