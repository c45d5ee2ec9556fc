"""Which backups stay, and when the next is due."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from debrief.storage.backups.names import BackupName, backup_name
from debrief.storage.backups.rotation import DAILY, MONTHLY, RECENT, WEEKLY, find_expired, is_due

HOUR = 3_600_000
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
NOW = int(NOON.timestamp() * 1000)


def backup(made_at: int, reason: str = "daily") -> BackupName:
    return BackupName(backup_name(reason, made_at), reason, made_at)


def at(days_ago: float) -> BackupName:
    return backup(int((NOON - timedelta(days=days_ago)).timestamp() * 1000))


def retained(backups: list[BackupName], protected: list[str]) -> list[BackupName]:
    gone = find_expired(backups, protected)
    return [one for one in backups if one not in gone]


def test_ten_of_one_day_stay():
    backups = [backup(NOW + minute * 60_000) for minute in range(40)]
    assert retained(backups, []) == backups[-RECENT:]


def test_one_backup_a_day_for_two_years_leaves_days_weeks_and_months():
    backups = [at(days) for days in range(730, -1, -1)]
    ages = [(NOW - one.made_at) // (24 * HOUR) for one in retained(backups, [])]
    assert ages[-DAILY:] == list(range(DAILY - 1, -1, -1))
    assert len(ages) <= DAILY + WEEKLY + MONTHLY
    assert [age for age in ages if 14 <= age < 56 and age % 7 == 5] == [47, 40, 33, 26, 19]  # Sundays
    assert max(ages) == 324  # the last of December


def test_the_newest_of_a_day_stays_for_it():
    older = [at(20), at(20.1), *(at(days / 10) for days in range(RECENT))]
    assert at(20) in retained(older, [])
    assert at(20.1) in find_expired(older, [])


def test_the_oldest_stays_where_it_is_protected():
    backups = [at(days / 100) for days in range(100)]
    assert backups[-1] in retained(backups, [backups[-1].name])


moments = st.lists(st.integers(0, NOW * 2), unique=True, max_size=200)


@given(moments=moments, data=st.data())
def test_whatever_the_moments_the_newest_and_the_protected_stay_and_not_many_more(
    moments: list[int], data: st.DataObject
):
    backups = [backup(moment) for moment in moments]
    protected = data.draw(st.lists(st.sampled_from(backups), max_size=2)) if backups else []
    names = [one.name for one in protected]
    stay = retained(backups, names)
    assert set(protected) <= set(stay)
    assert set(sorted(backups, key=lambda one: one.made_at)[-RECENT:]) <= set(stay)
    assert len(stay) <= RECENT + DAILY + WEEKLY + MONTHLY + 2
    assert find_expired(stay, names) == []


DUE = {
    # when the backups were made and the last change was: whether one is due
    ((), NOW - 1): True,
    ((NOW - 30 * HOUR,), NOW - HOUR): True,
    ((NOW - 30 * HOUR,), NOW - 40 * HOUR): False,
    ((NOW - 30 * HOUR, NOW - 2 * HOUR), NOW - HOUR): False,
    ((NOW - 20 * HOUR,), NOW - HOUR): True,
    ((NOW + 90 * HOUR,), NOW - HOUR): True,  # the clock was set back
    ((NOW + 90 * HOUR, NOW - HOUR), NOW): False,
}


def test_a_daily_backup_is_due_after_a_change_and_most_of_a_day():
    assert {(made_at, changed_at): is_due(NOW, [*made_at], changed_at) for made_at, changed_at in DUE} == DUE
