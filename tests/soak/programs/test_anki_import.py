"""What Anki's own importer makes of our files: nothing doubled, answers brought up to date, schedules left alone."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from debrief.exports.file.atomic_file import write_whole
from debrief.exports.practice_list import FORMATS, practice_list
from debrief.private_files import PrivateFiles
from tests.exports.samples import ASKED, HOSTILE_PIECES, RICH, options

pytestmark = [pytest.mark.soak(seconds=20), pytest.mark.row(9)]

JUDGE = Path(__file__).with_name("anki_judge.py")
TWIN = replace(RICH, id="00000000-0000-4000-8000-000000000002", versions=())
HOSTILE = [
    replace(
        RICH,
        id=f"00000000-0000-4000-8000-1{number:011}",
        wording=piece,
        answer=f"{piece} {piece}\n{piece}",
        askings=(replace(ASKED, company=piece, said=piece, left_out=piece),),
    )
    for number, piece in enumerate(HOSTILE_PIECES)
]
FIRST = [RICH, TWIN, *HOSTILE]
"""Two of them have the same words, and are two questions all the same."""
LATER = 60_000
"""Milliseconds between the exports; Anki takes what is newer."""


@pytest.fixture(scope="session")
def anki(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Python that has Anki."""
    folder = tmp_path_factory.mktemp("anki")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    got = subprocess.run([python, "-m", "pip", "install", "-q", "anki"], check=False, capture_output=True)
    if got.returncode:
        pytest.skip("The package anki cannot be had from here.")
    return python


def judged(anki: Path, name: str, tmp_path: Path) -> dict[str, Any]:
    """What the collection holds after each of two exports, between which an answer changed and cards were answered."""
    changed = [replace(RICH, answer="Something new.", wording="Why leave?"), *FIRST[1:]]
    files = [tmp_path / f"{number}{FORMATS[name].ending}" for number in (1, 2)]
    for file, questions, later in zip(files, (FIRST, changed), (0, LATER), strict=True):
        settings = options(len(questions))
        write_whole(
            file,
            practice_list(name, questions, replace(settings, made_at=settings.made_at + later)),
            private=PrivateFiles(),
        )
    command = [anki, JUDGE, name, *files, tmp_path]
    judgement = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    found: dict[str, Any] = json.loads(judgement.stdout)
    return found


@pytest.mark.parametrize("name", ["anki", "apkg"])
def test_importing_again_updates_notes_in_place_and_keeps_their_schedule(anki: Path, name: str, tmp_path: Path):
    said = judged(anki, name, tmp_path)
    every = len(FIRST)
    assert said["first"] == {"found": every, "new": every, "updated": 0}
    assert said["reviewed"] == said["reviews"] == every
    assert said["second"]["new"] == 0
    before = {note["guid"]: note for note in said["before"]}
    after = {note["guid"]: note for note in said["after"]}
    assert before.keys() == after.keys() == {question.id for question in FIRST}
    assert all(after[guid]["cards"] == note["cards"] for guid, note in before.items())
    assert all(after[guid]["id"] == note["id"] for guid, note in before.items())
    assert all(card[0] == 1 for note in said["after"] for card in note["cards"])
    assert "I want to build again." in before[RICH.id]["fields"][1]
    assert after[RICH.id]["fields"][1].startswith("<div>Something new.</div>")
    assert after[RICH.id]["fields"][0].startswith("<div>Why leave?</div>")
    assert all(after[guid]["fields"] == note["fields"] for guid, note in before.items() if guid != RICH.id)


@pytest.mark.parametrize("name", ["anki", "apkg"])
def test_nothing_typed_plays_or_renders_in_a_card(anki: Path, name: str, tmp_path: Path):
    said = judged(anki, name, tmp_path)
    assert {note["deck"] for note in said["after"]} == {"Interview questions"}
    assert not [note for note in said["after"] if note["acts"]]
