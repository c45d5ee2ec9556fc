"""Looking for what is wrong with a journal, mending it, and saving what can be read of a damaged file."""
