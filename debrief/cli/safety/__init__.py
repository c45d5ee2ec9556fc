"""Commands that keep the journal safe and bring it back."""
