-- Version 5. The identity of the journal, and the attempts: what somebody wrote while practising.

-- One row. Copies and backups of a journal have its identity too.
CREATE TABLE journal (id TEXT NOT NULL PRIMARY KEY) STRICT;
INSERT INTO journal (id) VALUES (lower(hex(randomblob(16))));

CREATE TABLE attempt (
    id       TEXT    NOT NULL PRIMARY KEY,
    question TEXT    NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    at       INTEGER NOT NULL,  -- UTC ms, when it was begun
    text     TEXT    NOT NULL
) STRICT;

CREATE INDEX attempt_question ON attempt (question, at);
