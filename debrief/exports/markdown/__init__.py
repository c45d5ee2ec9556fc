"""Markdown: practice lists, debriefs and Obsidian cards."""
