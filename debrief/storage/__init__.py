"""The journal's one file, and the only place that knows SQL."""
