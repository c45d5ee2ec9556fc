"""Whole records in and out of the journal, through SQLModel."""
