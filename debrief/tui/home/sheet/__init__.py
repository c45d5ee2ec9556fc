"""The screen of the sheet for the next interview."""
