"""What all debriefs together show: odds, causes, questions, points and fit, with the sentences about them."""
