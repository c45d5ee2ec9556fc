-- Version 10. The company of the interview that is still to come, shown on its page and on the start page.

ALTER TABLE practice_aim ADD COLUMN company TEXT NOT NULL DEFAULT '';
