"""Commands about debriefs: list and show them, their numbers, export, and the requirements of a posting."""
