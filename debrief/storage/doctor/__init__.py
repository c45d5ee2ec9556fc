"""Checks and repairs a journal, and salvages what can be read of a damaged file."""
