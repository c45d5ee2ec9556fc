"""Rescue files: words that the journal could not take, kept until a later run stores them."""
