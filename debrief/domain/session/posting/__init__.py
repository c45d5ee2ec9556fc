"""A job posting as text: its lines that are requirements, and how much each is wanted."""
