"""Commands that keep the journal safe, bring it back, and take words in."""
