"""Notes and dates for other programs: drafts of mail, links for mail programs, calendar files."""
