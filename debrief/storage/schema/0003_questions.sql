-- Version 3. The ledger: kinds, answers that were, practice, and two questions taken for one.

ALTER TABLE question ADD COLUMN category TEXT;
ALTER TABLE question ADD COLUMN merged_into TEXT REFERENCES question (id);
ALTER TABLE asked ADD COLUMN was TEXT;  -- the question it was asked as, before that was merged into another

-- When it comes back, and what follows from its reviews; see domain/practice.py.
ALTER TABLE question ADD COLUMN due_at INTEGER;
ALTER TABLE question ADD COLUMN stability REAL;
ALTER TABLE question ADD COLUMN difficulty REAL;
ALTER TABLE question ADD COLUMN reviewed_at INTEGER;

-- What lists show and order by, counted behind the saves; 0 in `counted` while that is to be done.
ALTER TABLE question ADD COLUMN times INTEGER NOT NULL DEFAULT 0;
ALTER TABLE question ADD COLUMN worst INTEGER;
ALTER TABLE question ADD COLUMN last_place INTEGER;
ALTER TABLE question ADD COLUMN counted INTEGER NOT NULL DEFAULT 0 CHECK (counted IN (0, 1));
ALTER TABLE question ADD COLUMN number INTEGER;  -- the rowid of its words in question_search

CREATE INDEX question_uncounted ON question (id) WHERE counted = 0;
CREATE INDEX question_due ON question (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX question_merged ON question (merged_into) WHERE merged_into IS NOT NULL;
CREATE UNIQUE INDEX question_number ON question (number);
CREATE INDEX question_worth ON question (practise, coalesce(worst, 0), last_place, -number) WHERE times > 0;
CREATE INDEX asked_was ON asked (was) WHERE was IS NOT NULL;

CREATE TABLE answer_version (
    question TEXT    NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,  -- until when it was the answer
    answer   TEXT    NOT NULL,
    PRIMARY KEY (question, at)
) STRICT;

CREATE TABLE review (
    id       TEXT    NOT NULL PRIMARY KEY,
    question TEXT    NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,
    grade    INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 4)
) STRICT;

CREATE INDEX review_question ON review (question, at);

CREATE TRIGGER review_is_only_appended_to BEFORE UPDATE ON review BEGIN
    SELECT RAISE(ABORT, 'a review is never changed');
END;

CREATE VIRTUAL TABLE question_search USING fts5 (
    words, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);

-- Whoever changes what is counted or searched of a question has it counted again.
CREATE TRIGGER asked_is_counted AFTER INSERT ON asked BEGIN
    UPDATE question SET counted = 0 WHERE id = NEW.question AND counted = 1;
END;
CREATE TRIGGER asked_is_counted_no_more AFTER DELETE ON asked BEGIN
    UPDATE question SET counted = 0 WHERE id = OLD.question AND counted = 1;
END;
CREATE TRIGGER asked_is_counted_anew AFTER UPDATE OF question, wording, discomfort ON asked BEGIN
    UPDATE question SET counted = 0 WHERE id IN (OLD.question, NEW.question) AND counted = 1;
END;
CREATE TRIGGER debrief_is_counted_anew AFTER UPDATE OF deleted_at, place, company ON debrief
WHEN OLD.deleted_at IS NOT NEW.deleted_at OR OLD.place <> NEW.place OR OLD.company <> NEW.company BEGIN
    UPDATE question SET counted = 0
    WHERE counted = 1 AND id IN (SELECT question FROM asked WHERE debrief = NEW.id);
END;
CREATE TRIGGER question_is_counted_anew AFTER UPDATE OF wording, answer, category ON question BEGIN
    UPDATE question SET counted = 0 WHERE id = NEW.id AND counted = 1;
END;

-- The answer that was is kept when somebody begins to change it, not at each letter that follows.
CREATE TRIGGER answer_is_kept BEFORE UPDATE OF answer ON question
WHEN trim(OLD.answer) <> '' AND OLD.answer <> NEW.answer AND NOT EXISTS (
    SELECT 1 FROM answer_version
    WHERE question = OLD.id
    AND (answer = OLD.answer OR at > CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) - 1800000)
) BEGIN
    INSERT OR IGNORE INTO answer_version (question, at, answer)
    VALUES (OLD.id, CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER), OLD.answer);
END;
