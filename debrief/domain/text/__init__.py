"""Text that somebody typed: made safe to display and to store, compared, shortened, and split into characters."""

from debrief.domain.text.cleaning import (
    FIELD_LIMIT,
    LINE_LIMIT,
    PERCENT,
    QUOTED,
    clean_paste,
    fold_text,
    one_line,
    pluralize,
    quote,
    remove_invisible,
    safe,
    shorten,
    strip_list_marker,
)
from debrief.domain.text.graphemes import boundary_from, next_boundary, previous_boundary

__all__ = [
    "FIELD_LIMIT",
    "LINE_LIMIT",
    "PERCENT",
    "QUOTED",
    "boundary_from",
    "clean_paste",
    "fold_text",
    "next_boundary",
    "one_line",
    "pluralize",
    "previous_boundary",
    "quote",
    "remove_invisible",
    "safe",
    "shorten",
    "strip_list_marker",
]
