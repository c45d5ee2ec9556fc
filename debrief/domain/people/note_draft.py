"""Draft a letter from what was written, and read one back from the text that the user edited."""

import re
from dataclasses import dataclass

from debrief.domain.people.addressee import Addressee, parse_addressee
from debrief.domain.people.note_template import ASKING, UNCERTAIN, Letter, LetterKind, NoteTemplate, fill
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.text import one_line

_SUBJECT = re.compile(
    r"(?:^[ \t]*(?i:subject|betreff)|Subject|Betreff)[ \t]*:(?P<subject>[^\n]*)(?:\n|\Z)", re.MULTILINE
)
_BLANK_LINE = re.compile(r"\S[ \t]*\n[ \t]*\n")
_SUBJECT_WORDS = {"de": "Betreff"}
_SENTENCE_END = re.compile(r"[.!?…] ")
_QUESTION_WORDS = "what|why|how|who|whom|whose|which|when|where"
_ASKED = rf"(?:if|whether|about|for|{_QUESTION_WORDS})\b"
"""What goes on after "ask" in a plan; "ask" before other words may be a part of the question itself."""
_ENDS_SENTENCE = "?!.…？。"
_MOMENT = r"^(?:(?:the|der) )?moment\s*[:=]\s*(?=\S)"
"""What somebody who plans a note writes before the moment."""

_MONTHS = {
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    "de": (
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
}


_KINDS = {
    Outcome.REJECTED: LetterKind.AFTER_NO,
    Outcome.OFFER: LetterKind.AFTER_OFFER,
    Outcome.WITHDREW: LetterKind.AFTER_WITHDRAWING,
    Outcome.SILENT: LetterKind.AFTER_SILENCE,
}
_LOWERCASE_WORDS = {
    "en": frozenset(
        """
        the a an this that these those you your we our us he his she her it its they their my me when where how what
        why who which while as after before at in on during from with for about because since there then if
        """.split()  # noqa: SIM905 - a table, to be read
    ),
    # Not "Sie", "Ihr" and their forms, which address the reader, nor what begins a whole sentence after a colon.
    "de": frozenset(
        """
        dass wie als wo wenn warum was wer weil nachdem während der die das den dem des ein eine einen einem einer mein
        meine meinen meinem meiner unser unsere unseren unserem unserer in im an am auf bei beim mit nach von vom vor
        zu zum zur über für durch um unter aus ohne
        """.split()  # noqa: SIM905 - a table, to be read
    ),
}
"""The words that begin with a small letter inside of a sentence, by language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFacts:
    """The facts for drafting a letter. `to`, `moment`, `ask`: those of the note; `me`: the user's name to sign with."""

    to: str = ""
    moment: str = ""
    ask: str = ""
    company: str = ""
    role: str = ""
    stage: str = ""
    held: When = UNKNOWN
    promised: When = UNKNOWN
    me: str = ""


def letter_kind(outcome: Outcome) -> LetterKind:
    """Return which letter suits the outcome of an application."""
    return _KINDS.get(outcome, LetterKind.THANKS)


def draft_letter(template: NoteTemplate, facts: LetterFacts, kind: LetterKind) -> Letter:
    """Return the letter drafted from `template`; unknown facts stay placeholders, such as `{moment}`."""
    person = parse_addressee(facts.to)
    kind = template.occasion(kind)
    ask = _ask(one_line(facts.ask) or (template.question if kind in ASKING else ""), person)
    values = {
        "to": person.name,
        "first": person.first,
        "moment": re.sub(_MOMENT, "", one_line(facts.moment).rstrip(". "), flags=re.IGNORECASE),
        "ask": ask[:1].upper() + ask[1:],
        "company": one_line(facts.company),
        "role": one_line(facts.role),
        "stage": one_line(facts.stage),
        "day": _day(facts.held, template.language),
        "promised": _day(facts.promised, template.language),
        "me": one_line(facts.me),
    }
    letter = template.letters[kind]
    inside = {"moment": _as_continuation(values["moment"], template.language), "ask": ask}
    return Letter(subject=one_line(fill(letter.subject, values, inside)), body=_tidy(fill(letter.body, values, inside)))


def _ask(words: str, person: Addressee) -> str:
    """Return what is asked; "ask her if the call gave her pause", a plan, becomes "if the call gave {her} pause".

    Whether a "her" in a plan is whoever the letter is to is not certain, so it becomes a place to fill in. What goes on
    with "if" or a name is no question, and gets no question mark.
    """
    objects = "|".join(["her", "him", "them", *(re.escape(name) for name in (person.first, person.name) if name)])
    found = re.match(rf"(?:to )?ask(?: (?:{objects}))?(?: (?={_ASKED})|:\s*(?=\S))", words, re.IGNORECASE)
    if found is None:
        ask = words[:1].upper() + words[1:]
        return ask if ask[-1:] in _ENDS_SENTENCE else f"{ask}?"
    ask = words[found.end() :]
    ask = re.sub(
        rf"\b(?:{'|'.join(UNCERTAIN)})\b", lambda pronoun: f"{{{pronoun[0].lower()}}}", ask, flags=re.IGNORECASE
    )
    ask = ask if ask[:2] in {"I ", "I'", "I’"} else ask[:1].lower() + ask[1:]
    mark = "?" if re.match(rf"(?:{_QUESTION_WORDS})\b", ask) else "."
    return ask if ask[-1:] in _ENDS_SENTENCE else f"{ask}{mark}"


def _as_continuation(words: str, language: str) -> str:
    """Return `words` as they go on in a sentence: without the capital of a small word at their beginning.

    Names, nouns and "I" keep theirs, and so do several sentences.
    """
    first = words.split(" ", 1)[0]
    small = first.istitle() and first.lower() in _LOWERCASE_WORDS.get(language, ())
    return words if not small or _SENTENCE_END.search(words) else words[:1].lower() + words[1:]


def letter_text(letter: Letter, language: str = "en") -> str:
    """Return `letter` as one text to edit, which begins with its subject: `Subject: Thank you …`."""
    return f"{_SUBJECT_WORDS.get(language, 'Subject')}: {letter.subject}\n\n{letter.body}"


def parse_letter(text: str, draft: Letter) -> Letter:
    """Return the letter in a `text` that the user edited; without a line for the subject, with that of `draft`.

    What stands before the subject, on its line or above, is the beginning of the letter: that is where the text begins,
    and where somebody may begin to type. Below an empty line only the subject of `draft` itself is taken for one.
    """
    text = _with_line_feeds(text)
    head_ends = blank.start() + 1 if (blank := _BLANK_LINE.search(text)) else len(text)
    for match in _SUBJECT.finditer(text):
        subject = one_line(match["subject"])
        if match.start() < head_ends or (subject and subject == draft.subject):
            parts = (_tidy(text[: match.start()]), _tidy(text[match.end() :]))
            return Letter(subject=subject, body="\n\n".join(part for part in parts if part))
    return Letter(subject=draft.subject, body=_tidy(text))


def _day(when: When, language: str) -> str:
    """Return the day of `when` in `language`: `19 November`, `19. November`, or `2026-11-19` in any other."""
    local = when.local
    if local is None:
        return ""
    if language not in _MONTHS:
        return f"{local:%Y-%m-%d}"
    return f"{local.day}{'.' if language == 'de' else ''} {_MONTHS[language][local.month - 1]}"


def _tidy(body: str) -> str:
    """Return `body` without white space around it and at the ends of its lines."""
    return "\n".join(line.rstrip() for line in _with_line_feeds(body).split("\n")).strip()


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
