"""Cards for Anki: a text file for its importer and a deck package."""
