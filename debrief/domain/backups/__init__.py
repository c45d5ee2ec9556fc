"""Backups: what their names say, when the next is due, and which are removed."""
