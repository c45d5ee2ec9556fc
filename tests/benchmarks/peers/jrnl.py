"""jrnl, the peer of the command line: in an environment of its own, with journals that hold what ours do."""

import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from debrief.domain.lists.summaries import DebriefSummary
from debrief.domain.text import one_line
from debrief.places import journal_under
from debrief.storage.debriefs import lists
from debrief.storage.debriefs.search_results import passages
from debrief.storage.file.open_journal import connect

CONFIG = """\
colors: {{body: none, date: none, tags: none, title: none}}
default_hour: 9
default_minute: 0
editor: ''
encrypt: false
highlight: true
indent_character: '|'
journals:
  default: {{journal: '{journal}'}}
linewrap: 79
tagsymbols: '#@'
template: false
timeformat: '%F %r'
version: {version}
"""


class Jrnl:
    """jrnl from the package registry, installed under `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._python = folder / "environment" / "bin" / "python"
        subprocess.run([sys.executable, "-m", "venv", folder / "environment"], check=True)
        install = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "jrnl")
        subprocess.run([self._python, *install], check=True, capture_output=True)

    @property
    def environment(self) -> dict[str, str]:
        """What it is to be run with, so that it touches nothing outside its folder."""
        return {name: str(self._folder) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}

    def journal(self, home: Path) -> Path:
        """Write a journal with the entries of the one in `home`, oldest first; return its configuration."""
        written = self._folder / f"{home.name}.txt"
        with closing(connect(journal_under(home), read_only=True)) as db, written.open("w", encoding="utf-8") as file:
            for summary in reversed(lists.debriefs(db)):
                text = "\n".join(one_line(passage.text) for passage in passages(db, summary.id))
                file.write(_entry(summary, text))
        config = self._folder / f"{home.name}.yaml"
        config.write_text(CONFIG.format(journal=written, version=self._version))
        return config

    def newest(self, number: int, config: Path) -> Sequence[str | Path]:
        """Return the command for the newest entries of a journal."""
        return (self._python, "-m", "jrnl", "--config-file", config, "-n", str(number))

    @property
    def _version(self) -> str:
        said = subprocess.run([self._python, "-m", "jrnl", "--version"], check=True, capture_output=True, text=True)
        return said.stdout.split()[1]


def _entry(summary: DebriefSummary, text: str) -> str:
    day = datetime.fromtimestamp(summary.moment / 1000, UTC)
    return f"[{day:%Y-%m-%d %I:%M:%S %p}] {one_line(summary.title)}.\n{text}\n\n"
