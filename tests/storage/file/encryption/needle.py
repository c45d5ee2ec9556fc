"""What the encrypted journals of these tests have in them, and their passphrase."""

NEEDLE = "Needle & Sons"
PASSPHRASE = "correct horse"
