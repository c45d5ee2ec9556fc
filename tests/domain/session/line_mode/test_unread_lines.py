"""Lines typed at a date before it could be read: a slip is replaced, other words are kept beside the date."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debrief.domain.dates import Direction
from debrief.domain.record.when import When
from debrief.domain.session.line_mode.unread_lines import with_unread
from debrief.domain.session.steps.local_clock import LocalClock
from tests.domain.wednesday import HOME, NOW

CLOCK = LocalClock(lambda: NOW, lambda: HOME)
WORDS = st.sampled_from(["Monday", "3", "May", "not", "?", "(you wrote “", "”)", "14:00", "/", ","])
SLIPS = [
    ("Firday", "Friday"),
    ("19 Nvo", "19 Nov"),
    ("19 Novmber", "19 November"),
    ("thrusday", "Thursday"),
    ("tmrw 3pm", "tomorrow 3pm"),
    ("31 Nov", "30 Nov"),
    ("19.13.2026", "19.12.2026"),
    ("next Friday", "27 Nov"),
    ("next Friday at 3pm", "2026-11-27 15:00"),
    ("Firday at 3", "Friday 3pm"),
    ("by Firday either way", "by Friday either way"),
    ("Firday at the latest, they said", "Friday at the latest, they said"),
    ("when the ink dries", "Friday, when the ink dries"),
    ("Firday / Fridya", "Friday"),
]
PROSE = [
    ("when the ink dries, she said", "Friday"),
    ("when ink dries", "Friday"),
    ("no idea", "Friday"),
    ("soon", "Friday"),
    ("Jonas", "Monday"),
    ("if she says so", "4 Dec 2026"),
    ("not Friday", "Saturday"),
    ("not Friday", "27 Nov"),
    ("Friday? no", "27 Nov"),
    ("Friday or Monday", "Friday"),
    ("Friday if nobody objects by 9 December", "Friday"),
    ("they already said no, mail came Monday 09:12", "Friday"),
    ("the call was moved or cancelled (?)", "tomorrow 14:00"),
    ("Tuesday 14:00, Thursday 10:00, Friday 9:00", "Friday 9:00"),
    ("Hi Anna, / we will call you on Monday or Tuesday / Best regards, Jonas", "Tuesday"),
    ("well, ?", "Friday"),
    ("“maybe” (you wrote “3 May”)", "27 Nov 14:00 Chicago"),
    (" ".join(["we are in no hurry and call on 3 May"] * 8), "Friday"),
]


def read(typed: str, unread: str) -> When:
    """Return the date `typed` as it is stored after the `unread` lines."""
    return with_unread(CLOCK.reader(Direction.FUTURE)(typed), typed, unread)


def test_a_line_that_corrects_the_one_before_replaces_it() -> None:
    assert [(unread, typed) for unread, typed in SLIPS if read(typed, unread) != read(typed, "")] == []
    assert read("by Friday either way", "by Firday either way").written == "either way"


@pytest.mark.parametrize("behind", ["", ", I think"], ids=["alone", "with words"])
def test_other_words_are_kept_beside_the_date(behind: str) -> None:
    kept = {(unread, typed): read(f"{typed}{behind}", unread) for unread, typed in PROSE}
    expected = {
        (unread, typed): replace(read(typed, ""), written=f"{unread} / I think" if behind else unread)
        for unread, typed in PROSE
    }
    assert kept == expected


def test_a_slip_among_other_lines_is_left_out() -> None:
    assert read("Friday", "when the ink dries / Firday / Jonas").written == "when the ink dries / Jonas"


@pytest.mark.parametrize("zone", [HOME, "America/Chicago", "Pacific/Apia"])
def test_a_date_with_such_words_is_read_again_from_what_is_shown_to_change(zone: str) -> None:
    clock = LocalClock(lambda: NOW, lambda: zone)
    again = clock.reader(Direction.ANY)
    for unread, typed in PROSE:
        when = with_unread(clock.reader(Direction.FUTURE)(typed), typed, unread)
        shown = clock.to_change(when)
        assert again(shown) == when
        for added in (".", " ", ", honestly", " I guess"):
            longer = again(f"{shown}{added}")
            assert replace(longer, written=unread) == when, f"{shown}{added}"
            assert longer.written.startswith(unread), f"{shown}{added}"


def test_words_that_name_another_day_are_shown_as_quoted() -> None:
    shown = CLOCK.to_change(read("4 Dec", "mail came Monday"))
    assert shown == "4 Dec 2026 (you wrote “mail came Monday”)"
    assert CLOCK.to_change(read("4 Dec", "when the ink dries")) == "4 Dec 2026, when the ink dries"


@settings(deadline=None)
@given(st.text() | st.lists(WORDS).map(" ".join))
def test_a_date_beside_any_words_is_read_again_from_what_is_shown_to_change(words: str) -> None:
    when = When(at=CLOCK.reader(Direction.FUTURE)("4 Dec 14:00").at, zone=HOME, timed=True, written=words)
    assert CLOCK.reader(Direction.ANY)(CLOCK.to_change(when)) == when
