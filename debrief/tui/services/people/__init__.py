"""Services about people: notes, replies, plans, and decisions about the agenda."""
