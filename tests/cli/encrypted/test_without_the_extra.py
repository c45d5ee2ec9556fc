"""Without the packages that encryption needs, everything works on a plain journal, and an encrypted one says so."""

import json
from pathlib import Path

from debrief.places import journal_under
from debrief.storage.file.encryption.extra import INSTALL
from debrief.storage.file.encryption.unlocked_keys import forget_keys
from tests.cli.test_looking_is_light import LOOKING, PROGRAM
from tests.encrypted_journal import encrypt

EXTRA = ("sqlcipher3", "argon2", "keyring", "pyrage")
WITHOUT = f"import sys; sys.modules.update(dict.fromkeys({EXTRA!r}))\n"
"""With None in place of a module, an import fails, and `find_spec` finds nothing."""
MAIN = "from debrief.cli import main; main()"
WRITING = ("new --plain", "restore", "doctor", "lock", "export debriefs", "practice --plain", "points")


def test_every_command_works_on_a_plain_journal(filled: Path, process):
    commands = [*LOOKING, *WRITING]
    ended = process(json.dumps(commands), python=("-c", WITHOUT + PROGRAM))
    assert ended.code == 0, ended.err
    codes = {command: code for command, code, *_ in json.loads(ended.out)}
    assert codes == dict.fromkeys(commands, 0)


def test_what_to_install_is_said_where_a_journal_is_to_be_encrypted(filled: Path, process):
    before = journal_under(filled).read_bytes()
    ended = process("lock", "set", python=("-c", WITHOUT + MAIN))
    assert (ended.code, INSTALL in ended.err, ended.err.count("\n")) == (1, True, 1)
    assert journal_under(filled).read_bytes() == before


def test_an_encrypted_journal_says_in_one_line_what_to_install(filled: Path, process):
    encrypt(journal_under(filled))
    forget_keys()
    before = {path: path.read_bytes() for path in filled.rglob("*") if path.is_file()}
    commands = ["list", "new --plain", "doctor"]
    ended = process(json.dumps(commands), python=("-c", WITHOUT + PROGRAM))
    seen = [(command, code, printed) for command, code, printed, _ in json.loads(ended.out)]
    assert seen == [(command, 1, False) for command in commands]
    assert [INSTALL in line for line in ended.err.splitlines()] == [True] * len(commands), ended.err
    assert {path: path.read_bytes() for path in filled.rglob("*") if path.is_file()} == before
