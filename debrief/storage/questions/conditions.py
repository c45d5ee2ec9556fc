"""Conditions in SQL on a row of `question AS q`, as far as several queries share them."""

ASKED = "q.times > 0"
REHEARSED = """
    (q.plan IS NOT NULL AND EXISTS (
        SELECT 1 FROM development AS p JOIN debrief AS d ON d.id = p.debrief AND d.deleted_at IS NULL
        WHERE p.id = q.plan AND p.rehearsed = 1 AND p.done = 0))
"""
"""Whether it is a plan that is rehearsed, not done, and in no debrief of the trash."""
NEVER = "q.plan IS NULL AND q.due_at IS NULL AND trim(q.wording) <> ''"
"""Whether it is a question, and no plan, that was never practised."""
NEW_PLANS = "q.plan IS NOT NULL AND q.practise = 1 AND q.due_at IS NULL"
"""Whether it is a plan that was never practised, and REHEARSED if it still is."""
PRACTISED = "q.due_at IS NOT NULL AND q.reviewed_at < ?"
"""Whether it was practised, the last time before a moment in UTC ms."""
