"""Where text goes that is typed or pasted in a choice or a number, and belongs elsewhere."""
