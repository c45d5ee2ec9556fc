-- Version 1. Moments are UTC milliseconds with the zone they were meant in; parts keep their order by position.

CREATE TABLE debrief (
    id               TEXT    NOT NULL PRIMARY KEY,
    started_at       INTEGER NOT NULL,
    finished_at      INTEGER,
    rev              INTEGER NOT NULL,
    guide            TEXT    NOT NULL,
    quick            INTEGER NOT NULL CHECK (quick IN (0, 1)),
    step             TEXT    NOT NULL,
    skipped          TEXT    NOT NULL,  -- a JSON array of step ids
    company          TEXT    NOT NULL,
    role             TEXT    NOT NULL,
    stage            TEXT    NOT NULL,
    held_at          INTEGER,
    held_zone        TEXT    NOT NULL,
    held_timed       INTEGER NOT NULL CHECK (held_timed IN (0, 1)),
    held_minutes     INTEGER CHECK (held_minutes BETWEEN 1 AND 1440),
    held_written     TEXT    NOT NULL,
    people           TEXT    NOT NULL,
    outcome          TEXT    NOT NULL CHECK (outcome IN ('waiting', 'rejected', 'silent', 'withdrew', 'offer')),
    answered_at      INTEGER,
    answered_zone    TEXT    NOT NULL,
    answered_timed   INTEGER NOT NULL CHECK (answered_timed IN (0, 1)),
    answered_minutes INTEGER CHECK (answered_minutes BETWEEN 1 AND 1440),
    answered_written TEXT    NOT NULL,
    their_words      TEXT    NOT NULL,
    chance           INTEGER CHECK (chance BETWEEN 0 AND 100),
    load_first       INTEGER CHECK (load_first BETWEEN 0 AND 10),
    load_last        INTEGER CHECK (load_last BETWEEN 0 AND 10),
    again            TEXT    CHECK (again IN ('yes', 'no', 'not sure')),
    skip_rule        TEXT    NOT NULL
) STRICT;

CREATE INDEX debrief_newest ON debrief (coalesce(held_at, started_at) DESC, id DESC);
CREATE INDEX debrief_open ON debrief (coalesce(held_at, started_at) DESC, id DESC) WHERE finished_at IS NULL;

CREATE TABLE question (
    id       TEXT    NOT NULL PRIMARY KEY,
    wording  TEXT    NOT NULL,
    answer   TEXT    NOT NULL,
    practise INTEGER NOT NULL CHECK (practise IN (0, 1)),
    rev      INTEGER NOT NULL
) STRICT;

CREATE TABLE asked (
    debrief    TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id         TEXT    NOT NULL,
    position   INTEGER NOT NULL,
    question   TEXT    NOT NULL REFERENCES question (id),
    wording    TEXT    NOT NULL,
    certainty  TEXT    CHECK (certainty IN ('exact', 'gist', 'unsure')),
    said       TEXT    NOT NULL,
    sureness   INTEGER CHECK (sureness BETWEEN 0 AND 100),
    discomfort INTEGER CHECK (discomfort BETWEEN 1 AND 5),
    left_out   TEXT    NOT NULL,
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE INDEX asked_question ON asked (question);

CREATE TABLE reflection (
    debrief  TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id       TEXT    NOT NULL,  -- of the step it was written at
    position INTEGER NOT NULL,
    text     TEXT    NOT NULL,
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE TABLE strength (
    debrief  TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    position INTEGER NOT NULL,
    step     TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    evidence TEXT    NOT NULL,
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE TABLE development (
    debrief     TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id          TEXT    NOT NULL,
    position    INTEGER NOT NULL,
    step        TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    cue         TEXT    NOT NULL,
    action      TEXT    NOT NULL,
    due_at      INTEGER,
    due_zone    TEXT    NOT NULL,
    due_timed   INTEGER NOT NULL CHECK (due_timed IN (0, 1)),
    due_minutes INTEGER CHECK (due_minutes BETWEEN 1 AND 1440),
    due_written TEXT    NOT NULL,
    done        INTEGER NOT NULL CHECK (done IN (0, 1)),
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE INDEX development_open ON development (due_at IS NULL, due_at) WHERE done = 0;

CREATE TABLE cause (
    debrief  TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    position INTEGER NOT NULL,
    text     TEXT    NOT NULL,
    control  TEXT    CHECK (control IN ('mine', 'partly', 'not mine', 'can''t know')),
    evidence TEXT    NOT NULL,
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE TABLE requirement (
    debrief  TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    position INTEGER NOT NULL,
    text     TEXT    NOT NULL,
    need     TEXT    CHECK (need IN ('must', 'nice')),
    met      TEXT    CHECK (met IN ('met', 'partly', 'not met')),
    probed   INTEGER CHECK (probed IN (0, 1)),
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE TABLE note (
    debrief  TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    position INTEGER NOT NULL,
    "to"     TEXT    NOT NULL,
    moment   TEXT    NOT NULL,
    ask      TEXT    NOT NULL,
    PRIMARY KEY (debrief, id)
) STRICT;

CREATE TABLE feedback (
    debrief  TEXT    NOT NULL REFERENCES debrief (id) ON DELETE CASCADE,
    id       TEXT    NOT NULL,
    position INTEGER NOT NULL,
    sender   TEXT    NOT NULL,
    words    TEXT    NOT NULL,
    verdict  TEXT    CHECK (verdict IN ('adopt', 'test', 'set aside')),
    why      TEXT    NOT NULL,
    PRIMARY KEY (debrief, id)
) STRICT;
