"""The key that hides the journal."""

HIDE_KEY = "f12"
"""No text field, tmux or screen takes it; drop-down terminals that do hide themselves. ctrl and a letter are all
taken by text fields, by commands or by the browser around a terminal, F10 and F11 by terminals."""
HIDE = "app.hide"
"""The id of the command."""
