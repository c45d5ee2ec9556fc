-- Version 9. Preparing for an interview: the page as somebody edited it, and the day that practice aims at.

-- `day`: the date of the interview (2026-12-03), or 'next' where none is set.
CREATE TABLE prepared_page (
    day    TEXT NOT NULL PRIMARY KEY,
    text   TEXT NOT NULL,
    writer TEXT  -- the edit session that wrote `text` last, NULL where it was set at once
) STRICT;

CREATE TABLE prepared_page_version (
    day  TEXT    NOT NULL,
    at   INTEGER NOT NULL,  -- until when it was the text of the page
    text TEXT    NOT NULL,
    PRIMARY KEY (day, at)
) STRICT;

-- At most one row.
CREATE TABLE practice_aim (
    day     TEXT    NOT NULL PRIMARY KEY,
    minutes INTEGER NOT NULL,  -- for practice on a day
    at      INTEGER NOT NULL   -- UTC ms, when it was set
) STRICT;

-- The wording in which practice asked it last.
ALTER TABLE question ADD COLUMN shown TEXT;

CREATE INDEX question_worst ON question (worst, last_place, -number) WHERE times > 0;

-- A former text of a page is kept when somebody else, or the same person later, begins to change it.
CREATE TRIGGER prepared_page_is_kept BEFORE UPDATE OF text ON prepared_page
WHEN trim(OLD.text) <> '' AND OLD.text <> NEW.text AND (NEW.writer IS NULL OR NEW.writer IS NOT OLD.writer)
AND NOT EXISTS (SELECT 1 FROM prepared_page_version WHERE day = OLD.day AND text = OLD.text)
BEGIN
    INSERT INTO prepared_page_version (day, at, text)
    SELECT OLD.day, max(
        CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER),
        coalesce((SELECT max(at) + 1 FROM prepared_page_version WHERE day = OLD.day), 0)
    ), OLD.text;
END;
