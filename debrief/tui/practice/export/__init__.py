"""The export dialog and the job that writes the file."""
