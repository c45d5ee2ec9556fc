"""The rules of line mode: what a typed line means, how a field is asked, and how a prompt is found by its name."""
