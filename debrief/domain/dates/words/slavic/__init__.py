"""The Slavic languages of dates."""
