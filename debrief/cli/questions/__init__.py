"""Commands about questions: list, match and practise."""
