"""Reads what can be read of a damaged file, page by page and through SQLite."""
