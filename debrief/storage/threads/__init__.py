"""Background threads: one writer with autosave, one reader."""
