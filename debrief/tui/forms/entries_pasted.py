"""Several lines pasted into the first field of an entry: each becomes an entry."""

from typing import TYPE_CHECKING

from debrief.domain.text import strip_list_marker
from debrief.tui.common.confirm import AskScreen
from debrief.tui.forms.prose import Prose

if TYPE_CHECKING:
    from debrief.tui.forms.entries import Entries

MANY_LINES = 40
"""Above how many pasted lines it is asked whether each is to be an entry."""


async def take_lines(entries: "Entries", prose: Prose, lines: list[str]) -> None:
    """Make an entry of each line; ask first where they are very many."""
    if len(lines) > MANY_LINES:
        entries.run_worker(_ask(entries, prose, lines))
    else:
        await _add(entries, prose, lines)


async def _ask(entries: "Entries", prose: Prose, lines: list[str]) -> None:
    question = f"That would be {len(lines):,} entries, one a line. Nothing was pasted yet. Make them?"
    if await entries.app.push_screen_wait(AskScreen(question, "Make them", "Leave it out", harmless=True)):
        await _add(entries, prose, lines)


async def _add(entries: "Entries", prose: Prose, lines: list[str]) -> None:
    """Put the first line where the cursor is and the others after it."""
    new, lens = entries.kind.new, entries.kind.fields[0].lens
    if new is None:
        return
    prose.put(strip_list_marker(lines[0]))
    here, at = entries.parts, entries.selected + 1
    added = [lens.put(new(), strip_list_marker(line)) for line in lines[1:]]
    await entries.change((*here[:at], *added, *here[at:]), entries.selected + len(added))
