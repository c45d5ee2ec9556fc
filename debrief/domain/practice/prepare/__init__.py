"""Preparing for the next interview: one page drawn from all debriefs, and its pseudonyms."""
