"""What looking and starting may load: each in a fresh process."""

import subprocess
import sys
from pathlib import Path

import pytest

SLOW = {"sqlmodel", "sqlalchemy", "pydantic", "textual"}

LISTS = """
from pathlib import Path
from debrief.storage.debriefs import lists
from debrief.storage.people.open_plans import open_plans
from debrief.storage.questions import details
from debrief.storage.file.open_journal import connect
db = connect(Path(sys.argv[1]), create=True)
lists.debriefs(db), open_plans(db), list(details.practice_questions(db))
"""

WRITER = """
from pathlib import Path
from debrief.storage.threads.autosave import Autosave
Autosave(lambda: Path(sys.argv[1]), print, print)
"""


@pytest.mark.parametrize("code", [LISTS, WRITER])
def test_neither_lists_nor_a_writer_at_rest_load_what_is_slow(path: Path, code: str):
    loaded = "\nprint(*{name.split('.')[0] for name in sys.modules})"
    run = subprocess.run(
        [sys.executable, "-c", "import sys" + code + loaded, str(path)], capture_output=True, text=True, check=True
    )
    assert "debrief" in run.stdout.split()
    assert not SLOW & set(run.stdout.split())
