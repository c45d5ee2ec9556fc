"""What screens read from the journal and change in it."""
