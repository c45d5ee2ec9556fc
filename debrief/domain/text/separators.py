"""The signs with which somebody separates what they type: a number from words about it, a choice from a remark."""

COMMAS = ",;:"
DASHES = "-–—"
STOPS = ".!"
SENTENCE_ENDS = f"{STOPS}?…"
SEPARATORS = f"{COMMAS}{STOPS}"
"""Signs between a choice and a remark; behind a stop, a question of its own may follow."""
