"""All records out of a journal, and records into one."""
