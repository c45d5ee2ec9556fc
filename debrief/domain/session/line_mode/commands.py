"""Commands among the typed lines: they begin with a colon, except for a question mark alone."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from debrief.domain.text import QUOTED, shorten


class CommandName(StrEnum):
    """What a command does."""

    WHERE = "?"
    HELP = "help"
    LIST = "list"
    BACK = "back"
    SKIP = "skip"
    GO = "go"
    AGAIN = "again"
    PAGE = "page"
    QUICK = "quick"
    ADD = "add"
    CLEAR = "clear"
    NEW = "new"
    EDIT = "edit"
    DELETE = "delete"
    UNDO = "undo"
    PASTE = "paste"
    SAME = "same"
    SEPARATE = "separate"
    ROUND = "round"
    QUIT = "quit"


MOVES = frozenset(
    {
        CommandName.BACK,
        CommandName.SKIP,
        CommandName.GO,
        CommandName.AGAIN,
        CommandName.PAGE,
        CommandName.QUICK,
        CommandName.QUIT,
    }
)
"""The commands that leave the prompt, or ask it again."""
ANYWHERE = frozenset({CommandName.WHERE, CommandName.HELP, CommandName.LIST, CommandName.ROUND})
"""The commands that mean the same at each field, and leave it as it is."""

PURPOSES = {
    CommandName.WHERE: "says where you are",
    CommandName.HELP: "lists the commands",
    CommandName.LIST: "lists the prompts",
    CommandName.BACK: "goes to the previous prompt",
    CommandName.SKIP: "goes to the next prompt",
    CommandName.GO: "goes to any other prompt, by its number or a word, as in :go 5",
    CommandName.AGAIN: "asks this prompt again, from its first field",
    CommandName.PAGE: "opens the blank page of this debrief, and closes it again",
    CommandName.QUICK: "asks only the quick prompts, or all of them again",
    CommandName.ADD: "adds the words behind it to a text",
    CommandName.CLEAR: "empties a field",
    CommandName.NEW: "begins another entry of a list",
    CommandName.EDIT: "changes an entry of a list, as in :edit 2",
    CommandName.DELETE: "removes an entry of a list, as in :delete 2",
    CommandName.UNDO: "brings back what you emptied, replaced or removed last",
    CommandName.PASTE: "takes several lines, up to one that has only a full stop",
    CommandName.SAME: "marks a question as the same one that you were asked before",
    CommandName.SEPARATE: "undoes :same",
    CommandName.ROUND: "makes this debrief another round at the same company and role, or one of its own again",
    CommandName.QUIT: "leaves, and everything you typed is saved",
}
"""What each command does, as the end of a sentence that begins with its name."""

_OTHER_WORDS = {
    CommandName.WHERE: "where status position",
    CommandName.HELP: "commands man",
    CommandName.LIST: "ls prompts steps outline",
    CommandName.BACK: "b previous prev up",
    CommandName.SKIP: "n next forward continue pass enter",
    CommandName.GO: "goto jump open",
    CommandName.AGAIN: "restart repeat redo",
    CommandName.PAGE: "blank free",
    CommandName.ADD: "append insert",
    CommandName.CLEAR: "empty reset",
    CommandName.EDIT: "change",
    CommandName.DELETE: "del remove rm",
    CommandName.UNDO: "restore",
    CommandName.QUIT: "q exit leave stop end close bye save wq",
}
"""What people call the commands elsewhere, such as in other programs."""

_NAMES = {name.value: name for name in CommandName}
_LIKENESS = 0.7
"""How similar a misspelt command is to the right one, by difflib: "bakc" and "back" 0.75."""
_COMMAND = re.compile(r":([A-Za-z]+)(?:\s+(.*))?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Command:
    """A command with the rest of its line."""

    name: CommandName
    argument: str = ""


@dataclass(frozen=True, slots=True)
class UnknownCommand:
    """A line that begins as a command does, with a word that is none. `line`: all of it."""

    word: str
    line: str

    @property
    def sentence(self) -> str:
        """What to say where it cannot be meant as text."""
        near, as_text = self.near, f":{shorten(self.line, QUOTED)} to write it as text."
        none = f"There is no command :{self.word}"
        return f"{none}; {near}. Type {as_text}" if near else f"{none}. Type :help to list them, or {as_text}"

    @property
    def part_of_text(self) -> str:
        """What to say where it is taken for text, since more lines of that are asked for."""
        return f":{self.word} is no command, so that line is part of your text."

    @property
    def near(self) -> str | None:
        """The command that is likely meant, with what it does; None if none is."""
        word = self.word.lower()
        for name, words in _OTHER_WORDS.items():
            if word in words.split():
                return command_line(name)
        close = get_close_matches(word, _NAMES, n=1, cutoff=_LIKENESS)
        return command_line(_NAMES[close[0]]) if close else None


def no_effect(command: Command) -> str:
    """Return the sentence about a command where it means nothing."""
    return f":{command.name} has no effect here."


def command_line(name: CommandName) -> str:
    """Return a command with what it does: `:skip goes to the next prompt`."""
    sign = "" if name is CommandName.WHERE else ":"
    return f"{sign}{name} {PURPOSES[name]}"


def _help(*parts: CommandName | str) -> str:
    """Return a line of the help: a sentence for each command, and the `parts` that are sentences already."""
    return " ".join(f"{command_line(part)}." if isinstance(part, CommandName) else part for part in parts)


HELP_LINES = (
    _help(CommandName.WHERE, CommandName.LIST),
    _help(CommandName.BACK, CommandName.SKIP, CommandName.GO, CommandName.AGAIN),
    _help(CommandName.PAGE, CommandName.QUICK),
    _help("Enter leaves a field as it is. What you type replaces it.", CommandName.ADD, CommandName.CLEAR),
    "A text of several lines ends with a line that has only a full stop. Type two full stops for such a line.",
    "A choice takes its number, or the beginning of a word.",
    _help(CommandName.EDIT, CommandName.DELETE, CommandName.UNDO, CommandName.NEW),
    _help(
        CommandName.PASTE,
        "Each becomes an entry; of a job posting, only the requirements do. "
        "At a text of several lines they become lines of it. No pasted line is read as a command.",
    ),
    _help(CommandName.ROUND),
    _help(CommandName.SAME, CommandName.SEPARATE),
    "A line of your own that begins with a colon takes two, and a question mark alone takes two as well.",
    _help(CommandName.QUIT, "debrief resume goes on from there, here or in the app."),
)
"""What `:help` prints."""


def read_line_typed(line: str) -> Command | UnknownCommand | str:
    """Return what a typed line means: a command, or text, in which a doubled sign stands for a single one."""
    stripped = line.strip()
    if stripped == "?":
        return Command(CommandName.WHERE)
    if stripped == "??":
        return "?"
    if stripped.startswith("::"):
        return line.replace("::", ":", 1)
    if (match := _COMMAND.match(stripped)) is None:
        return line
    word = match[1].lower()
    if word not in _NAMES:
        return UnknownCommand(match[1], stripped)
    return Command(_NAMES[word], (match[2] or "").strip())
