"""Whom a note is written to, as people type names."""

from debrief.domain.people.addressee import is_same_person, parse_addressee, people_named, reads_as_words

TYPED = {
    "Jonas Reuter": ("Jonas Reuter", "Jonas", ""),
    "Dr. Aylin Kaya (principal engineer)": ("Dr. Aylin Kaya", "Aylin", ""),
    "Dr. Kaya": ("Dr. Kaya", "Dr. Kaya", ""),
    "Herr Reuter": ("Herr Reuter", "Herr Reuter", ""),
    "Kelly-Ann O'Neill, talent acquisition": ("Kelly-Ann O'Neill", "Kelly-Ann", ""),
    "thank Kelly-Ann": ("Kelly-Ann", "Kelly-Ann", ""),
    "Thanks to Aylin Kaya": ("Aylin Kaya", "Aylin", ""),
    "Dank an Tomáš": ("Tomáš", "Tomáš", ""),
    "thank you": ("thank you", "thank", ""),
    "佐藤さん": ("佐藤さん", "佐藤さん", ""),
    "Tomáš Dvořák <tomas@example.org>": ("Tomáš Dvořák", "Tomáš", "tomas@example.org"),
    "jonas.reuter@example.org": ("", "", "jonas.reuter@example.org"),
    "A <a@example.org>, B <b@example.org>": ("A", "A", ""),
    "A <a@example.org\r\nBcc: b@example.org>": ("A", "A", ""),
    "Jonas <jonas@example>": ("Jonas", "Jonas", ""),
    '"Reuter\\" <x@example.org>': ("Reuter\\", "Reuter\\", "x@example.org"),
    "": ("", "", ""),
    "  \n ": ("", "", ""),
}


def test_a_name_and_its_address_are_read_as_typed():
    people = {typed: parse_addressee(typed) for typed in TYPED}
    assert {typed: (person.name, person.first, person.address) for typed, person in people.items()} == TYPED


SAME_PERSON = {
    ("Aylin", "Dr. Aylin Kaya"): True,
    ("Tomas Dvorak", "Tomáš Dvořák"): True,
    ("Jonas Reuter", "Jonas Keller"): False,
    ("Dr. Kaya", "Dr. Reuter"): False,
    ("", "Jonas"): False,
    ("", ""): False,
}


def test_the_same_person_is_recognized_by_a_part_of_the_name():
    assert {(one, other): is_same_person(one, other) for one, other in SAME_PERSON} == SAME_PERSON
    assert {(one, other): is_same_person(other, one) for one, other in SAME_PERSON} == SAME_PERSON


READS_AS_WORDS = {
    "Hi, thank you for the note. Your pipeline was slow": True,
    "You were too slow.": True,
    "Could you say more about it?": True,
    "We thought that the pipeline was too slow for what our team needs at the moment": True,
    "Dr. Aylin Kaya": False,
    "Prof. Dr. Aylin Kaya-Schmidt": False,
    "Jonas": False,
    "Jonas.": False,
    "Aylin Kaya.": False,
    "Jonas B.": False,
    "Sammy Davis Jr.": False,
    "Dr. Aylin Kaya (principal engineer. She asked about Kafka, and how we test what we write)": False,
    "Kelly-Ann O'Neill, talent acquisition, Acme Berlin <k.oneill@example.org>": False,
    "": False,
}


def test_sentences_are_no_name() -> None:
    assert {typed: reads_as_words(typed) for typed in READS_AS_WORDS} == READS_AS_WORDS


NAMED = {
    "One person: Kelly-Ann O'Neill, talent acquisition": "Kelly-Ann O'Neill, talent acquisition",
    "2 interviewers: Jonas, Aylin": "Jonas, Aylin",
    "Just the one person - Jonas": "Jonas",
    "I met Jonas and Aylin": "Jonas and Aylin",
    "Zwei Personen: Jonas, Aylin": "Jonas, Aylin",
    "A panel of three: Jonas, Aylin, Wen": "Jonas, Aylin, Wen",
    "Jonas: hiring manager; Aylin: lead": "Jonas: hiring manager; Aylin: lead",
    "Two Sigma: Jonas": "Two Sigma: Jonas",
    "One person": "One person",
    "One person:": "One person:",
    "Jonas": "Jonas",
    "": "",
}


def test_how_many_there_were_is_no_name() -> None:
    assert {typed: people_named(typed) for typed in NAMED} == NAMED
