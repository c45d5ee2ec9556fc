"""A date with other words beside it: it is read where it is certain, and the words are kept."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debrief.domain.dates import Direction, parse_date
from debrief.domain.dates.words_beside import read_beside_words
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal
from debrief.domain.session.steps.local_clock import LocalClock
from tests.domain.wednesday import HOME, NOW
from tests.soak.evidence import Evidence
from tests.tables.cross_section import WORDS_TYPED

ZONES = st.sampled_from(["UTC", HOME, "America/Chicago", "Asia/Kolkata", "Pacific/Apia"])
WORDS = st.sampled_from(
    """sometime promised it's I think they said by on the of no we a at latest around about not sure maybe? Friday
    Friday, Friday? 27 Nov Nov, 14:00 3pm-ish 4ish Chicago Berlin, yesterday tomorrow, with Anna either way “either
    way” or so, w na am der de pe las etwa gegen - ( ) ? . … never cancelled time their some 2026-12-03 19.11. 19-én
    まで 頃 morgen früh until end month for sure per para mail honestly! no, later so do as
    """.split()  # noqa: SIM905 - a list of these would be a page long
)
CLOCK = LocalClock(lambda: NOW, lambda: HOME)


def reading(typed: str, direction: Direction) -> tuple[str, str]:
    """Return the date and the words beside it, or "!" and the sentence of the refusal."""
    try:
        when = CLOCK.reader(direction)(typed)
    except Refusal as refusal:
        return "!", str(refusal)
    return replace(when, written="").typed.removesuffix(f" {HOME}"), when.written


CERTAIN = {
    "by Friday either way": (Direction.FUTURE, "2026-11-20", "either way"),
    "by Saturday, honestly no idea": (Direction.FUTURE, "2026-11-21", "honestly no idea"),
    "next Tuesday 2pm, I think": (Direction.FUTURE, "2026-11-24 14:00", "I think"),
    "yesterday around 11 in the morning": (Direction.PAST, "2026-11-17 11:00", "around"),
    "yesterday at about 11 am": (Direction.PAST, "2026-11-17 11:00", "about"),
    "about 3 days ago": (Direction.PAST, "2026-11-15", "about"),
    "Friday at the latest": (Direction.FUTURE, "2026-11-20", "at the latest"),
    "Friday or so": (Direction.FUTURE, "2026-11-20", "or so"),
    "Friday, I am not sure": (Direction.FUTURE, "2026-11-20", "I am not sure"),
    "the mail came Monday 09:12": (Direction.PAST, "2026-11-16 09:12", "the mail came"),
    "heute früh am Telefon": (Direction.PAST, "2026-11-18", "am Telefon"),
    "they called yesterday": (Direction.PAST, "2026-11-17", "they called"),
    "Monday 09:12, by e-mail": (Direction.PAST, "2026-11-16 09:12", "by e-mail"),
    "got an email on Monday": (Direction.PAST, "2026-11-16", "got an email"),
    "I think Friday": (Direction.FUTURE, "2026-11-20", "I think"),
    "they said Friday, maybe": (Direction.FUTURE, "2026-11-20", "they said, maybe"),
    "Friday, fingers crossed": (Direction.FUTURE, "2026-11-20", "fingers crossed"),
    "yesterday 3pm with Petra": (Direction.PAST, "2026-11-17 15:00", "with Petra"),
    "Friday, no later, they said": (Direction.FUTURE, "2026-11-20", "no later, they said"),
    "Friday, no news means no, they said": (Direction.FUTURE, "2026-11-20", "no news means no, they said"),
    "Friday, no promise, they said": (Direction.FUTURE, "2026-11-20", "no promise, they said"),
    "Friday, for sure": (Direction.FUTURE, "2026-11-20", "for sure"),
    "yesterday, of course with Anna": (Direction.PAST, "2026-11-17", "of course with Anna"),
    "Friday: two whiteboard runs with Tomas.": (Direction.FUTURE, "2026-11-20", "two whiteboard runs with Tomas"),
    "by Saturday, one thing I tried": (Direction.FUTURE, "2026-11-21", "one thing I tried"),
    "Friday, we hope": (Direction.FUTURE, "2026-11-20", "we hope"),
    "Friday at least": (Direction.FUTURE, "2026-11-20", "at least"),
    "Friday, by mail, they said": (Direction.FUTURE, "2026-11-20", "by mail, they said"),
    "Friday, not later, they said": (Direction.FUTURE, "2026-11-20", "not later, they said"),
    "by Friday, “either way”": (Direction.FUTURE, "2026-11-20", "either way"),
    "at the latest by Friday": (Direction.FUTURE, "2026-11-20", "at the latest"),
    "we Friday, I think": (Direction.FUTURE, "2026-11-20", "we, I think"),
    "sometime Friday": (Direction.FUTURE, "2026-11-20", "sometime"),
    "maybe Saturday?": (Direction.FUTURE, "2026-11-21", "maybe?"),
    "Friday?": (Direction.FUTURE, "2026-11-20", "?"),
    "Friday? I hope": (Direction.FUTURE, "2026-11-20", "? I hope"),
    "(Friday).": (Direction.FUTURE, "2026-11-20", ""),
    "around 16ish thursday": (Direction.FUTURE, "2026-11-19 16:00", "around, ish"),
    "tomorrow 3pm-ish": (Direction.FUTURE, "2026-11-19 15:00", "ish"),
    "w piątek": (Direction.FUTURE, "2026-11-20", ""),
    "am Freitag": (Direction.FUTURE, "2026-11-20", ""),
    "19 listopada 2026 r.": (Direction.FUTURE, "2026-11-19", ""),
    "sexta no dia 20/11/2026": (Direction.FUTURE, "2026-11-20", ""),
    "金曜日 まで": (Direction.FUTURE, "2026-11-20", ""),
    "20.11., I think": (Direction.FUTURE, "2026-11-20", "I think"),
    "20.11.": (Direction.FUTURE, "2026-11-20", ""),
    "Freitag spätestens": (Direction.FUTURE, "2026-11-20", "spätestens"),
    "“by Friday at the latest”": (Direction.FUTURE, "2026-11-20", "at the latest"),
    "Friday, they said “maybe”": (Direction.FUTURE, "2026-11-20", "they said “maybe”"),
    "by Freitag": (Direction.FUTURE, "2026-11-20", ""),
    "27 Nov": (Direction.FUTURE, "2026-11-27", ""),
    "yesterday 14:00 Europe/Berlin": (Direction.PAST, "2026-11-17 14:00", ""),
}


def test_a_certain_date_is_read_and_the_words_beside_it_are_kept() -> None:
    assert {typed: (direction, *reading(typed, direction)) for typed, (direction, _, _) in CERTAIN.items()} == CERTAIN


LEFT_OPEN = {
    "not Friday": '"not" cannot be read',
    "no Friday": '"no" cannot be read',
    "no 20.11.": '"no" cannot be read',
    "Friday no": '"no" cannot be read',
    "Friday is not likely": "cannot be read",
    "Friday isn't likely, they said": "cannot be read",
    "Friday was cancelled, they said": "cannot be read",
    "Friday, not though": "cannot be read",
    "around 4ish thursday": '"4" may be 4am or 4pm',
    "tomorrow 14:00 Springfield time": '"Springfield"',
    "tomorrow 14:00 their time, I think": "Which time zone",
    "Friday or Monday": "two days",
    "Friday, two sharp": '"two sharp"',
    "Friday, one thirty": '"one thirty"',
    "Friday, two or three": "cannot be read",
    "next Friday: two whiteboard runs": "Fri 2026-11-20 or Fri 2026-11-27",
    "Friday, maybe the week after": "cannot be read",
    "tomorrow 14:00 Springfield": '"Springfield"',
    "tomorrow 14:00 PST": '"PST"',
    "Friday Novembber": '"Novembber"',
    "next Friday, I think": "Fri 2026-11-20 or Fri 2026-11-27",
    "Friday if nobody objects by 9 December": "cannot be read",
    "they already said no, mail came Monday 09:12": "cannot be read",
    "sometime (": '"sometime" cannot be read',
}


def test_a_date_that_its_words_leave_open_is_refused() -> None:
    found = {typed: reading(typed, Direction.FUTURE) for typed in LEFT_OPEN}
    assert {typed: found[typed] for typed, named in LEFT_OPEN.items() if named not in found[typed][1]} == {}


def test_what_cannot_be_read_is_answered_by_one_short_sentence() -> None:
    assert reading("the day it rained", Direction.PAST) == ("!", '"day it rained" cannot be read as a date.')


def test_words_beside_a_promised_day_are_kept() -> None:
    assert CLOCK.promise("Friday either way", When()).written == "either way"


LEADS = ("", "sometime ", "promised ", "it's ", "I think ", "they said by ", "maybe ", "around ", "at the latest ")
DATES = (
    "27 Nov",
    "3 Dec 14:00",
    "Friday",
    "tomorrow 3pm-ish",
    "24 Nov 14:00 Chicago",
    "2 Dec 9:00-11:00",
    "20.11.",
    "明日",
)
ENDS = (
    "",
    "?",
    ".",
    " at the latest",
    ", for sure",
    ", no later, they said",
    " or so",
    ", fingers crossed",
    "? we hope",
)
ADDED = ("", ".", " ", ", honestly", " I guess")
WITH_BOTH = list(map("".join, product(LEADS, DATES, ENDS)))
WITH_ONE = list(map("".join, [*product(LEADS, DATES), *product(DATES, ENDS)]))


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(WITH_ONE, id="words before or behind it"),
        pytest.param(WITH_BOTH, id="words before and behind it", marks=WORDS_TYPED),
    ],
)
@pytest.mark.parametrize(
    "zone", [HOME, *(pytest.param(zone, marks=WORDS_TYPED) for zone in ("America/Chicago", "Pacific/Apia"))]
)
def test_what_is_shown_to_change_is_read_as_the_same_date_also_with_a_word_behind_it(
    evidence: Evidence, zone: str, texts: list[str]
) -> None:
    clock = LocalClock(lambda: NOW, lambda: zone)
    read = clock.reader(Direction.FUTURE)
    evidence.count(len(texts))
    for typed in texts:
        try:
            when = read(typed)
        except Refusal:
            continue
        shown = clock.to_change(when)
        assert read(shown) == when
        for added in ADDED:
            again = read(f"{shown}{added}")
            assert replace(again, written=when.written) == when, f"{shown}{added}"
            assert again.written.startswith(when.written), f"{shown}{added}"


@pytest.mark.parametrize("texts", [WITH_ONE, pytest.param(WITH_BOTH, marks=WORDS_TYPED)], ids=["one", "both"])
def test_most_of_these_are_read(texts: list[str]) -> None:
    refused = [typed for typed in texts if reading(typed, Direction.FUTURE)[0] == "!"]
    assert len(refused) < len(texts) / 5, refused


@WORDS_TYPED
@settings(deadline=None)
@given(st.lists(WORDS, max_size=8).map(" ".join), ZONES)
def test_any_words_that_are_read_with_a_date_are_read_again_from_what_is_shown(typed: str, zone: str) -> None:
    clock = LocalClock(lambda: NOW, lambda: zone)
    read = clock.reader(Direction.ANY)
    try:
        when = read(typed)
    except Refusal:
        return
    assert read(clock.to_change(when)) == when
    assert read(f"{clock.to_change(when)}.") == when
    assert read(f"{clock.to_change(when)}, I think").at == when.at


def test_a_long_text_is_not_parsed_once_a_word() -> None:
    parsed: list[str] = []

    def read(date: str) -> When:
        parsed.append(date)
        return parse_date(date, now=NOW, zone=HOME, direction=Direction.FUTURE)

    words = " ".join(f"word{chr(97 + n)}" for n in range(24))
    assert read_beside_words(f"by Friday, {words}", read).written == words
    assert len(parsed) <= 8


def test_a_date_with_words_is_shown_as_a_person_would_write_it() -> None:
    read = CLOCK.reader(Direction.ANY)
    assert str(read("27 Nov, maybe?")) == "Fri 27 Nov 2026 (you wrote “maybe?”)"
    assert (
        str(read("yesterday around 11 in the morning")) == "Tue 17 Nov 2026, 11:00 (Europe/Berlin, you wrote “around”)"
    )
