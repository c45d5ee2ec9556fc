-- Version 4. Every answer that was is kept, and what searches find is brought up to date in small steps.

-- Who wrote the answer last: one sitting at it, NULL where it was set at once.
ALTER TABLE question ADD COLUMN writer TEXT;

-- How far its words are marked as changed in the debriefs that ask it: the id of the last one.
ALTER TABLE question ADD COLUMN spread TEXT NOT NULL DEFAULT '';

-- The answer that was is kept when somebody else, or the same person later, begins to change it; not at each letter.
DROP TRIGGER answer_is_kept;
CREATE TRIGGER answer_is_kept BEFORE UPDATE OF answer ON question
WHEN trim(OLD.answer) <> '' AND OLD.answer <> NEW.answer AND (NEW.writer IS NULL OR NEW.writer IS NOT OLD.writer)
AND NOT EXISTS (SELECT 1 FROM answer_version WHERE question = OLD.id AND answer = OLD.answer)
BEGIN
    INSERT INTO answer_version (question, at, answer)
    SELECT OLD.id, max(
        CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER),
        coalesce((SELECT max(at) + 1 FROM answer_version WHERE question = OLD.id), 0)
    ), OLD.answer;
END;

CREATE TRIGGER question_is_spread_anew AFTER UPDATE OF indexed ON question WHEN NEW.indexed = 0 AND NEW.spread <> ''
BEGIN
    UPDATE question SET spread = '' WHERE id = NEW.id;
END;

-- Companies are looked up where they stand.
DROP TRIGGER debrief_is_counted_anew;
CREATE TRIGGER debrief_is_counted_anew AFTER UPDATE OF deleted_at, place ON debrief
WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.place <> NEW.place BEGIN
    UPDATE question SET counted = 0
    WHERE counted = 1 AND id IN (SELECT question FROM asked WHERE debrief = NEW.id);
END;

-- The other orders of the ledger.
CREATE INDEX question_latest ON question (last_place, -number) WHERE times > 0;
CREATE INDEX question_often ON question (times, last_place, -number) WHERE times > 0;
CREATE INDEX question_next ON question (coalesce(due_at, 9e18), -practise, -coalesce(worst, 0), number) WHERE times > 0;
CREATE INDEX question_worded ON question (wording COLLATE NOCASE, number) WHERE times > 0;
