"""Search: index texts, queries and excerpts."""
