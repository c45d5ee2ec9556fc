"""Commands about debriefs: list and show."""
