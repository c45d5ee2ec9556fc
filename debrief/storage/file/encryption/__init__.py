"""Encryption of the journal: the key file that a passphrase opens, and connections with the key."""
