"""Templates of notes as text files: the bundled ones, the user's own, and their loader."""
