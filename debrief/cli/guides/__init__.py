"""Guides and templates of notes on the command line."""
