"""What a debrief is and what follows from it: no Textual, no SQL, no files, no clock."""
