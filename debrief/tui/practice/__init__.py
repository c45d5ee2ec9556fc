"""Practice: one question at a time, answered and graded."""
