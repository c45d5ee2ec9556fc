"""The newest debriefs, from which all panels but the numbers are made, in plain SQL."""

WINDOW = 1_000
"""The number of newest debriefs that are looked at: what was written years ago says little about the next interview."""

NEWEST = f"SELECT id FROM debrief WHERE deleted_at IS NULL ORDER BY place DESC LIMIT {WINDOW}"  # noqa: S608 - joined from constants only
"""Selects the ids of these."""
