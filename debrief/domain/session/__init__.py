"""The guide and the session: the prompts, and the position of a person in them."""
