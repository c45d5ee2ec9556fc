"""docs/cli.md says what the commands say of themselves."""

import json
import os
import subprocess
import sys

from debrief.cli.debriefs.list_formats import COLUMNS
from debrief.exports.data import question_columns
from tests.cli.test_looking_is_light import PROGRAM
from tests.docs.cli_page import CODES, MEANINGS, PAGE, QUESTION_MEANINGS, page


def test_the_page_is_what_the_commands_say():
    written = PAGE.read_text(encoding="utf-8")
    assert written == page(), "to write it anew: python -m tests.docs.cli_page"


def test_every_column_of_a_list_is_explained():
    assert tuple(MEANINGS) == COLUMNS
    assert tuple(QUESTION_MEANINGS) == question_columns.COLUMNS


def test_the_codes_on_the_page_are_those_of_the_commands(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, json.dumps(["paths", "show abc", "nonsense", "new"])],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "DEBRIEF_HOME": str(tmp_path / "home")},
        check=True,
    )
    assert [code for _, code, *_ in json.loads(done.stdout)] == [0, 1, 2, 2]
    assert set(CODES) == {0, 1, 2, 130}
