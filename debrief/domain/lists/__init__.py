"""Read-only values that lists and the start page show."""
