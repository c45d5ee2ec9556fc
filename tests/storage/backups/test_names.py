"""The name of a backup says why and when it was made, and nothing else is taken for one."""

from hypothesis import given
from hypothesis import strategies as st

from debrief.storage.backups.names import BackupName, Reason, backup_name, describe_reason, parse_backup_name

YEAR_9999 = 253_402_300_799_999


def test_a_name_has_reason_and_moment():
    assert backup_name(Reason.DAILY, 1_795_166_401_007) == "journal-daily-20261120T092001007Z.sqlite3"


@given(reason=st.sampled_from([*Reason, "version-4", "version-12"]), made_at=st.integers(0, YEAR_9999))
def test_a_name_is_parsed_back(reason: str, made_at: int):
    name = backup_name(reason, made_at)
    assert parse_backup_name(name) == BackupName(name, reason, made_at)


def test_the_name_of_an_earlier_debrief_is_parsed():
    found = parse_backup_name("journal-version-1-20261123T094512031Z.sqlite3")
    assert found is not None
    assert (found.reason, describe_reason(found.reason)) == ("version-1", "before an upgrade")


OTHER_NAMES = (
    "journal.sqlite3",
    "journal-daily-20261399T094512031Z.sqlite3",
    "journal-daily-20261123T094512031Z.sqlite3.part",
    "mine.sqlite3",
    "journal-replaced-20261123T094512031Z.sqlite3x",
)


def test_other_file_names_are_not_parsed():
    assert {name: parse_backup_name(name) for name in OTHER_NAMES} == dict.fromkeys(OTHER_NAMES)
