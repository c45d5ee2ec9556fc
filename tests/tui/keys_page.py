"""docs/keys.md as the bindings have it. To write it anew: python -m tests.tui.keys_page"""

from textual.binding import Binding

from debrief.tui.common.help import ALWAYS, TYPING, key_names
from debrief.tui.flows.user_keys import bindings, nodes
from tests.root import ROOT

PAGE = ROOT / "docs" / "keys.md"

TITLES = {
    "home": "The start page",
    "debriefs": "The debriefs",
    "reading": "One debrief as a page",
    "patterns": "The patterns",
    "trash": "The trash",
    "questions": "The questions",
    "answer": "The best answer",
    "note": "A thank-you note",
    "points": "The points",
    "prepare": "The page for the next interview",
    "parts": "A reply, its points, or what became of a plan",
    "practice": "Practice",
    "choose": "Choosing one of several",
    "session": "While writing",
    "entries": "In a list of entries",
    "choice": "In a choice",
    "percent": "In a number of percent",
    "go_to": "Going to a prompt",
    "guides": "Choosing a guide",
    "export": "Writing the practice list",
    "ask_line": "A line to type in",
    "ask": "A question with two answers",
    "help": "The help",
    "cover": "While everything is hidden",
    "app": "Everywhere",
}
"""The first halves of binding ids, in the order of the page."""


def page() -> str:
    """Return the page."""
    families: dict[str, list[Binding]] = {name: [] for name in TITLES}
    for cls in nodes():
        for binding in bindings(cls):
            families[str(binding.id).partition(".")[0]].append(binding)
    parts = [
        "# Keys",
        "Every key there is. `?` or F1 shows those of the screen you are on; while you type, F1.",
    ]
    for family, listed in families.items():
        rows = [f"| {key_names(binding.key)} | {binding.tooltip} | `{binding.id}` |" for binding in listed]
        parts.append("\n".join([f"## {TITLES[family]}", "", "| key | does | id |", "| --- | --- | --- |", *rows]))
    rows = [f"| {keys} | {does} |" for keys, does in (*TYPING, *ALWAYS)]
    parts.append("\n".join(["## While typing", "", "| key | does |", "| --- | --- |", *rows]))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
