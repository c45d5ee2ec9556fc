"""Search index and statistics, updated after saves."""
