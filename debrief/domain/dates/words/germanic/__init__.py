"""The Germanic languages of dates."""
