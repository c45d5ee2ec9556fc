"""Which story was told at which question: finding it in answers, and its panel."""
