"""The packages that encryption needs, which are installed as an extra."""

from importlib.util import find_spec

PACKAGES = {"argon2-cffi": "argon2", "sqlcipher3": "sqlcipher3"}
"""The packages of the extra, and the module of each."""
# By name: debrief itself is in no package index, from which pip could take the extra.
INSTALL = f"pip install {' '.join(PACKAGES)} (with pipx: pipx inject interview-debrief {' '.join(PACKAGES)})"
"""How to install them beside debrief."""


class ExtraMissing(Exception):  # noqa: N818 - a finding, not a fault
    """A package that encryption needs is not installed; `str()` says what to install."""

    def __init__(self) -> None:
        super().__init__(f"to open it, install what is needed for encryption: {INSTALL}")


def has_extra() -> bool:
    """Return whether everything that encryption needs is installed; imports none of it."""
    return all(find_spec(name) is not None for name in PACKAGES.values())


def require_extra() -> None:
    """Raise ExtraMissing unless everything that encryption needs is installed."""
    if not has_extra():
        raise ExtraMissing
