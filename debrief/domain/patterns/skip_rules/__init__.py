"""One's own rules for skipping a role: which of them may apply, and words that say little about a role."""
