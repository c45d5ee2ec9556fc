"""The name that an export is given: the extension of its format, and none that is taken."""

from pathlib import Path

import pytest

from debrief.exports.file.file_name import free_name, replace_extension


@pytest.mark.parametrize(
    ("name", "before", "after", "now"),
    [
        ("list.md", ".md", ".html", "list.html"),
        ("list.obsidian.md", ".obsidian.md", ".csv", "list.csv"),
        ("list.md", ".obsidian.md", ".csv", "list.csv"),
        ("my notes", ".md", ".csv", "my notes"),
    ],
)
def test_only_the_extension_of_the_format_is_replaced(name: str, before: str, after: str, now: str):
    assert replace_extension(name, before, after) == now


def test_a_name_that_is_taken_gets_the_next_number_and_a_dangling_link_takes_one(tmp_path: Path):
    wanted = tmp_path / "list.md"
    assert free_name(wanted) == wanted
    wanted.touch()
    (tmp_path / "list-2.md").symlink_to(tmp_path / "gone")
    assert free_name(wanted) == tmp_path / "list-3.md"
