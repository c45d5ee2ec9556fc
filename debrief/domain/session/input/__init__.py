"""What is typed at a choice or a number: the option or number that it means, and the words around that."""
