"""The picture in the README, drawn from the sample journal. To draw it anew: python -m tests.docs.picture"""

import asyncio
import re
import tempfile
from dataclasses import replace
from pathlib import Path

from debrief.demo import sample_debriefs
from debrief.storage.records.journal import Journal
from debrief.tui.app import DebriefApp
from debrief.tui.common.top_bar import TopBar
from debrief.tui.forms.entries import Entries
from debrief.tui.forms.prose import Prose
from debrief.tui.home.screen import HomeScreen
from debrief.tui.runtime.drain import drain_messages
from debrief.tui.session.screen import SessionScreen
from tests.root import ROOT

PICTURE = ROOT / "docs" / "images" / "session.svg"

NOW = 1_782_903_731_000
"""UTC ms: 1 July 2026, 11:02:11."""

_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)


async def picture() -> str:
    """Return a session at the possible reasons as an SVG that fetches nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "journal.sqlite3"
        museum = replace(sample_debriefs(NOW, "Europe/Berlin")[0], step="causes")
        journal = Journal(path, create=True)
        journal.save(museum, None)
        journal.close()
        app = DebriefApp(path, Path(folder) / "guides", clock=lambda: NOW, zone=lambda: "Europe/Berlin")
        async with app.run_test(size=(120, 34)) as pilot:
            app.screen.post_message(HomeScreen.Opened(museum.id, write=True))
            while not isinstance(app.screen, SessionScreen):
                await pilot.pause(0.05)
            await pilot.press("ctrl+up", "ctrl+up", "ctrl+up", "end", "space")
            while not app.screen.query_one(TopBar).right:
                await pilot.pause(0.05)
            while not app.key_gate.idle or app.screen.query_one(Entries).selected:
                await pilot.pause(0.05)
            await drain_messages(app.screen.focused)
            if isinstance(prose := app.screen.focused, Prose):
                prose.cursor_blink = False  # on a busy machine the picture was taken without the cursor
            await pilot.pause()
            return still(app.export_screenshot(title="debrief", simplify=True))


def still(svg: str) -> str:
    """Return `svg` without the fonts it would fetch; the reader's own monospaced one takes their place."""
    svg = _FONTS.sub("", svg).replace("Fira Code, monospace", "ui-monospace, Menlo, Consolas, monospace")
    # Some viewers drop the spaces a text begins with, and labels run into each other.
    return svg.replace("<svg ", '<svg xml:space="preserve" ', 1)


if __name__ == "__main__":
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(asyncio.run(picture()), encoding="utf-8")
