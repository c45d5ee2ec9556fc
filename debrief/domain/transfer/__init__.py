"""What an export holds of a journal, and what an import did with it."""
