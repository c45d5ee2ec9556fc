"""What leaves the journal: one file per format, one atomic writer."""
