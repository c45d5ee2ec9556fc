"""Formats for programs: CSV and JSON."""
