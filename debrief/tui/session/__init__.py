"""The guided session: one prompt at a time."""
