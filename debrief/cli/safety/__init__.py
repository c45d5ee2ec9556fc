"""Commands that back up, check, restore and import the journal."""
