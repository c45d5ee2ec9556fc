"""Thank-you notes, promised answers and feedback: their rules."""
