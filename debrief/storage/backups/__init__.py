"""Backups of the journal: verified copies, which of them stay, and putting one back."""
