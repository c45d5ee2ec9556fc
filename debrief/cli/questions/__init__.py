"""Commands for questions: list, match and practise."""
