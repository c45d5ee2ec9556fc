"""Guides as data files: the bundled ones, the user's own, and their loader."""
