-- Version 7. The search words of every text are split anew: marks inside words, invisible characters, decomposed Hangul.

UPDATE debrief SET indexed = 0 WHERE indexed = 1;
UPDATE question SET counted = 0 WHERE counted = 1;
