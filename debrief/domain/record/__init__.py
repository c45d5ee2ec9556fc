"""The stored records (debrief, its parts, questions) and the three-way merge of two edits."""
