"""The keys of a session."""

from textual.binding import Binding, BindingType

from debrief.domain.session.guide import BLANK_PAGE, Kind
from debrief.domain.session.session import Session

# With priority, so that a command waits for the letters typed before it (see `drain_messages`).
KEYS: list[BindingType] = [
    Binding("ctrl+n", "next", "Next", priority=True, id="session.next", tooltip="Go to the next prompt"),
    Binding("ctrl+n", "skip", "Skip", priority=True, id="session.skip", tooltip="Skip this prompt"),
    Binding("ctrl+r", "back", "Back", priority=True, id="session.back", tooltip="Go back to the previous prompt"),
    Binding("ctrl+g", "go_to", "Go to", priority=True, id="session.go_to", tooltip="Go to any prompt"),
    Binding("f4", "blank_page", "Blank page", priority=True, show=False, id="session.page",
            tooltip="Write on a blank page in this debrief"),
    Binding("f6", "quick", "Quick path", priority=True, show=False, id="session.quick",
            tooltip="Ask only the quick prompts, or all of them again"),
    Binding("f8", "note", "Note", priority=True, id="session.note",
            tooltip="See the thank-you notes of this debrief as letters"),
    Binding("h", "note", "Note", id="session.notes", tooltip="See the thank-you notes, at the end of a debrief"),
    Binding("escape", "return_to_end", "Back", priority=True, id="session.return_to_end",
            tooltip="Go back to the end of the debrief, after you went to a prompt from there"),
    Binding("escape", "leave", "Leave", priority=True, id="session.leave",
            tooltip="Leave; everything is saved, and you can continue later"),
    Binding("enter", "end('READ')", "Read it", id="session.read", tooltip="Read this debrief as a page"),
    Binding("x", "end('EXPORT')", "Export", id="session.export", tooltip="Write your questions to a file"),
    Binding("tab", "move_focus(1)", "Next field", priority=True, show=False, id="session.field_after",
            tooltip="Go to the next field"),
    Binding("shift+tab", "move_focus(-1)", "Previous field", priority=True, show=False, id="session.field_before",
            tooltip="Go to the previous field"),
    *(
        Binding(str(number), f"open_line({number})", f"Line {number}", show=False, id=f"session.line_{number}",
                tooltip=f"At the end, go to line {number}")
        for number in range(1, 6)
    ),
]  # fmt: skip
"""The keys of the screen; its editors have their own."""


def is_available(action: str, session: Session, *, has_content: bool) -> bool | None:
    """Return whether `action` is available at the current step; None: it is, but has no effect.

    `has_content`: whether anything is written at the step. The key that goes on is called Skip while nothing is.
    """
    current = session.current
    if action == "note":
        return bool(session.debrief.notes) and (current is None or current.kind is Kind.NOTES)
    if action in {"return_to_end", "leave"}:
        return (action == "return_to_end") is session.comes_from_end
    if current is None:
        return action not in {"next", "skip", "quick"}
    if action in {"next", "skip"}:
        return (action == "next") is (has_content or current == BLANK_PAGE)
    if action == "back" and current == session.path[0]:
        return None
    return action not in {"end", "open_line"}
