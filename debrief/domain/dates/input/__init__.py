"""Dates as people type them in a field: a promised day, and a date with other words beside it."""
