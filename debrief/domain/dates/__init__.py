"""Dates as people write them: a small strict grammar, pure, that refuses what may mean two things."""

from debrief.domain.dates.date_parser import read
from debrief.domain.dates.token_cursor import Toward

__all__ = ["Toward", "read"]
