"""What hangs on a removed question or note, kept in memory, so that undoing the removal brings it back too.

An entry that is removed in the app is saved a moment later, and what was practised with it goes with its row. The app
has only the entry itself to put back.
"""

import sqlite3

_SCRIPT = """
CREATE TEMP TABLE removed_question AS SELECT * FROM main.question WHERE 0;
CREATE TEMP TABLE removed_asked AS SELECT * FROM main.asked WHERE 0;
CREATE TEMP TABLE removed_review AS SELECT *, rowid AS place FROM main.review WHERE 0;  -- in whose order they count
CREATE TEMP TABLE removed_attempt AS SELECT * FROM main.attempt WHERE 0;
CREATE TEMP TABLE removed_answer AS SELECT * FROM main.answer_version WHERE 0;
CREATE TEMP TABLE removed_note AS SELECT * FROM main.note WHERE 0;
CREATE TEMP TABLE removed_note_version AS SELECT * FROM main.note_version WHERE 0;

CREATE TEMP TRIGGER question_is_removed BEFORE DELETE ON main.question BEGIN
    DELETE FROM removed_question WHERE id = OLD.id;  -- another program may have put it back meanwhile
    DELETE FROM removed_review WHERE question = OLD.id;
    DELETE FROM removed_attempt WHERE question = OLD.id;
    DELETE FROM removed_answer WHERE question = OLD.id;
    INSERT INTO removed_question SELECT * FROM question WHERE id = OLD.id;
    UPDATE removed_question SET number = NULL, counted = 0 WHERE id = OLD.id;  -- its words leave the index
    INSERT INTO removed_review SELECT *, rowid FROM review WHERE question = OLD.id;
    INSERT INTO removed_attempt SELECT * FROM attempt WHERE question = OLD.id;
    INSERT INTO removed_answer SELECT * FROM answer_version WHERE question = OLD.id;
END;

CREATE TEMP TRIGGER question_is_back AFTER INSERT ON main.question
WHEN EXISTS (SELECT 1 FROM removed_question WHERE id = NEW.id) BEGIN
    INSERT OR IGNORE INTO review (rowid, id, question, at, grade)
    SELECT iif(EXISTS (SELECT 1 FROM review WHERE rowid = place), NULL, place), id, question, at, grade
    FROM removed_review WHERE question = NEW.id;
    INSERT OR IGNORE INTO attempt SELECT * FROM removed_attempt WHERE question = NEW.id;
    INSERT OR IGNORE INTO answer_version SELECT * FROM removed_answer WHERE question = NEW.id;
    UPDATE question SET (due_at, stability, difficulty, reviewed_at, shown) =
        (SELECT due_at, stability, difficulty, reviewed_at, shown FROM removed_question WHERE id = NEW.id)
    WHERE id = NEW.id;
    -- The answer of a plan is written in practice, and the plan does not know of it.
    UPDATE question SET answer = (SELECT answer FROM removed_question WHERE id = NEW.id)
    WHERE id = NEW.id AND plan IS NOT NULL;
    -- That of another question may have been written by another program, and is kept as a former one.
    INSERT INTO answer_version (question, at, answer)
    SELECT id, max({now}, coalesce((SELECT max(at) + 1 FROM answer_version WHERE question = NEW.id), 0)), answer
    FROM removed_question AS removed
    WHERE id = NEW.id AND NEW.plan IS NULL AND trim(answer) <> '' AND answer <> NEW.answer
    AND NOT EXISTS (SELECT 1 FROM answer_version AS v WHERE v.question = NEW.id AND v.answer = removed.answer);
    DELETE FROM removed_question WHERE id = NEW.id;
    DELETE FROM removed_review WHERE question = NEW.id;
    DELETE FROM removed_attempt WHERE question = NEW.id;
    DELETE FROM removed_answer WHERE question = NEW.id;
END;

-- Its questions were removed with the one they were merged into.
CREATE TEMP TRIGGER merged_questions_are_back AFTER INSERT ON main.question
WHEN EXISTS (SELECT 1 FROM removed_question WHERE merged_into = NEW.id) BEGIN
    INSERT OR IGNORE INTO question SELECT * FROM removed_question WHERE merged_into = NEW.id;
END;

CREATE TEMP TRIGGER merged_asking_is_removed BEFORE DELETE ON main.asked WHEN OLD.was IS NOT NULL BEGIN
    DELETE FROM removed_asked WHERE debrief = OLD.debrief AND id = OLD.id;
    INSERT INTO removed_asked SELECT * FROM asked WHERE debrief = OLD.debrief AND id = OLD.id;
END;
-- Its question is merged into another still, or again, or into the one that this one was merged into since.
CREATE TEMP TRIGGER merged_asking_is_back AFTER INSERT ON main.asked
WHEN EXISTS (SELECT 1 FROM removed_asked WHERE debrief = NEW.debrief AND id = NEW.id) BEGIN
    UPDATE removed_question SET merged_into = NEW.question
    WHERE id = (SELECT was FROM removed_asked WHERE debrief = NEW.debrief AND id = NEW.id)
    AND merged_into IN (SELECT id FROM question WHERE NEW.question IN (id, merged_into));
    INSERT OR IGNORE INTO question SELECT * FROM removed_question
    WHERE id = (SELECT was FROM removed_asked WHERE debrief = NEW.debrief AND id = NEW.id)
    AND merged_into = NEW.question;
    UPDATE asked SET was = (
        SELECT r.was FROM removed_asked AS r JOIN question AS q ON q.id = r.was AND q.merged_into = NEW.question
        WHERE r.debrief = NEW.debrief AND r.id = NEW.id
    )
    WHERE debrief = NEW.debrief AND id = NEW.id;
    DELETE FROM removed_asked WHERE debrief = NEW.debrief AND id = NEW.id;
END;

CREATE TEMP TRIGGER note_is_removed BEFORE DELETE ON main.note BEGIN
    DELETE FROM removed_note WHERE debrief = OLD.debrief AND id = OLD.id;
    DELETE FROM removed_note_version WHERE debrief = OLD.debrief AND note = OLD.id;
    INSERT INTO removed_note SELECT * FROM note WHERE debrief = OLD.debrief AND id = OLD.id;
    INSERT INTO removed_note_version SELECT * FROM note_version WHERE debrief = OLD.debrief AND note = OLD.id;
END;
CREATE TEMP TRIGGER note_is_back AFTER INSERT ON main.note
WHEN EXISTS (SELECT 1 FROM removed_note WHERE debrief = NEW.debrief AND id = NEW.id) BEGIN
    INSERT OR IGNORE INTO note_version SELECT * FROM removed_note_version WHERE debrief = NEW.debrief AND note = NEW.id;
    INSERT INTO note_version (debrief, note, at, text)
    SELECT debrief, id, max(
        {now}, coalesce((SELECT max(at) + 1 FROM note_version WHERE debrief = NEW.debrief AND note = NEW.id), 0)
    ), text FROM removed_note AS removed
    WHERE debrief = NEW.debrief AND id = NEW.id AND trim(text) <> '' AND text <> NEW.text
    AND NOT EXISTS (
        SELECT 1 FROM note_version AS v WHERE v.debrief = NEW.debrief AND v.note = NEW.id AND v.text = removed.text
    );
    DELETE FROM removed_note WHERE debrief = NEW.debrief AND id = NEW.id;
    DELETE FROM removed_note_version WHERE debrief = NEW.debrief AND note = NEW.id;
END;
""".replace("{now}", "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)")


def keep_removed_history(db: sqlite3.Connection) -> None:
    """From now on, keep what hangs on what `db` deletes, and store it again with a row of the same id.

    That is, of a question: reviews, attempts, former answers and the questions merged into it; of a note: its former
    texts. It is gone when `db` is closed.
    """
    db.executescript(_SCRIPT)
