"""Dates as people write them: a small strict grammar, pure, that refuses what may mean two things."""

from debrief.domain.dates.cursor import Toward
from debrief.domain.dates.reading import read

__all__ = ["Toward", "read"]
