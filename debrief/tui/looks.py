"""Styles that several widgets give to parts of their text."""

MUTED = "$secondary"
"""For what is secondary. ($text-muted depends on the background, which text of several styles does not know.)"""
