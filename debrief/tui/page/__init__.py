"""A debrief as a page to read."""
