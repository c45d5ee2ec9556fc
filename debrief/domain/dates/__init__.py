"""Dates as people write them: a small strict grammar, pure, that refuses what may mean two things."""

from debrief.domain.dates.date_parser import parse_date
from debrief.domain.dates.token_cursor import Direction

__all__ = ["Direction", "parse_date"]
