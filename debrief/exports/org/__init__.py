"""Org files with cards for org-drill."""
