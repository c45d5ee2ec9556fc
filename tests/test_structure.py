"""The package keeps its structure: folders one can take in, no circles, classes that compose."""

from functools import cache

import pytest

from tests import structure
from tests.root import ROOT


@cache
def package() -> dict[str, structure.Module]:
    """Return the modules of the checkout; only the worker that tests them reads them, once."""
    return structure.modules(ROOT)


def test_no_folder_has_more_entries_than_one_takes_in():
    assert structure.crowded(ROOT / "debrief") == {}


def test_no_file_is_longer_than_one_takes_in():
    assert {name: module.lines for name, module in package().items() if module.lines > structure.MOST_LINES} == {}


def test_no_module_imports_itself_around_others():
    assert structure.circles(package()) == []


def test_at_most_two_classes_of_our_own_stand_above_one_another():
    assert {name: depth for name, depth in structure.depths(package()).items() if depth > structure.MOST_DEPTH} == {}


def test_no_private_module_is_used_but_the_parser_of_the_terminal_and_a_cache_that_is_emptied():
    # See docs/decisions/0004, and `collect_garbage` in debrief/cli/app.py.
    assert structure.private_modules(package()) == ["textual._styles_cache", "textual._xterm_parser"]


def test_nothing_uses_the_network():
    network = {
        "socket",
        "ssl",
        "http",
        "urllib.request",
        "ftplib",
        "smtplib",
        "imaplib",
        "poplib",
        "xmlrpc",
        "requests",
    }
    imports = {(module.name, name) for module in package().values() for name in module.imports}
    assert {(module, name) for module, name in imports if network & {name, name.partition(".")[0]}} == set()
    assert ("debrief.exports.people.mailto", "urllib.parse") in imports


@pytest.mark.parametrize(
    ("files", "circles"),
    [
        ({"a": "import debrief.b", "b": "import debrief.c", "c": ""}, []),
        ({"a": "import debrief.b", "b": "from debrief import a"}, [["debrief.a", "debrief.b"]]),
        ({"a": "def f():\n    from debrief.b import x", "b": "import debrief.a"}, [["debrief.a", "debrief.b"]]),
        (
            {"a": "import debrief.p.c", "p/__init__": "import debrief.p.b", "p/b": "import debrief.a", "p/c": ""},
            [["debrief.a", "debrief.p", "debrief.p.b"]],
        ),
    ],
)
def test_a_circle_is_found(tmp_path, files: dict[str, str], circles: list[list[str]]):
    for name, text in files.items():
        path = tmp_path / "debrief" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    assert structure.circles(structure.modules(tmp_path)) == circles
