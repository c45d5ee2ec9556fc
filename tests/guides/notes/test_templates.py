"""The templates of notes: the bundled ones, the user's own, and the faults in a file."""

import stat
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from debrief.domain.people.note_draft import LetterFacts, draft_letter
from debrief.domain.people.note_flags import NO_SIGNATURE, DraftedLetter, note_flags
from debrief.domain.people.note_template import ASKING, WORD_LIMIT, Letter, LetterKind, NoteTemplate, count_words
from debrief.domain.refusal import Refusal
from debrief.guides.faults import GuideFault
from debrief.guides.notes.loader import available_templates, bundled_template, create_template, load_template
from debrief.guides.notes.reader import parse_template
from tests.domain.wednesday import day

FACTS = LetterFacts(
    to="Dr. Aylin Kaya",
    moment="wie Sie die Dead-Letter-Queue selbst in mein Diagramm gezeichnet haben",
    company="Northwind Analytics",
    role="Senior Data Engineer",
    held=day("2026-11-19"),
    promised=day("2026-11-27"),
)
BUNDLED = [entry.name for entry in available_templates(None)]
PLAIN = bundled_template("plain") or ""


def test_three_tones_are_there_in_english_and_german():
    found = {(entry.name, entry.value.language) for entry in available_templates(None) if entry.value}
    assert found == {
        (tone + end, lang) for tone in ("plain", "warm", "brief") for end, lang in (("", "en"), ("-de", "de"))
    }


def letters(*kinds: LetterKind) -> Iterator[tuple[NoteTemplate, LetterKind, Letter]]:
    """Yield the letters of these kinds that the bundled templates make."""
    for name, kind in product(BUNDLED, kinds):
        template = load_template(name, None)
        yield template, kind, draft_letter(template, FACTS, kind)


def test_a_bundled_letter_is_short_and_only_its_signature_is_missing():
    for template, kind, letter in letters(*LetterKind):
        without = draft_letter(template, LetterFacts(to=FACTS.to), kind)
        assert count_words(letter.body) < 100 < WORD_LIMIT
        assert "[" not in letter.body
        if kind is not LetterKind.NUDGE:
            drafted = DraftedLetter(to=FACTS.to, moment=FACTS.moment, letter=letter, without_moment=without)
            assert [flag.says for flag in note_flags(drafted)] == [NO_SIGNATURE]
            asked = draft_letter(template, replace(FACTS, ask="Passt Montag?"), kind).body
            assert asked.count("?") in {1, 2}  # one question, with or without a sentence that asks leave
            assert "Passt Montag?" in asked
            assert (template.question in letter.body) is (kind in ASKING)


def test_only_who_may_still_hope_for_another_opening_does():
    hopes = ("later", "another opening", "something else", "später", "Anruf")
    without_hope = [*letters(LetterKind.THANKS, LetterKind.AFTER_OFFER, LetterKind.AFTER_WITHDRAWING)]
    assert [letter.body for _, _, letter in without_hope if any(word in letter.body for word in hopes)] == []


FAULTS = (
    # what is written, what stands there instead, what is said of it
    (
        "title: Plain",
        "tilte: Plain",
        'plain.txt:8: "tilte: Plain" does not belong above the first heading. Did you mean "title"?',
    ),
    ("title: Plain", "title: Plain\ntitle: Plain", "plain.txt:9: title: appears twice."),
    ("language: en\n", "", "plain.txt:1: language: is missing."),
    ("language: en", "language: English", 'plain.txt:1: language: "English" is not a language code'),
    ("{moment}.\n", "this.\n", "plain.txt:13: thanks: has no {moment}. Without it, the note could be to anybody."),
    (
        "minute: {ask}",
        "minute: {aks}",
        'plain.txt:22: thanks: {aks} cannot be filled in. Did you mean "ask"?',
    ),
    (
        "regards\n{me}",
        "regards\n{me",
        "plain.txt:25: thanks: { and } have to come in pairs on one line, and not inside each other.",
    ),
    ("== thanks ==", "== Danke ==", 'plain.txt:13: "Danke" is not a part of a template. Use thanks, after a no'),
    ("== nudge ==", "== thanks ==", "thanks: appears twice."),
    (
        "Subject: Thank you for the",
        "Thank you for the",
        "plain.txt:13: thanks: needs a first line that begins with Subject:",
    ),
    ("Kind regards", "word " * 130, "words. Use at most 120."),
)


def report(old: str, new: str) -> str:
    """Return what is said of the plain template in which `new` stands for `old`."""
    assert old in PLAIN
    with pytest.raises(GuideFault) as refused:
        parse_template(PLAIN.replace(old, new, 1), "plain.txt", "plain")
    return str(refused.value)


def test_a_fault_in_a_template_is_named_with_its_line():
    reports = [(fault, report(old, new)) for old, new, fault in FAULTS]
    assert [(fault, said) for fault, said in reports if fault not in said] == []


def test_an_empty_file_has_faults_and_no_traceback():
    with pytest.raises(GuideFault) as refused:
        parse_template("", "x.txt", "x")
    assert 'has no part "== thanks =="' in str(refused.value)


def test_ones_own_template_takes_precedence_and_is_private(tmp_path: Path):
    path = create_template(tmp_path / "notes", "plain")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text(path.read_text(encoding="utf-8").replace("Kind regards", "Yours"), encoding="utf-8")
    assert "Yours" in load_template("plain", tmp_path / "notes").letters[LetterKind.THANKS].body
    assert [entry.own for entry in available_templates(tmp_path / "notes") if entry.name == "plain"] == [True]


def test_a_template_can_be_copied_from_any_other_but_not_over_one(tmp_path: Path):
    create_template(tmp_path, "mine", like="warm-de")
    assert load_template("mine", tmp_path).language == "de"
    with pytest.raises(Refusal, match="already exists"):
        create_template(tmp_path, "mine")
    with pytest.raises(Refusal, match="cannot be the name"):
        create_template(tmp_path, "con")


def test_a_template_that_is_not_there_is_refused_with_the_nearest():
    with pytest.raises(Refusal, match='Did you mean "plain"'):
        load_template("plian", None)


def test_a_broken_file_is_listed_with_its_faults(tmp_path: Path):
    (tmp_path / "mine.txt").write_bytes(b"title: \xff\n")
    (entry,) = [entry for entry in available_templates(tmp_path) if entry.own]
    assert [str(fault) for fault in entry.faults] == ["mine.txt:1: is not UTF-8. Save it as UTF-8 and try again."]
