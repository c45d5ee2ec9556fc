"""Commands among the typed lines: they begin with a colon, except for a question mark alone."""

import re
from dataclasses import dataclass
from enum import StrEnum


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

HELP_LINES = (
    "? says where you are. :list lists the prompts.",
    ":back goes to the previous prompt, :skip to the next one, and :go with a number or a word to any other. "
    ":again asks this prompt from its first field.",
    ":page opens the blank page of this debrief, and :page again closes it. "
    ":quick asks only the quick prompts, or all of them again.",
    "Enter leaves a field as it is. What you type replaces it; :add with some words adds to it, and :clear empties it.",
    "A text of several lines ends with a line that has only a full stop. Type two full stops for such a line.",
    "A choice takes its number, or the beginning of a word.",
    "Where there are several entries, :edit 2 changes the second one, :delete 2 removes it, and :undo brings it back. "
    ":new begins an entry whose first field is empty.",
    ":paste takes several lines up to one that has only a full stop. Each becomes an entry; of a job posting, only the "
    "requirements do. At a text of several lines, :paste takes lines of the text. No pasted line is read as a command.",
    ":round makes this debrief another round at the same company and role, and :round again makes it one of its own.",
    "At a question that you were asked before, :same marks it as the same one, and :separate undoes that.",
    "A line of your own that begins with a colon takes two, and a question mark alone takes two as well.",
    ":quit or ctrl+d leaves. Everything you typed is saved, and debrief resume goes on from there, here or in the app.",
)
"""What `:help` prints."""

_NAMES = {name.value: name for name in CommandName}
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
        return f"There is no command :{self.word}. Type :help to list them, or :{self.line} to write it as text."


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
