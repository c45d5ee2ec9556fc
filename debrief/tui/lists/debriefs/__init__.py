"""The list of debriefs and the trash."""
