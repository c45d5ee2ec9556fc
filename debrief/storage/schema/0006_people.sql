-- Version 6. People: notes that are sent, answers that are promised, replies and their points, plans that are rehearsed.

ALTER TABLE debrief ADD COLUMN promised_at INTEGER;
ALTER TABLE debrief ADD COLUMN promised_zone TEXT NOT NULL DEFAULT 'UTC';
ALTER TABLE debrief ADD COLUMN promised_timed INTEGER NOT NULL DEFAULT 0 CHECK (promised_timed IN (0, 1));
ALTER TABLE debrief ADD COLUMN promised_minutes INTEGER CHECK (promised_minutes BETWEEN 1 AND 1440);
ALTER TABLE debrief ADD COLUMN promised_written TEXT NOT NULL DEFAULT '';
ALTER TABLE debrief ADD COLUMN nudged_at INTEGER;
ALTER TABLE debrief ADD COLUMN no_notes INTEGER NOT NULL DEFAULT 0 CHECK (no_notes IN (0, 1));

ALTER TABLE note ADD COLUMN template TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN text TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN sent_at INTEGER;
ALTER TABLE note ADD COLUMN silent INTEGER NOT NULL DEFAULT 0 CHECK (silent IN (0, 1));
ALTER TABLE note ADD COLUMN writer TEXT;  -- the edit session that wrote `text` last, NULL where it was set at once

ALTER TABLE feedback ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));
ALTER TABLE feedback ADD COLUMN received_at INTEGER;

ALTER TABLE development ADD COLUMN rehearsed INTEGER NOT NULL DEFAULT 0 CHECK (rehearsed IN (0, 1));
ALTER TABLE development ADD COLUMN came INTEGER CHECK (came IN (0, 1));
ALTER TABLE development ADD COLUMN happened TEXT NOT NULL DEFAULT '';
ALTER TABLE development ADD COLUMN checked_at INTEGER;

-- The id of the development whose plan it is, where a question is a rehearsed plan; NULL where somebody asks it.
ALTER TABLE question ADD COLUMN plan TEXT;

CREATE TABLE feedback_point (
    debrief  TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    position INTEGER NOT NULL,
    feedback TEXT    NOT NULL,  -- the id of the reply
    text     TEXT    NOT NULL,
    verdict  TEXT    CHECK (verdict IN ('adopt', 'test', 'set aside')),
    why      TEXT    NOT NULL,
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE TABLE note_version (
    debrief TEXT    NOT NULL,
    note    TEXT    NOT NULL,
    at      INTEGER NOT NULL,  -- until when it was the text of the note
    text    TEXT    NOT NULL,
    PRIMARY KEY (debrief, note, at),
    FOREIGN KEY (debrief, note) REFERENCES note (debrief, id) ON DELETE CASCADE
) STRICT;

-- What was decided about an item of the agenda: let go, or put off until then (UTC ms).
CREATE TABLE agenda_choice (
    item  TEXT    NOT NULL PRIMARY KEY,
    until INTEGER,
    at    INTEGER NOT NULL
) STRICT;

CREATE INDEX note_by_id ON note (id);
CREATE INDEX note_sent ON note (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX feedback_sealed ON feedback (debrief) WHERE sealed = 1;
CREATE INDEX feedback_point_open ON feedback_point (debrief) WHERE verdict IS NULL;
CREATE INDEX debrief_answered ON debrief (answered_at) WHERE answered_at IS NOT NULL;
CREATE INDEX question_plan ON question (plan) WHERE plan IS NOT NULL;
CREATE INDEX development_rehearsed ON development (id) WHERE rehearsed = 1;

-- A former text of a note is kept when somebody else, or the same person later, begins to change it.
CREATE TRIGGER note_text_is_kept BEFORE UPDATE OF text ON note
WHEN trim(OLD.text) <> '' AND OLD.text <> NEW.text AND (NEW.writer IS NULL OR NEW.writer IS NOT OLD.writer)
AND NOT EXISTS (SELECT 1 FROM note_version WHERE debrief = OLD.debrief AND note = OLD.id AND text = OLD.text)
BEGIN
    INSERT INTO note_version (debrief, note, at, text)
    SELECT OLD.debrief, OLD.id, max(
        CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER),
        coalesce((SELECT max(at) + 1 FROM note_version WHERE debrief = OLD.debrief AND note = OLD.id), 0)
    ), OLD.text;
END;
