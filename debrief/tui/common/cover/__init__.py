"""The cover: a screen that hides the journal on a key, or when nobody has typed for a while, until it is unlocked."""
