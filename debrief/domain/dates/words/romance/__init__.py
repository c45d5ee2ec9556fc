"""The Romance languages of dates."""
