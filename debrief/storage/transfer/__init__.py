"""Reads all records of a journal, and imports records into one."""
