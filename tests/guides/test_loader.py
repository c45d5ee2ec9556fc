"""Guides by name: bundled ones, one's own, and what keeps a file from being one."""

import contextlib
import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from debrief.domain.refusal import Refusal
from debrief.guides.faults import GuideFault
from debrief.guides.loader import SIZE_LIMIT, available_guides, bundled_text, load_guide, read_guide
from debrief.guides.new import create_guide


def own(folder: Path, name: str, text: str | None = None) -> Path:
    path = folder / f"{name}.toml"
    copy = (bundled_text("blank") or "").replace('name = "blank"', f'name = "{name}"')
    path.write_text(copy.replace('"Blank page"', '"My own"') if text is None else text, encoding="utf-8")
    return path


def test_ones_own_guide_is_loaded_by_its_name(tmp_path: Path) -> None:
    own(tmp_path, "mine")
    assert load_guide("mine", tmp_path).title == "My own"


def test_ones_own_guide_wins_over_the_bundled_one_of_its_name(tmp_path: Path) -> None:
    own(tmp_path, "default")
    assert load_guide("default", tmp_path).title == "My own"
    assert load_guide("default", None).title == "Full debrief"


def bind_socket(path: Path) -> None:
    with contextlib.chdir(path.parent), socket.socket(socket.AF_UNIX) as made:  # a socket's path may not be long
        made.bind(path.name)


@pytest.mark.skipif(os.name == "nt", reason="there are no pipes among files there")
@pytest.mark.parametrize("name", ["default", "mine"])
@pytest.mark.parametrize(
    ("make", "says"),
    [
        (getattr(os, "mkfifo", None), "is a pipe, not a file"),
        (os.mkdir, "is a folder, not a file"),
        (bind_socket, "is a socket, not a file"),
        (lambda path: path.symlink_to("/dev/zero"), "is a device, not a file"),
        (lambda path: path.symlink_to("nowhere"), "cannot be read"),
    ],
)
def test_what_is_no_file_is_named_and_not_waited_for(
    tmp_path: Path, make: Callable[[Path], None], says: str, name: str
) -> None:
    make(tmp_path / f"{name}.toml")
    with pytest.raises(GuideFault, match=says):
        load_guide(name, tmp_path)
    [entry] = [entry for entry in available_guides(tmp_path) if entry.faults]
    assert says in str(entry.faults[0])
    assert load_guide("blank", tmp_path).name == "blank"


def test_without_a_folder_the_bundled_guides_are_there(tmp_path: Path) -> None:
    assert load_guide("blank", tmp_path / "absent").name == "blank"
    assert [entry.name for entry in available_guides(tmp_path / "absent")] == ["default", "blank"]


def test_the_list_has_faulty_guides_with_what_is_wrong(tmp_path: Path) -> None:
    mine = own(tmp_path, "mine")
    broken = own(tmp_path, "broken", "name = ")
    found = {entry.name: entry for entry in available_guides(tmp_path)}
    assert list(found) == ["default", "blank", "broken", "mine"]
    assert (found["mine"].own, found["mine"].path, found["mine"].title) == (True, mine, "My own")
    assert found["broken"].path == broken
    assert "is not valid TOML" in str(found["broken"].faults[0])


def test_a_name_that_could_lead_elsewhere_is_refused(tmp_path: Path) -> None:
    for name in ("", "..", "../mine", "a/b", "a\\b", "C:mine", "Mine", ".mine", "x" * 41, "mine.toml"):
        with pytest.raises(Refusal, match="cannot be the name of a guide"):
            load_guide(name, tmp_path)
        with pytest.raises(Refusal, match="cannot be the name"):
            create_guide(tmp_path / "guides", name)
    assert not (tmp_path / "guides").exists()


def test_a_guide_there_is_not_is_told_with_those_that_can_be_used(tmp_path: Path) -> None:
    own(tmp_path, "mine")
    own(tmp_path, "broken", "name = ")
    with pytest.raises(Refusal) as refused:
        load_guide("defualt", tmp_path)
    assert str(refused.value) == (
        'There is no guide "defualt". Did you mean "default"? Use one of: default, blank, mine.'
    )


def test_a_file_whose_name_is_not_the_guides_is_a_fault(tmp_path: Path) -> None:
    path = own(tmp_path, "mine").rename(tmp_path / "yours.toml")
    with pytest.raises(GuideFault, match=r'yours\.toml:1: name: "mine" is not the name of the file'):
        read_guide(path)


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b'name = "mine"\ntitle = "\xff"\n', "mine.toml:2: is not UTF-8"),
        (b"#" * (SIZE_LIMIT + 1), "mine.toml: is too big"),
        (b"\x00", "mine.toml:1: is not valid TOML"),
    ],
)
def test_a_file_that_is_no_text_is_a_fault(tmp_path: Path, data: bytes, fault: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(data)
    with pytest.raises(GuideFault, match=fault):
        load_guide("mine", tmp_path)


def test_a_file_begun_by_an_editor_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = own(tmp_path, "mine")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert load_guide("mine", tmp_path).name == "mine"


def test_a_file_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(GuideFault, match=r"gone\.toml: cannot be read: No such file"):
        read_guide(tmp_path / "gone.toml")
    (tmp_path / "folder.toml").mkdir()
    with pytest.raises(GuideFault, match=r"folder\.toml: is a folder"):
        read_guide(tmp_path / "folder.toml")


def test_a_new_guide_is_a_sound_copy_of_the_default_one_with_words_of_help(tmp_path: Path) -> None:
    path = create_guide(tmp_path / "config" / "guides", "my-rounds")
    copy = load_guide("my-rounds", path.parent)
    assert (copy.name, copy.title) == ("my-rounds", "My rounds")
    assert copy.sections == load_guide("default", None).sections
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# This guide is yours")
    assert '["rejected", "silent", "withdrew", "offer"]' in text


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps permissions elsewhere")
def test_a_new_guide_is_the_users_alone(tmp_path: Path) -> None:
    path = create_guide(tmp_path / "guides", "mine")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_guide_there_is_is_never_written_over(tmp_path: Path) -> None:
    path = own(tmp_path, "mine", "# hours of work")
    with pytest.raises(Refusal, match="already exists"):
        create_guide(tmp_path, "mine")
    assert path.read_text(encoding="utf-8") == "# hours of work"


@pytest.mark.parametrize("name", ["con", "nul", "com1"])
def test_a_name_windows_keeps_for_itself_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal, match="cannot be the name"):
        create_guide(tmp_path, name)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Refusal, match="could not be written"):
        create_guide(tmp_path / "file" / "guides", "mine")
