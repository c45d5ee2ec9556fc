"""Replaces the companies and people of the journal in a text that goes to somebody else."""
