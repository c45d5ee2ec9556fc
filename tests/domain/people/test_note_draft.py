"""A letter drafted from what was written, and read back as edited."""

import pytest

from debrief.domain.people.note_draft import LetterFacts, draft_letter, letter_kind, letter_text, parse_letter
from debrief.domain.people.note_template import Letter, LetterKind, NoteTemplate, fill
from debrief.domain.record.outcome import Outcome
from tests.domain.people.letters import TEMPLATE
from tests.domain.wednesday import day

FACTS = LetterFacts(
    to="Dr. Aylin Kaya",
    moment="you drew the dead-letter queue into my diagram.",
    ask="which number would have convinced you",
    role="Data Engineer",
    held=day("2026-11-19"),
    promised=day("2026-11-27"),
    me="Ada",
)


def test_a_letter_is_filled_from_what_is_known():
    letter = draft_letter(TEMPLATE, FACTS, LetterKind.THANKS)
    assert letter.subject == "Thank you for the Data Engineer role"
    assert letter.body == (
        "Hello Dr. Aylin Kaya,\n\n"
        "Thank you for talking on 19 November. One moment: you drew the dead-letter queue into my diagram.\n\n"
        "Which number would have convinced you?\n\nRegards\nAda"
    )


def test_a_template_without_a_letter_for_an_occasion_uses_that_of_another():
    assert draft_letter(TEMPLATE, FACTS, LetterKind.AFTER_OFFER) == draft_letter(TEMPLATE, FACTS, LetterKind.THANKS)
    assert draft_letter(TEMPLATE, FACTS, LetterKind.AFTER_SILENCE) == draft_letter(TEMPLATE, FACTS, LetterKind.AFTER_NO)


def test_what_is_not_known_is_left_out_or_stays_as_a_placeholder():
    letter = draft_letter(TEMPLATE, LetterFacts(), LetterKind.THANKS)
    assert letter.subject == "Thank you"
    assert letter.body == (
        "Hello {to},\n\nThank you. One moment: {moment}.\n\nWhat is one thing to prepare better?\n\nRegards"
    )


@pytest.mark.parametrize(("language", "words"), [("en", "27 November"), ("de", "27. November"), ("cs", "2026-11-27")])
def test_a_day_is_written_in_the_language_of_the_template(language: str, words: str):
    template = NoteTemplate(name="t", title="T", language=language, question="?", letters=TEMPLATE.letters)
    assert words in draft_letter(template, FACTS, LetterKind.NUDGE).body


LETTERS = {
    Outcome.REJECTED: LetterKind.AFTER_NO,
    Outcome.WAITING: LetterKind.THANKS,
    Outcome.OFFER: LetterKind.AFTER_OFFER,
    Outcome.WITHDREW: LetterKind.AFTER_WITHDRAWING,
    Outcome.SILENT: LetterKind.AFTER_SILENCE,
}


def test_each_outcome_gets_its_own_letter():
    assert {outcome: letter_kind(outcome) for outcome in LETTERS} == LETTERS


FILLED = (
    ("{moment}.", {"moment": "why not?"}, "why not?"),
    ("{moment}.", {"moment": "{ask} [x]", "ask": "no"}, "{ask} [x]."),
    ("a[ b {role} {day}]c", {"role": "r"}, "ac"),
    ("a[ b]c", {}, "a bc"),
    ("{nothing}", {}, "{nothing}"),
)


def test_values_are_filled_in_as_they_are():
    assert [(text, values, found) for text, values, filled in FILLED if (found := fill(text, values)) != filled] == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_edited_letter_comes_back_as_it_was(language: str):
    letter = Letter(subject="Thank you: for 由紀", body="Hello,\n\nüber alles\n\nRegards")
    assert parse_letter(letter_text(letter, language), Letter(subject="other", body="")) == letter


EDITED = {
    "Hello,\n\nsubject: x": ("drafted", "Hello,\n\nsubject: x"),
    "my subject: x": ("drafted", "my subject: x"),
    "hSubject: a\n\nello": ("a", "h\n\nello"),
    "Dear Jo, thanks. Subject: a\n\nYours": ("a", "Dear Jo, thanks.\n\nYours"),
    "Dear Jo,\nBetreff: a\n\nYours": ("a", "Dear Jo,\n\nYours"),
    "Dear Jo,\n\nSubject: drafted\n\nYours": ("drafted", "Dear Jo,\n\nYours"),
    "SUBJECT:a\nHello": ("a", "Hello"),
    "Betreff:": ("", ""),
    "": ("drafted", ""),
    "Subject: a\r\n\r\nHello \r\nyou": ("a", "Hello\nyou"),
}


def test_the_subject_is_found_whatever_was_typed_before_it():
    letters = {text: parse_letter(text, Letter(subject="drafted", body="x")) for text in EDITED}
    assert {text: (letter.subject, letter.body) for text, letter in letters.items()} == EDITED


MOMENTS = {
    ("en", "The lift that stopped"): "the lift that stopped",
    ("en", "You drew the queue."): "you drew the queue",
    ("en", "I dropped the pen"): "I dropped the pen",
    ("en", "Anna found the cable"): "Anna found the cable",
    ("en", "The lift stopped. We laughed."): "The lift stopped. We laughed",
    ("en", "IT was down"): "IT was down",
    ("de", "Wie Sie den Stift suchten"): "wie Sie den Stift suchten",
    ("de", "Die Geschichte vom Kran"): "die Geschichte vom Kran",
    ("de", "Kräne im Nebel"): "Kräne im Nebel",
    ("de", "Sie kannten das Lager"): "Sie kannten das Lager",
    ("en", "moment = the returns story"): "the returns story",
    ("de", "Moment: das Lachen"): "das Lachen",
    ("en", "Moment of silence"): "Moment of silence",
    ("cs", "The lift that stopped"): "The lift that stopped",
}


def test_a_moment_goes_on_in_its_sentence_with_a_small_letter():
    def body(language: str, moment: str) -> str:
        template = NoteTemplate(name="t", title="T", language=language, question="?", letters=TEMPLATE.letters)
        return draft_letter(template, LetterFacts(moment=moment), LetterKind.THANKS).body

    bodies = {(language, moment): body(language, moment) for language, moment in MOMENTS}
    assert {case: body for case, body in bodies.items() if f"One moment: {MOMENTS[case]}." not in body} == {}


def test_what_begins_a_sentence_keeps_its_capital():
    assert fill("{a}. {a} and {a}", {"a": "The lift"}, {"a": "the lift"}) == "The lift. The lift and the lift"
