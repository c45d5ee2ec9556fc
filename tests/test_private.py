"""Folders that only their owner can enter."""

import os
import sys
from pathlib import Path

import pytest

from debrief.private import private_folder

pytestmark = pytest.mark.row(10)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no modes there")
@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_every_folder_made_is_the_owners_alone(tmp_path: Path, mask: int):
    before = os.umask(mask)
    try:
        made = private_folder(tmp_path / "a" / "b" / "c")
    finally:
        os.umask(before)
    assert [folder.stat().st_mode & 0o777 for folder in (made, made.parent, made.parent.parent)] == [0o700] * 3


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path):
    tmp_path.chmod(0o755)
    private_folder(tmp_path)
    assert tmp_path.stat().st_mode & 0o777 == 0o755
