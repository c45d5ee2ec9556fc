"""What a terminal sends, from bytes to keys: pastes, escape sequences, and the keys among them."""
