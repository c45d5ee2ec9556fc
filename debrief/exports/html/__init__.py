"""The practice list as a printable HTML page."""
