"""Commands about the people met: notes, feedback, points and what is due."""
