"""In which order, and to what, the keys are delivered that somebody types."""
