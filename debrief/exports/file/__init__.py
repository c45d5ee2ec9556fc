"""Writing an export to a file: its name, all of it or none, and encrypted if wanted."""
