"""The journals that are measured: samples of any size, each made once."""

import subprocess
import sys
from pathlib import Path

FEW = 10


class Journals:
    """Sample journals under `folder`; `many`: how many debriefs the big one has."""

    def __init__(self, folder: Path, many: int) -> None:
        self.many = many
        self._folder = folder

    def home(self, count: int) -> Path:
        """Return a home (DEBRIEF_HOME) whose journal has `count` debriefs."""
        home = self._folder / str(count)
        if not home.exists():
            make = ["demo", "--debriefs", str(count), "--seed", "1", "--into", str(home)]
            subprocess.run([sys.executable, "-m", "debrief", *make], stdout=subprocess.DEVNULL, check=True)
        return home

    def folder(self, name: str) -> Path:
        """Return a folder of one's own, empty at first."""
        folder = self._folder / name
        folder.mkdir()
        return folder
