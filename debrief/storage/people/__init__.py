"""The people met: notes, feedback, plans and what was decided about each, in plain SQL."""
