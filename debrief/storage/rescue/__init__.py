"""Rescue files: text that could not be saved in the journal, until a later run stores it."""
