"""Everything written in a debrief, text by text: where the words of a search are looked for, to be shown in context."""

import sqlite3
from collections.abc import Iterator

from debrief.domain.search.hits import Passage

_TEXTS = """
    SELECT 'Company', company FROM debrief WHERE id = :id
    UNION ALL SELECT 'Role', role FROM debrief WHERE id = :id
    UNION ALL SELECT 'Stage', stage FROM debrief WHERE id = :id
    UNION ALL SELECT 'Tagged', tag.value FROM debrief, json_each(debrief.tags) AS tag WHERE debrief.id = :id
    UNION ALL SELECT 'They asked', wording FROM asked WHERE debrief = :id
    UNION ALL SELECT 'They asked', q.wording FROM asked AS a JOIN question AS q ON q.id = a.question
        WHERE a.debrief = :id AND q.wording <> a.wording
    UNION ALL SELECT 'You said', said FROM asked WHERE debrief = :id
    UNION ALL SELECT 'Left out', left_out FROM asked WHERE debrief = :id
    UNION ALL SELECT 'Better answer', q.answer FROM asked AS a JOIN question AS q ON q.id = a.question
        WHERE a.debrief = :id
    UNION ALL SELECT 'Written', text FROM reflection WHERE debrief = :id
    UNION ALL SELECT 'Strength', text FROM strength WHERE debrief = :id
    UNION ALL SELECT 'Strength', evidence FROM strength WHERE debrief = :id
    UNION ALL SELECT 'To develop', text FROM development WHERE debrief = :id
    UNION ALL SELECT 'Plan: when', cue FROM development WHERE debrief = :id
    UNION ALL SELECT 'Plan: I will', action FROM development WHERE debrief = :id
    UNION ALL SELECT 'Possible reason', text FROM cause WHERE debrief = :id
    UNION ALL SELECT 'Possible reason', evidence FROM cause WHERE debrief = :id
    UNION ALL SELECT 'They required', text FROM requirement WHERE debrief = :id
    UNION ALL SELECT 'To thank', "to" FROM note WHERE debrief = :id
    UNION ALL SELECT 'Note', moment FROM note WHERE debrief = :id
    UNION ALL SELECT 'Note', ask FROM note WHERE debrief = :id
    UNION ALL SELECT 'Feedback', sender FROM feedback WHERE debrief = :id
    UNION ALL SELECT 'Feedback', words FROM feedback WHERE debrief = :id
    UNION ALL SELECT 'Feedback', why FROM feedback WHERE debrief = :id
    UNION ALL SELECT 'In their words', their_words FROM debrief WHERE id = :id
    UNION ALL SELECT 'Who was there', people FROM debrief WHERE id = :id
    UNION ALL SELECT 'Skip such a role when', skip_rule FROM debrief WHERE id = :id
"""


_KEYS = {"Company": "company", "Role": "role", "Stage": "stage", "Tagged": "tag"}
"""The texts that a key of a query asks for."""


def passages(db: sqlite3.Connection, debrief_id: str) -> Iterator[Passage]:
    """Yield every text of a debrief with what it is; each is read only when asked for."""
    for label, text in db.execute(_TEXTS, {"id": debrief_id}):
        if text:
            yield Passage(label, text, _KEYS.get(label, ""))
