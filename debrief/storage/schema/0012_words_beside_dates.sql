-- Version 12. The words beside a date are searched; those of debriefs that were saved before are indexed now.

UPDATE debrief SET indexed = 0 WHERE indexed = 1 AND (
    held_written <> '' OR promised_written <> '' OR answered_written <> ''
    OR EXISTS (SELECT 1 FROM development WHERE development.debrief = debrief.id AND due_written <> '')
);
