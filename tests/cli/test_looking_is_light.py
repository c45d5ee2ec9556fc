"""What only looks imports nothing slow."""

import json

SLOW = ("textual", "rich.console", "sqlmodel", "sqlalchemy", "pydantic", "sqlcipher3", "argon2", "keyring", "pyrage")
DATES = "debrief.domain.dates.date_parser"
"""What a list needs not, and some of the others do."""
LOOKING = (
    "list",
    "questions like salary",
    "questions like salary --format json",
    "list --format json",
    "list --format csv",
    "paths",
    "--help",
    "--version",
    "export questions",
    "export questions --format json",
    "export questions --help",
    "guide list",
    "due",
    "due --short",
    "due --format json",
    "points",
    "stats",
    "stats --format json",
    "prepare",
    "prepare --format html",
    "prepare --pseudonymous",
    "export dates",
    "backup",
)
# All in one process, which takes as long as one of them: what none of them imports is never there.
PROGRAM = f"""
import contextlib, io, json, sys
from debrief.cli import main
seen = []
for command in json.loads(sys.argv[1]):
    sys.argv[1:] = command.split()
    code = None
    with contextlib.redirect_stdout(io.StringIO()) as out:
        try:
            main()
        except SystemExit as end:
            code = end.code
    seen.append((command, code or 0, bool(out.getvalue()), sorted(set({(*SLOW, DATES)!r}) & set(sys.modules))))
print(json.dumps(seen))
"""


def run_in_one(process, *commands: str) -> list[list[object]]:
    """Run commands one after the other in a new process.

    Return for each: itself, its exit code, whether it printed anything, and the slow modules there are after it.
    """
    ended = process(json.dumps(commands), python=("-c", PROGRAM))
    assert ended.code == 0, ended.err
    seen: list[list[object]] = json.loads(ended.out)
    return seen


def test_looking_imports_neither_the_app_nor_the_models_and_a_list_no_reader_of_dates(filled, run, process):
    looking = (*LOOKING, f"show {run('list').stdout[:8]}")
    seen = run_in_one(process, *looking)
    assert seen[0] == ["list", 0, True, []]
    assert [[*what, set(modules) - {DATES}] for *what, modules in seen] == [
        [command, 0, True, set()] for command in looking
    ]


def test_a_command_that_loads_sqlmodel_is_noticed(filled, process):
    [_, prepared] = run_in_one(process, "list", "prepare --on 2099-12-03")
    assert prepared[1:3] == [0, True]
    assert set(prepared[3]) - {DATES} == {"pydantic", "sqlalchemy", "sqlmodel"}
