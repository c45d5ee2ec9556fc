"""Texts of every script at the widths that a terminal gives them: what stands behind them is where it should be."""

import shutil
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.text import safe
from debrief.exports.text.layout import cell_width
from debrief.places import journal_under
from tests.empty_journal import open_empty_journal
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

pytestmark = pytest.mark.row(8)

TEXTS = {
    "Latin": "Größe & Söhne – Œuvre, naïve",
    "Latin, decomposed": "Gro\u0308ße, Éric, an\u0303o",
    "Vietnamese": "Nguyễn Thị Hường",
    "Greek": "Ωμέγα Αρχείο",
    "Cyrillic": "Отдел архива, ёж",
    "Hebrew": "ארכיון הסרטים",
    "Hebrew with points": "שָׁלוֹם עוֹלָם",
    "Arabic": "أرشيف الأفلام",
    "Arabic with vowels": "مُقَابَلَة",
    "Armenian and Georgian": "Արխիվ საქართველო",
    "Devanagari": "साक्षात्कार का सवाल",
    "Thai": "หอภาพยนตร์ น้ำ",
    "Japanese": "フィルム・アーカイブ 面接",
    "half-width kana": "ﾌｨﾙﾑ ｱｰｶｲﾌﾞ",
    "Chinese": "电影资料馆（北京）",
    "Korean": "한국 영상 자료원",
    "Korean, decomposed": "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    "full-width": "ＡＢＣ：１２３",
    "emoji": "Studio 🎬 und 🍀 GmbH 😀",
    "signs": "→ ✓ … € № ½ ‰ “ ”",
    "box and blocks": "│ ─ ▁▄█ ░",
    "a tag": "[red]Acme[/red] [@click=app.quit]x[/]",
    "an escape": "\x1b[31mAcme\x1b]0;x\x07",
    "controls": "Ac\x00me\x08\x7f \u202egpj.exe",
    "invisible": "Ac\u00adme\u200b Ltd\ufeff",
    "long": "面接" * 60,
}


NOT_IN_PYTE = {"Devanagari", "Thai", "Korean, decomposed"}
"""It drops the rest of a row behind a mark or a vowel that Unicode gives no combining class; tmux does not."""


def column_of(terminal: Terminal, words: str) -> list[int]:
    """Return the column in which `words` begin, for each row that has them; a wide character takes two."""
    found = []
    for y in range(terminal._screen.lines):
        cells = [terminal._screen.buffer[y][x].data for x in range(terminal._screen.columns)]
        starts = [x for x in range(len(cells)) if "".join(cells[x : x + len(words)]) == words]
        found += starts[-1:]
    return found


@pytest.fixture
def terminal(start: Start, home: Path, request: pytest.FixtureRequest) -> Terminal:
    """A terminal of eighty columns over debriefs whose companies are TEXTS."""
    with closing(open_empty_journal(journal_under(home))) as journal:
        for number, text in enumerate((TEXTS[name] for name in TEXTS if name not in NOT_IN_PYTE), 1):
            journal.save(Debrief(started_at=number, finished_at=number, company=text, outcome=Outcome.SILENT), None)
    return start(*request.param, size=(80, 40))


@pytest.mark.parametrize("terminal", [("list",)], ids=["table"], indirect=True)
def test_the_columns_of_a_table_stand_below_one_another(terminal: Terminal) -> None:
    terminal.wait_end()
    columns = column_of(terminal, "silent")
    assert len(columns) == len(TEXTS) - len(NOT_IN_PYTE)
    assert set(columns) == {columns[0]}


@pytest.mark.parametrize("terminal", [()], ids=["app"], indirect=True)
def test_the_columns_of_a_list_stand_below_one_another(terminal: Terminal) -> None:
    terminal.wait_for("New debrief")
    terminal.type("d")
    terminal.wait_for(f"1 of {len(TEXTS) - len(NOT_IN_PYTE)}")
    terminal.wait_until(lambda: len(column_of(terminal, "silent")) == len(TEXTS) - len(NOT_IN_PYTE), "every row")
    assert len(set(column_of(terminal, "silent"))) == 1


@pytest.mark.soak(seconds=20)
@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_tmux_has_its_cursor_where_the_text_should_end(tmp_path: Path) -> None:
    file = tmp_path / "text"

    def column_behind(shown: str) -> int:
        file.write_text(shown, "utf-8")
        tmux = ["tmux", "-u", "-f", "/dev/null", "-S", str(tmp_path / f"{time.monotonic_ns()}")]
        subprocess.run([*tmux, "new-session", "-d", "-x", "100", "-y", "5", f"cat '{file}'; sleep 60"], check=True)
        try:
            asking = [*tmux, "display-message", "-p", "#{cursor_x}"]
            for _ in range(500):
                if column := int(subprocess.run(asking, check=True, capture_output=True, text=True).stdout):
                    return column
                time.sleep(0.02)
            return 0
        finally:
            subprocess.run([*tmux, "kill-server"], check=True)

    # tmux gives an Indic vowel sign a cell of its own; terminals that know whole characters (mode 2027) give it none.
    shown = {name: safe(text)[:40] for name, text in TEXTS.items() if name != "Devanagari"}
    assert {name: column_behind(text) for name, text in shown.items()} == {
        name: cell_width(text) for name, text in shown.items()
    }
