"""The structure of a checkout in figures. To print them: python -m tests.structure [FOLDER]."""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

MOST_LINES = 300
"""Lines of one file."""
MOST_ENTRIES = 12
"""Modules and packages in one folder."""
MOST_DEPTH = 2
"""Classes of our own above one another."""


@dataclass(frozen=True)
class Module:
    """One file of the package: its dotted name, its lines, its syntax tree."""

    name: str
    lines: int
    tree: ast.Module

    @cached_property
    def nodes(self) -> list[ast.AST]:
        """Every node of the tree that imports something or defines a class."""
        kinds = ast.Import | ast.ImportFrom | ast.ClassDef
        return [node for node in ast.walk(self.tree) if isinstance(node, kinds)]

    @property
    def imports(self) -> Iterator[str]:
        """The dotted name of every module, and of what may be one, that this one imports anywhere."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                yield node.module
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def modules(root: Path, package: str = "debrief") -> dict[str, Module]:
    """Return the modules of a package below `root`, by name; a package's own `__init__` has the package's name."""
    found = {}
    for path in sorted((root / package).rglob("*.py")):
        name = ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
        text = path.read_text(encoding="utf-8")
        found[name] = Module(name, text.count("\n"), ast.parse(text))
    return found


def lines_below(folder: Path) -> tuple[int, int]:
    """Return the number of Python files below a folder, and of their lines."""
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    return len(texts), sum(text.count("\n") for text in texts)


def crowded(folder: Path) -> dict[str, int]:
    """Return the folders below `folder` with more than MOST_ENTRIES modules and packages, and how many they have."""
    counts = Counter[Path]()
    for path in folder.rglob("*.py"):
        if path.name == "__init__.py":
            counts[path.parent.parent] += path.parent != folder
        else:
            counts[path.parent] += 1
    return {str(place.relative_to(folder.parent)): n for place, n in sorted(counts.items()) if n > MOST_ENTRIES}


def depths(of: dict[str, Module]) -> dict[str, int]:
    """Return how many classes of the package stand above one another, the class itself counted, by `module.Class`."""
    bases: dict[str, list[str]] = {}
    for module in of.values():
        known = {alias.asname or alias.name: f"{node.module}.{alias.name}" for node in module.nodes
                 if isinstance(node, ast.ImportFrom) and node.module for alias in node.names}  # fmt: skip
        for node in module.nodes:
            if isinstance(node, ast.ClassDef):
                names = [ast.unparse(base).split("[")[0] for base in node.bases]
                bases[f"{module.name}.{node.name}"] = [known.get(name, f"{module.name}.{name}") for name in names]

    def depth(name: str) -> int:
        return 1 + max((depth(base) for base in bases[name] if base in bases), default=0)

    return {name: depth(name) for name in bases}


def circles(of: dict[str, Module]) -> list[list[str]]:
    """Return the groups of modules that import each other around, imports for type checking included."""
    graph = {name: _imported(module, of) for name, module in of.items()}
    reach = {name: _reachable(name, graph) for name in graph}
    groups = {tuple(sorted(other for other in reach[name] if name in reach[other])) for name in graph}
    return [list(group) for group in sorted(groups) if group]


def _imported(module: Module, of: dict[str, Module]) -> set[str]:
    """Return the modules that one imports, and the packages these stand in, but not those that it stands in itself."""
    names = {name for name in module.imports if name in of}
    packages = {package for name in names for package in _packages(name)}
    return {name for name in names | packages if not f"{module.name}.".startswith(f"{name}.")}


def _packages(name: str) -> Iterator[str]:
    while name := name.rpartition(".")[0]:
        yield name


def _reachable(name: str, graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    rest = [name]
    while rest:
        new = graph[rest.pop()] - seen
        seen |= new
        rest += new
    return seen


def private_modules(of: dict[str, Module]) -> list[str]:
    """Return the modules of dependencies that are imported and begin with one underscore."""
    names = {name for module in of.values() for name in module.imports if not name.startswith("debrief")}
    private = {name for name in names if re.search(r"(^|\.)_[^_]", name)}
    return sorted(name for name in private if name.rpartition(".")[0] not in private)


def repeated_classes(of: dict[str, Module]) -> dict[str, int]:
    """Return the names that more than one top-level class has."""
    names = Counter(node.name for module in of.values() for node in module.tree.body if isinstance(node, ast.ClassDef))
    return {name: n for name, n in names.items() if n > 1 and not name.startswith("_")}


def repeated_files(of: dict[str, Module]) -> dict[str, int]:
    """Return the names that more than two modules have."""
    names = Counter(name.rpartition(".")[2] for name, module in of.items())
    return {name: n for name, n in names.items() if n > 2}


def main(root: Path) -> None:
    """Print the figures."""
    of = modules(root)
    deep = {name: n for name, n in depths(of).items() if n > MOST_DEPTH}
    for what, folder in (("package", root / "debrief"), ("tests", root / "tests")):
        print(f"{what}: {lines_below(folder)[0]} files, {lines_below(folder)[1]} lines; crowded: {crowded(folder)}")
    print(f"deepest classes: {max(depths(of).values())}; deeper than {MOST_DEPTH}: {deep}")
    print(f"circles: {circles(of)}")
    print(f"private modules of dependencies: {private_modules(of)}")
    print(f"class names used twice: {repeated_classes(of)}")
    print(f"file names used more than twice: {repeated_files(of)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1])
