"""Nothing that was typed becomes a recipient, a header, an attachment or an event of its own."""

import random
from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qsl, urlsplit

import icalendar
import pytest

from debrief.domain.lists.agenda.calendar_dates import CalendarDate
from debrief.domain.people.addressee import parse_addressee
from debrief.domain.people.note_template import Letter
from debrief.domain.refusal import Refusal
from debrief.domain.text import one_line, safe
from debrief.exports.people.eml import eml_bytes
from debrief.exports.people.ics import ics_text
from debrief.exports.people.mailto import mailto_link
from tests.exports.people.hostile_texts import hostile_person, hostile_text

pytestmark = pytest.mark.row(9)

CASES = pytest.mark.parametrize(
    "numbers",
    [
        range(100),
        *(pytest.param(range(a, a + 1000), marks=pytest.mark.soak(seconds=6)) for a in range(0, 10_000, 1000)),
    ],
    ids=str,
)
HEADERS = {"Subject", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
NOW = 1_795_866_000_000


def letters(numbers: range):
    """Yield hostile letters with whom they are to, each reproducible by its number."""
    for number in numbers:
        rng = random.Random(number)
        yield number, Letter(subject=hostile_text(rng), body=hostile_text(rng, 30)), hostile_person(rng)


@CASES
def test_a_mail_draft_has_one_recipient_at_most_and_only_our_headers(numbers: range):
    for number, letter, to in letters(numbers):
        address = parse_addressee(to).address
        assert address in to
        message = message_from_bytes(eml_bytes(letter, to), policy=default)
        assert set(message.keys()) == HEADERS | ({"To"} if address else set()), number
        assert len(message.keys()) == len(set(message.keys())), number
        recipients = message["To"].addresses if address else ()
        assert [person.addr_spec for person in recipients] == ([address] if address else []), number
        assert message["X-Unsent"] == "1"
        assert one_line(message["Subject"]) == one_line(letter.subject), number
        assert message.get_content_type() == "text/plain"
        assert not message.is_multipart()
        assert message.get_content().replace("\r\n", "\n").strip() == safe(letter.body).strip(), number
        assert not message.defects, number


@CASES
def test_a_mail_link_has_one_recipient_at_most_a_subject_and_a_body(numbers: range):
    for number, letter, to in letters(numbers):
        try:
            link = mailto_link(letter, to)
        except Refusal:
            continue
        assert len(link) < 1900
        assert link.isascii()
        assert "+" not in link.partition("?")[2], "a plus is a space in some programs"
        parts = urlsplit(link)
        assert parts.scheme == "mailto"
        assert not parts.fragment
        expected = [("subject", one_line(letter.subject)), ("body", safe(letter.body).replace("\n", "\r\n"))]
        assert parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True) == expected, number
        assert parts.path.count("@") == bool(parse_addressee(to).address)
        assert not set(parts.path) & set(',;:?&=<>" ')


@CASES
def test_a_calendar_has_as_many_events_and_alarms_as_dates(numbers: range):
    for number in numbers:
        rng = random.Random(number)
        dates = [
            CalendarDate(
                uid=f"{hostile_text(rng, 2)}-{n}",
                at=NOW + n * 60_000,
                summary=hostile_text(rng),
                description=hostile_text(rng),
            )
            for n in range(rng.randint(0, 2))
        ]
        text = ics_text(dates, NOW)
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n")), number
        assert "\n" not in text.replace("\r\n", "")
        calendar = icalendar.Calendar.from_ical(text)
        assert [part.name for part in calendar.subcomponents] == ["VEVENT"] * len(dates), number
        for date, event in zip(dates, calendar.subcomponents, strict=True):
            assert set(event) <= {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"}, number
            assert str(event["SUMMARY"]) == in_calendar(date.summary), number
            (alarm,) = event.subcomponents
            assert set(alarm) == {"ACTION", "DESCRIPTION", "TRIGGER"}, number
            assert alarm.decoded("TRIGGER").total_seconds() == 0
            assert [*event.errors, *alarm.errors] == [], number


def in_calendar(text: str) -> str:
    """Return `text` as a calendar shows it: line ends as line feeds, what acts on a terminal made visible."""
    return safe(text.replace("\r\n", "\n").replace("\r", "\n")).replace("\t", " ")
