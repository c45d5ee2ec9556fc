"""Form fields and lists of entries."""
