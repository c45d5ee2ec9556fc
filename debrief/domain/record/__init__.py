"""The stored records: debriefs, their parts, questions, and the three-way merge of two edits."""
