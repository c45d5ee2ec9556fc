-- Version 11. A remark on a question or requirement, which stood in brackets behind its text before.

ALTER TABLE asked ADD COLUMN remark TEXT NOT NULL DEFAULT '';
ALTER TABLE requirement ADD COLUMN remark TEXT NOT NULL DEFAULT '';
