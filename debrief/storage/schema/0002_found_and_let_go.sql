-- Version 2. A debrief can be found by its words, tagged, and let go.

ALTER TABLE debrief ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';  -- a JSON array of texts
ALTER TABLE debrief ADD COLUMN deleted_at INTEGER;               -- in the trash since then

-- Orders all debriefs by date, bigger is newer: the moment in ms, 14 bits to the left, and below that a number
-- for those of the same moment. Lists page by it, and `search` has it as its rowid.
ALTER TABLE debrief ADD COLUMN place INTEGER NOT NULL DEFAULT 0;

-- 0 while `search` does not have the newest words of the debrief, or of those that asked the question.
ALTER TABLE debrief ADD COLUMN indexed INTEGER NOT NULL DEFAULT 0 CHECK (indexed IN (0, 1));
ALTER TABLE question ADD COLUMN indexed INTEGER NOT NULL DEFAULT 1 CHECK (indexed IN (0, 1));

UPDATE debrief SET place = (coalesce(held_at, started_at) << 14) + ranked.number
FROM (
    SELECT id, row_number() OVER (PARTITION BY coalesce(held_at, started_at) ORDER BY id) - 1 AS number FROM debrief
) AS ranked
WHERE ranked.id = debrief.id;

DROP INDEX debrief_newest;
DROP INDEX debrief_open;
CREATE UNIQUE INDEX debrief_place ON debrief (place);
CREATE INDEX debrief_listed ON debrief (place, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX debrief_open ON debrief (started_at) WHERE finished_at IS NULL AND deleted_at IS NULL;
CREATE INDEX debrief_of_asked ON debrief (id, place) WHERE deleted_at IS NULL;
CREATE INDEX debrief_tagged ON debrief (tags) WHERE tags <> '[]' AND deleted_at IS NULL;
CREATE INDEX debrief_trashed ON debrief (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX debrief_unindexed ON debrief (id) WHERE indexed = 0 AND deleted_at IS NULL;
CREATE INDEX question_unindexed ON question (id) WHERE indexed = 0;

-- Where else a question was asked is found from the index alone.
DROP INDEX asked_question;
CREATE INDEX asked_question ON asked (question, debrief, discomfort);

-- The words come ready for comparing, a space between two; the first letters have an index of their own, for
-- words that are still being typed.
CREATE VIRTUAL TABLE search USING fts5 (
    words, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
);
CREATE VIRTUAL TABLE search_word USING fts5vocab (search, row);
