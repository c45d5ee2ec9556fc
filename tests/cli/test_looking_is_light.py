"""What only looks imports nothing slow."""

import pytest

SLOW = ("textual", "rich", "sqlmodel", "sqlalchemy", "pydantic")
PROGRAM = f"""
import sys
from debrief.cli import main
try:
    main()
finally:
    found = sorted(set({SLOW!r}) & set(sys.modules))
    sys.stderr.write("SLOW: " + " ".join(found) if found else "")
"""


@pytest.mark.parametrize(
    "args",
    [
        ("list",),
        ("list", "--format", "json"),
        ("list", "--format", "csv"),
        ("paths",),
        ("--help",),
        ("--version",),
        ("export", "questions"),
        ("export", "questions", "--format", "json"),
        ("export", "questions", "--help"),
        ("guide", "list"),
        ("due",),
        ("due", "--short"),
        ("due", "--format", "json"),
        ("points",),
        ("export", "dates"),
        ("backup",),
    ],
    ids=" ".join,
)
def test_looking_imports_neither_the_app_nor_the_models(filled, process, args: tuple[str, ...]):
    ended = process(*args, python=("-c", PROGRAM))
    assert ended.code == 0
    assert ended.out
    assert "SLOW" not in ended.err


def test_a_command_that_loads_sqlmodel_is_noticed(filled, process):
    listed = process("list").out
    ended = process("show", listed[:8], python=("-c", PROGRAM))
    assert "SLOW: pydantic sqlalchemy sqlmodel" in ended.err
