"""The start page is shown before anything slow is loaded."""

from tests.terminal.conftest import Start

SLOW = ("sqlmodel", "sqlalchemy", "pydantic", "click.testing", "jinja2", "fsrs")
EXTRA = ("sqlcipher3", "argon2", "keyring", "pyrage")
"""What only an encrypted journal needs."""
PROGRAM = f"""
import sys
from debrief.cli import main
from debrief.tui.app import DebriefApp

begin = DebriefApp.on_mount

def on_mount(app):
    app.call_after_refresh(look, app)
    {{late}}

def look(app):
    found = sorted(set({SLOW + EXTRA!r}) & set(sys.modules))
    app.exit()
    app._exit_renderables.append("SEEN " + " ".join(found) + ".")

DebriefApp.on_mount = on_mount
main()
"""


def loaded_at_the_first_frame(start: Start, late: str) -> str:
    terminal = start(python=("-c", PROGRAM.format(late=late)))
    terminal.wait_end()
    return terminal.left_behind.partition("SEEN ")[2].partition(".")[0]


def test_the_first_frame_needs_none_of_the_slow_imports(start: Start) -> None:
    assert loaded_at_the_first_frame(start, "begin(app)") == ""


def test_loading_sqlmodel_before_the_first_frame_is_noticed(start: Start) -> None:
    assert loaded_at_the_first_frame(start, "import sqlmodel") == "pydantic sqlalchemy sqlmodel"
