-- Version 8. A process is what one applies for: its rounds are debriefs, and share `process`.

ALTER TABLE debrief ADD COLUMN process TEXT NOT NULL DEFAULT '';
UPDATE debrief SET process = id;

-- A first round is stored with its own id, so that queries can group by it.
CREATE TRIGGER debrief_has_a_process AFTER INSERT ON debrief WHEN NEW.process = '' BEGIN
    UPDATE debrief SET process = NEW.id WHERE id = NEW.id;
END;
CREATE TRIGGER debrief_left_its_process AFTER UPDATE OF process ON debrief WHEN NEW.process = '' BEGIN
    UPDATE debrief SET process = NEW.id WHERE id = NEW.id;
END;

-- Rounds are counted, and what their processes came to, from the index alone.
CREATE INDEX debrief_process ON debrief (process, place, outcome, stage, chance) WHERE deleted_at IS NULL;
