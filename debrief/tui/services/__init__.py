"""Services through which screens read and change the journal."""
