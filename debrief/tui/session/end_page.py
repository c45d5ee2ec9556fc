"""The end of a sitting: what there is to do now, each thing one key away."""

from textual.content import Content
from textual.widgets import Static

from debrief.domain.session.closing_lines import ClosingLine, closing_lines
from debrief.domain.session.session import Session
from debrief.domain.session.stop_hints import LOAD_ROSE_NOTICE, load_rose
from debrief.domain.text import safe
from debrief.tui.session.steps.local_clock import LocalClock

WAITING = "You have not heard back yet. When you do, open this debrief from the start page. It goes on from there."
KEYS = "Press Enter to read it as a page, x to write your practice list to a file, or Esc for the start page."


class EndPage(Static, can_focus=True):
    """A few calm lines; no praise, no figures to live up to. `lines`: those with a number."""

    def __init__(self, session: Session, clock: LocalClock) -> None:
        self.lines = closing_lines(session, clock.now(), clock.zone())
        super().__init__(Content(safe("\n\n".join(_paragraphs(session, self.lines)))))


def _paragraphs(session: Session, lines: list[ClosingLine]) -> list[str]:
    if session.debrief.blank:
        return ["You wrote nothing, so there is nothing to save.", KEYS]
    numbered = "\n".join(f"{number}  {line.text}" for number, line in enumerate(lines, start=1))
    paragraphs = ["This debrief is saved." + (" Press a number to go there:" if lines else ""), numbered]
    if session.awaits_answer:
        paragraphs.append(WAITING)
    if load_rose(session.debrief):
        paragraphs.append(LOAD_ROSE_NOTICE)
    if any(not note.blank for note in session.debrief.notes):
        paragraphs.append("Press h to see the note as a letter that you can send.")
    return [text for text in (*paragraphs, KEYS) if text]
