"""The start page is shown before anything slow is loaded."""

import subprocess
import sys

from tests.terminal.conftest import Start

TEXT_AREA = "textual.widgets._text_area"
SLOW = ("sqlmodel", "sqlalchemy", "pydantic", "click.testing", "jinja2", "fsrs", "ssl", "secrets", TEXT_AREA)
EXTRA = ("sqlcipher3", "argon2", "keyring", "pyrage")
"""What only an encrypted journal needs."""
PROGRAM = f"""
import sys
from debrief.cli import app as opening, main

new_app = opening._new_app

def new_app_looked_at(*of):
    app = new_app(*of)
    begin = type(app).on_mount

    def on_mount(app):
        app.call_after_refresh(look, app)
        {{late}}

    type(app).on_mount = on_mount
    return app

def look(app):
    found = sorted(set({SLOW + EXTRA!r}) & set(sys.modules))
    app.exit()
    app._exit_renderables.append("SEEN " + " ".join(found) + ";")

opening._new_app = new_app_looked_at
main()
"""


def loaded_at_the_first_frame(start: Start, late: str) -> str:
    terminal = start(python=("-c", PROGRAM.format(late=late)))
    terminal.wait_end()
    return terminal.left_behind.partition("SEEN ")[2].partition(";")[0]


def test_the_first_frame_needs_none_of_the_slow_imports(start: Start) -> None:
    assert loaded_at_the_first_frame(start, "begin(app)") == ""


def test_loading_sqlmodel_before_the_first_frame_is_noticed(start: Start) -> None:
    assert loaded_at_the_first_frame(start, "import sqlmodel") == "pydantic secrets sqlalchemy sqlmodel"


def test_ssl_can_still_be_imported_once_asyncio_is() -> None:
    program = "from debrief.cli.app import import_asyncio_without_tls as f; f(); import ssl; print(ssl.HAS_TLSv1_3)"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (shown.stdout.strip() in {"True", "False"}, shown.stderr) == (True, "")
