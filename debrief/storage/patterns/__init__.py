"""What all debriefs together show, in plain SQL: SQLModel is not imported."""
