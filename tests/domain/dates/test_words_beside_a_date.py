"""A date with other words beside it: it is read where it is certain, and the words are kept."""

from debrief.domain.dates import Direction
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal
from debrief.domain.session.steps.local_clock import LocalClock
from tests.domain.wednesday import HOME, NOW

CLOCK = LocalClock(lambda: NOW, lambda: HOME)


def reading(typed: str, direction: Direction) -> tuple[str, str]:
    """Return the date and the words beside it, or "!" and the sentence of the refusal."""
    try:
        when = CLOCK.reader(direction)(typed)
    except Refusal as refusal:
        return "!", str(refusal)
    return when.typed.removesuffix(f" {HOME}"), when.written


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
    "I think Friday": (Direction.FUTURE, "2026-11-20", "I think"),
    "they said Friday, maybe": (Direction.FUTURE, "2026-11-20", "they said, maybe"),
    "Friday, fingers crossed": (Direction.FUTURE, "2026-11-20", "fingers crossed"),
    "yesterday 3pm with Petra": (Direction.PAST, "2026-11-17 15:00", "with Petra"),
    "27 Nov": (Direction.FUTURE, "2026-11-27", ""),
    "yesterday 14:00 Europe/Berlin": (Direction.PAST, "2026-11-17 14:00", ""),
}


def test_a_certain_date_is_read_and_the_words_beside_it_are_kept() -> None:
    assert {typed: (direction, *reading(typed, direction)) for typed, (direction, _, _) in CERTAIN.items()} == CERTAIN


LEFT_OPEN = {
    "not Friday": '"not" cannot be read',
    "Friday or Monday": "more than one weekday",
    "Friday, maybe the week after": "cannot be read",
    "tomorrow 14:00 Springfield": '"Springfield"',
    "tomorrow 14:00 PST": '"PST"',
    "Friday Novembber": '"Novembber"',
    "next Friday, I think": "Fri 2026-11-20 or Fri 2026-11-27",
    "Friday if nobody objects by 9 December": "cannot be read",
    "they already said no, mail came Monday 09:12": "cannot be read",
}


def test_a_date_that_its_words_leave_open_is_refused() -> None:
    found = {typed: reading(typed, Direction.FUTURE) for typed in LEFT_OPEN}
    assert {typed: found[typed] for typed, named in LEFT_OPEN.items() if named not in found[typed][1]} == {}


def test_what_cannot_be_read_is_answered_by_one_short_sentence() -> None:
    assert reading("the day it rained", Direction.PAST) == ("!", '"day it rained" cannot be read as a date.')


def test_words_beside_a_promised_day_are_kept() -> None:
    assert CLOCK.promise("Friday either way", When()).written == "either way"


def test_a_date_with_words_is_shown_with_them_and_read_again_from_the_text_to_change() -> None:
    read = CLOCK.reader(Direction.ANY)
    for typed in ("27 Nov, either way", "yesterday around 11 in the morning", "24 Nov 14:00 Chicago, I think"):
        when = read(typed)
        assert str(when).endswith(f"“{when.written}”")
        assert read(CLOCK.to_change(when)) == when
