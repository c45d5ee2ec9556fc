"""A note as a draft of mail, as a mail link, and its dates in a calendar."""

from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import icalendar
import pytest

from debrief.domain.lists.agenda.calendar_dates import CalendarDate
from debrief.domain.people.note_template import Letter
from debrief.domain.refusal import Refusal
from debrief.exports.people.eml import eml_bytes
from debrief.exports.people.ics import ics_text
from debrief.exports.people.mailto import mailto_link
from tests.domain.wednesday import ms

LETTER = Letter(subject="Danke, 由紀", body="Grüße an 由紀,\n\nder Kalender-Bug & das Lachen: 100 %.\n\nÄda")


def test_a_draft_is_unsent_and_leaves_sender_and_date_to_the_mail_program():
    message = message_from_bytes(eml_bytes(LETTER, "Tomáš Dvořák <tomas@example.org>"), policy=default)
    assert message["X-Unsent"] == "1"
    assert {"From", "Date", "Message-ID"} & set(message.keys()) == set()
    (person,) = message["To"].addresses
    assert (person.display_name, person.addr_spec) == ("Tomáš Dvořák", "tomas@example.org")
    assert (message["Subject"], message.get_content().strip()) == (LETTER.subject, LETTER.body.replace("\n", "\r\n"))


def test_a_draft_is_plain_seven_bit_text_with_short_lines():
    data = eml_bytes(Letter(subject="ü" * 500, body="ü " * 5000), "ü" * 200 + " <a@example.org>")
    assert data.isascii()
    assert max(len(line) for line in data.split(b"\r\n")) <= 100


def test_a_subject_keeps_its_spaces_between_words_with_umlauts():
    subject = "Danke für die Gespräche über die Stelle – und für Ihre Geduld, Frau Žižková"
    assert message_from_bytes(eml_bytes(Letter(subject=subject, body="")), policy=default)["Subject"] == subject


def test_an_encoded_word_in_a_name_stays_text():
    data = eml_bytes(LETTER, "=?utf-8?q?=0ABcc:_evil?= <a@example.org>")
    assert b"\nBcc" not in data
    assert message_from_bytes(data, policy=default)["Bcc"] is None


def test_a_link_has_encoded_line_ends_and_spaces():
    link = mailto_link(LETTER, "a+b@example.org")
    assert link.startswith("mailto:a%2Bb@example.org?subject=Danke%2C%20%E7%94%B1%E7%B4%80&body=")
    assert "%0D%0A%0D%0Ader%20Kalender-Bug%20%26%20das%20Lachen%3A%20100%20%25." in link


@pytest.mark.parametrize(("length", "refused"), [(1877, False), (1878, True)])
def test_a_long_link_is_refused_with_the_offer_of_a_file(length: int, refused: bool):
    letter = Letter(subject="", body="a" * length)  # "mailto:?subject=&body=" has 22 characters
    if refused:
        with pytest.raises(Refusal, match=r"\.eml"):
            mailto_link(letter)
    else:
        assert len(mailto_link(letter)) == 1899


def event_of(text: str) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(text).subcomponents
    return event


def test_a_date_is_an_event_in_utc_with_one_alarm_at_its_start():
    date = CalendarDate(
        uid="x@debrief", at=ms("2026-11-19 09:30"), until=ms("2026-11-19 15:30"), summary="Note to 由紀"
    )
    event = event_of(ics_text([date], ms("2026-11-18 18:00")))
    assert event.decoded("DTSTART") == datetime(2026, 11, 19, 8, 30, tzinfo=UTC)
    assert event.decoded("DTEND") == datetime(2026, 11, 19, 14, 30, tzinfo=UTC)
    assert str(event["SUMMARY"]) == "Note to 由紀"
    (alarm,) = event.subcomponents
    assert (alarm["ACTION"], alarm.decoded("TRIGGER")) == ("DISPLAY", timedelta(0))


def test_a_later_file_updates_the_event_of_an_earlier_one():
    now = ms("2026-11-18 18:00")
    first = event_of(ics_text([CalendarDate(uid="x@debrief", at=now, summary="a")], now))
    second = event_of(ics_text([CalendarDate(uid="x@debrief", at=now + 1000, summary="b")], now + 1000))
    assert first["UID"] == second["UID"]
    assert first["SEQUENCE"] < second["SEQUENCE"]


def test_a_file_made_later_of_the_same_dates_differs_in_its_stamp_and_version_only():
    date = CalendarDate(uid="x@debrief", at=ms("2026-11-19 09:30"), summary="a")
    first, second = (ics_text([date], ms(moment)).splitlines() for moment in ("2026-11-18 18:00", "2026-11-18 19:00"))
    changed = [line.partition(":")[0] for line, other in zip(first, second, strict=True) if line != other]
    assert changed == ["DTSTAMP", "SEQUENCE"]


def test_no_dates_make_a_calendar_without_events():
    assert icalendar.Calendar.from_ical(ics_text([], 0)).subcomponents == []
