"""Exports: one module per format, and one atomic writer."""
