"""The next interview: its day, and the sheet drawn from all debriefs to prepare for it, with pseudonyms if wanted."""
