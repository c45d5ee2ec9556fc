"""Is this the same question in other words? What docs/same-question.md explains."""
