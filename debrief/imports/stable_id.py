"""Ids for what comes from other programs: the same at every import, so that a second one changes nothing."""

from uuid import UUID, uuid5

_NAMESPACE = UUID("8e3b5a0c-2c5d-4f0e-9a4b-6f1f6f0d7c11")


def stable_id(*parts: str) -> str:
    """Return the UUID that these parts always have."""
    return str(uuid5(_NAMESPACE, "\0".join(parts)))
