"""The start page: its screen, and the lines on it."""
