"""Every sentence a person reads, in one list: `python -m tests.words` prints it.

The sentences are taken from where they are written: the prompts and reasons from the bundled guides, everything else
from the string literals of the package, its command help included. A part that is filled in later stands as `…`.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from debrief.guides.loader import load_guide
from tests.root import ROOT

PACKAGE = ROOT / "debrief"
NOT_READ = (
    *("domain/matching/", "domain/dates/words/", "domain/dates/tokens.py"),
    *("domain/practice/next_interview/pseudonyms/", "demo/"),
)
"""Vocabulary and samples: data, and nothing that is said to anybody. So is a text that is split where it stands."""
COMMAND_HELP = "cli/"
"""Where the docstrings of commands are shown as their help."""

# SQL, regular expressions, type names in quotes, styles, templates of files.
_CODE = re.compile(
    r"^\s*(SELECT|INSERT|UPDATE|DELETE|PRAGMA|BEGIN|CREATE|DROP|WITH|FROM|UNION|CASE)\b|\bDESC\b|\bASC\b|= [?:]|> [?:]"
    r"|\b(IN|AND|NOT|WHERE|JOIN|ORDER BY|INDEXED BY)\s*\(?…?$|\bcoalesce\(|\b\w+\.\w+ (=|>|<|IN|IS|DESC|ASC)\b"
    r"|\(\?|[\[\]{}\\]|^[#.&$]|\| None$|^bold |^screen\.|_[a-z]+_|^\w+\(.*\)$|<[a-z/]+"
)
_WORD = re.compile(r"[A-Za-z’']{2,}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, and the file and line that it is written in."""

    text: str
    place: str


def sentences() -> list[Sentence]:
    """Return every text of two words or more that a person may read, each once."""
    found = [*_of_guides(), *_of_package()]
    return list({sentence.text: sentence for sentence in reversed(found)}.values())[::-1]


def _of_guides() -> Iterator[Sentence]:
    for name in ("default", "blank"):
        guide = load_guide(name, None)
        for text in (guide.title, guide.about):
            yield Sentence(text, f"guides/{name}.toml")
        for section in guide.sections:
            for step in section.steps:
                for text in filter(None, (step.prompt, step.why, step.title)):
                    yield Sentence(text, f"guides/{name}.toml {step.id}")


def _of_package() -> Iterator[Sentence]:
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if not name.startswith(NOT_READ):
            yield from _of_module(path, name)


def _of_module(path: Path, name: str) -> Iterator[Sentence]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))  # to walk through them takes the most time
    skipped = _docstrings(nodes, commands=not name.startswith(COMMAND_HELP))
    for node in nodes:
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Attribute) and node.attr == "split":
            skipped.add(id(node.value))
            continue
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in ast.walk(node) if part is not node}
            text = "".join(_part(part) for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        for paragraph in re.split(r"\n\s*\n", text):
            line = " ".join(paragraph.split())
            if len(_WORD.findall(line)) > 1 and " " in line and not _CODE.search(line):
                yield Sentence(line, f"{name}:{node.lineno}")


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "…"


def _docstrings(nodes: list[ast.AST], *, commands: bool) -> set[int]:
    """Return the ids of the docstrings in `nodes`; those of commands only where `commands`. And of annotations."""
    found = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for hint in (node.returns, *(arg.annotation for arg in ast.walk(node.args) if isinstance(arg, ast.arg))):
                found |= {id(part) for part in ast.walk(hint)} if hint else set()
            if not commands and any(
                "command" in ast.unparse(d) or "group" in ast.unparse(d) for d in node.decorator_list
            ):
                found -= {id(node.body[0].value)} if isinstance(node.body[0], ast.Expr) else set()
    return found


if __name__ == "__main__":
    for sentence in sentences():
        sys.stdout.write(f"{sentence.place}\t{sentence.text}\n" if "--where" in sys.argv else f"{sentence.text}\n")
