"""Find the line of a key in a TOML file, since `tomllib` does not report lines."""

import re

Path = tuple[str | int, ...]
"""The path of a key from the top level: `("section", 0, "step", 2, "kind")`, indices from 0."""

_NAME = r"(?P<name>[\w-]+(?:\s*\.\s*[\w-]+)*)\s*"
_HEADER = re.compile(rf"(?P<open>\[\[?)\s*{_NAME}\]")
_KEY = re.compile(rf"{_NAME}=")
_STRING_OR_COMMENT = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}' + r"|'''.*?'{3,5}" + r'|"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*'" + r"|#[^\n]*",
    re.DOTALL,
)


def lines_of(text: str) -> dict[Path, int]:
    """Return the line, from 1, of every bare table header and bare key of the valid TOML `text`.

    Quoted keys and those of inline tables are missing: `line_of` then returns the nearest one above.
    """
    found: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    depth = 0
    # Brackets and "=" in strings and comments do not count.
    bare = _STRING_OR_COMMENT.sub(lambda m: "\n" * m[0].count("\n"), text)
    for number, indented in enumerate(bare.split("\n"), start=1):
        line = indented.lstrip()
        if depth == 0 and (header := _HEADER.match(line)):
            table = _table(_names(header["name"]), counts, repeats=header["open"] == "[[")
            found.setdefault(table, number)
            if table and isinstance(table[-1], int):
                found.setdefault(table[:-1], number)
            continue
        if key := _KEY.match(line):
            found.setdefault((*table, *_names(key["name"])), number)
        depth = max(depth + sum(line.count(c) for c in "[{") - sum(line.count(c) for c in "]}"), 0)
    return found


def line_of(path: Path, lines: dict[Path, int]) -> int | None:
    """Return the line of `path`, or of the nearest table above it that has one."""
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)


def _names(dotted: str) -> Path:
    return tuple(name.strip() for name in dotted.split("."))


def _table(names: Path, counts: dict[Path, int], *, repeats: bool) -> Path:
    """Return the path of a table header; `counts`: the number of tables of each array so far."""
    path: Path = ()
    for depth, name in enumerate(names, start=1):
        path = (*path, name)
        if repeats and depth == len(names):
            counts[path] = counts.get(path, 0) + 1
        if path in counts:
            path = (*path, counts[path] - 1)
    return path
