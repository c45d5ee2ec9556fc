"""Prompts as data: the bundled guides, the user's own, and their loader."""
