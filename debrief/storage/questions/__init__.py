"""SQL about questions: listing, details, edits and merges."""
