"""The command palette: its commands, and what people call them."""
