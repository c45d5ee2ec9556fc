"""The list of questions and its edits."""
