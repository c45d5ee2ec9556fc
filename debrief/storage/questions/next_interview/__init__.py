"""The next interview: its day, its questions for practice, what its sheet is built from, and the sheet as edited."""
