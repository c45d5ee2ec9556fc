"""The patterns of all debriefs, as panels with charts."""
