"""A recovery sheet is read back as it was printed, and a mistyped line is named."""

import re
from collections.abc import Iterator
from pathlib import Path
from secrets import token_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.storage.backups.key_recovery import parse_sheet
from debrief.storage.file.encryption import recovery_sheet
from debrief.storage.file.encryption.key_file import (
    KEY_BYTES,
    SALT_BYTES,
    TAG_BYTES,
    KeyFile,
    KeyFileUnusable,
    encode_key_file,
)
from debrief.storage.file.encryption.passphrase import LANES, MEMORY_KIB, PASSES
from debrief.storage.file.encryption.recovery_sheet import SheetMistyped, parse_sheet_lines, sheet_lines

COST = (MEMORY_KIB, PASSES, LANES)
CONTENT = KeyFile("0123456789abcdef", *COST, *map(token_bytes, (SALT_BYTES, KEY_BYTES, TAG_BYTES)))
"""As `wrap` makes it, without the 0.2 s that the passphrase takes, which each process paid that collected the tests."""
LINES = sheet_lines(CONTENT)
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ON_PAPER = """\
 1.  0406 C001 0000 6080 0410  44
 2.  6105 0R3G G28A 1C60 T3GF  3X
 3.  CHJP CSV8 D5N6 PV3D DSQQ  TV
 4.  0WBJ EDT7 AXKQ F1WQ MYVW  2A
 5.  FNZ7 Z041 GA1W HJEA SF6C  M9
 6.  VKPF T38X 5MYM TQBD FP6S  47
 7.  VBDX SQEY VZGE 3RQ3 WKJY  PN
 8.  DSSG 64S3 6D1N 6RVK GEB1  J3
 9.  C9HP 8SB6  8P
"""
"""A sheet that was printed by the first debrief with check letters: it has to be read by every later one."""


def wrong_lines(text: str) -> list[int]:
    with pytest.raises(SheetMistyped) as mistyped:
        parse_sheet_lines(text)
    return mistyped.value.lines


@given(
    st.builds(
        KeyFile,
        key_id=st.text(max_size=40).filter(lambda text: text.isprintable()),
        memory_kib=st.integers(512, 1 << 20),
        passes=st.integers(1, 16),
        lanes=st.integers(1, 64),
        salt=st.binary(min_size=16, max_size=16),
        wrapped=st.binary(min_size=32, max_size=32),
        tag=st.binary(min_size=32, max_size=32),
    )
)
def test_what_is_printed_is_read_back(content: KeyFile):
    assert parse_sheet_lines("\n".join(sheet_lines(content))) == content


def test_a_sheet_is_short_and_has_no_letter_that_is_taken_for_another():
    assert len(LINES) <= 10
    assert all(re.fullmatch(r"[ \d]\d\.  ([0-9A-HJKMNP-TV-Z]{1,4} +)+[0-9A-HJKMNP-TV-Z]{2}", line) for line in LINES)


def slips(line: str) -> Iterator[str]:
    """Yield `line` with each of its letters replaced by each other one, or swapped with the next."""
    for at in range(line.index(".") + 1, len(line)):
        if line[at] == " ":
            continue
        for letter in LETTERS.replace(line[at], ""):
            yield f"{line[:at]}{letter}{line[at + 1 :]}"
        if at + 1 < len(line) and line[at + 1] not in {" ", line[at]}:
            yield f"{line[:at]}{line[at + 1]}{line[at]}{line[at + 2 :]}"


def test_any_wrong_letter_and_any_two_neighbours_swapped_name_their_line():
    for number, line in enumerate(LINES, start=1):
        for changed in slips(line):
            assert wrong_lines("\n".join([*LINES[: number - 1], changed, *LINES[number:]])) == [number]


def test_a_line_that_is_too_short_is_named_even_where_its_check_letters_are_right():
    lines = sheet_lines(CONTENT._replace(salt=bytes([47] * 16)))
    assert lines[1] == " 2.  YBSF 5WQJ YBSF 5WQJ YBSF  2J"
    lines[1] = " 2.  YBSF 5WQJ YBSF 5QJ YBSF  2J"  # 2J belongs to these letters too
    assert wrong_lines("\n".join(lines)) == [2]


def test_a_missing_letter_or_line_and_swapped_lines_are_named():
    assert wrong_lines("\n".join([*LINES[:2], LINES[2][:-1], *LINES[3:]])) == [3]
    assert wrong_lines("\n".join([*LINES[:2], *LINES[3:]])) == [3]
    assert wrong_lines("\n".join([*LINES[:2], "3.", *LINES[3:]])) == [3]
    assert wrong_lines("\n".join(LINES[:-1])) == [len(LINES)]
    assert wrong_lines("\n".join(LINES[1:])) == [1]
    swapped = [LINES[0], f" 2.{LINES[2][3:]}", f" 3.{LINES[1][3:]}", *LINES[3:]]
    assert wrong_lines("\n".join(swapped)) == [2, 3]


def test_small_letters_other_spaces_and_letters_that_look_alike_are_no_slips():
    typed = [line.replace(".  ", ".  " + " " * number) for number, line in enumerate(LINES)]
    text = "\n".join(typed).lower().replace(" ", "  ")
    for digit, letter in ("0o", "1l", "1I", "vu"):
        numbers, parts = zip(*(line.split(".") for line in text.splitlines()), strict=True)
        text = "\n".join(f"{n}.{part.replace(digit, letter)}" for n, part in zip(numbers, parts, strict=True))
    assert parse_sheet_lines(f"\ufeffA title\n\n{text}\nAn end.\n") == CONTENT


def test_a_line_that_was_typed_again_below_counts():
    assert parse_sheet_lines("\n".join([LINES[0][:-1] + "*", *LINES])) == CONTENT


def test_a_sheet_of_before_is_read_too(tmp_path: Path):
    sheet = tmp_path / "sheet.txt"
    sheet.write_text(f"Recovery sheet for your debrief journal\n\n----------\n{encode_key_file(CONTENT)}----------\n")
    assert parse_sheet(sheet) == CONTENT
    sheet.write_text("\n".join(["Recovery sheet for your debrief journal", "", *LINES]))
    assert parse_sheet(sheet) == CONTENT


def test_a_sheet_that_was_printed_long_ago_is_read():
    assert parse_sheet_lines(ON_PAPER) == KeyFile(
        key_id="0123456789abcdef",
        memory_kib=64 * 1024,
        passes=3,
        lanes=1,
        salt=bytes(range(16)),
        wrapped=bytes(range(100, 132)),
        tag=bytes(range(200, 232)),
    )


def test_a_sheet_of_a_newer_debrief_is_refused_as_such(monkeypatch: pytest.MonkeyPatch):
    with monkeypatch.context() as newer:
        newer.setattr(recovery_sheet, "_VERSION", 2)
        lines = sheet_lines(CONTENT)
    with pytest.raises(KeyFileUnusable, match="newer"):
        parse_sheet_lines("\n".join(lines))


@pytest.mark.parametrize("beyond", [{"memory_kib": (1 << 20) + 1}, {"passes": 17}, {"lanes": 65}])
def test_a_sheet_that_asks_for_more_than_a_key_file_may_is_refused(beyond: dict[str, int]):
    with pytest.raises(KeyFileUnusable, match="damaged"):
        parse_sheet_lines("\n".join(sheet_lines(CONTENT._replace(**beyond))))


@given(st.text(alphabet="0123456789. ABCZ\n*"))
def test_no_text_is_taken_for_a_sheet_that_it_is_not(text: str):
    with pytest.raises((SheetMistyped, KeyFileUnusable)):
        parse_sheet_lines(text)
