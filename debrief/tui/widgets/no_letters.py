"""Somebody types letters where none go."""

from textual.message import Message


class NoLetters(Message):
    """A letter was typed in a field that takes none."""
