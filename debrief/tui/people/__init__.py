"""Screens about the people met: notes, replies, plans and points."""
