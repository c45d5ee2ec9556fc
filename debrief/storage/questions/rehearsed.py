"""Which questions are rehearsed plans."""

REHEARSED = """
    (q.plan IS NOT NULL AND EXISTS (
        SELECT 1 FROM development AS p JOIN debrief AS d ON d.id = p.debrief AND d.deleted_at IS NULL
        WHERE p.id = q.plan AND p.rehearsed = 1 AND p.done = 0))
"""
"""Whether a row of `question AS q` is a plan that is rehearsed, not done, and in no debrief of the trash."""
