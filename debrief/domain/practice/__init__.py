"""Practice: the scheduling of questions, and the state of a practice session."""
