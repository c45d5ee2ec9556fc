"""What lists and the start page show of records, as plain values."""
