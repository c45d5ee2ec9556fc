"""The terminal driver, and what it reads, from bytes to keys: pastes, escape sequences, key codes."""
