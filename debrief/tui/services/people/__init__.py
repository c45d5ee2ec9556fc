"""The people met: notes, replies, plans, and what is decided about the agenda."""
