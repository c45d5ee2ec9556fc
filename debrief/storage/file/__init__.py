"""The journal file: opening, migrating, copying and reporting SQLite errors."""
