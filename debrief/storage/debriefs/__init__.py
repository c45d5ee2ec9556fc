"""Read-only SQL about debriefs: lists, search results, related questions and the trash."""
