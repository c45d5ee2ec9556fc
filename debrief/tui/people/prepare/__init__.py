"""The screen of the page for the next interview."""
