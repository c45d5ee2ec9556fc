"""Flags what to look at in a letter before it is sent."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from debrief.domain.people.addressee import parse_addressee
from debrief.domain.people.note_template import WORD_LIMIT, Letter, count_words, placeholders_left
from debrief.domain.text import fold_text, one_line

OWN_WORDS = 3
"""From how many words beyond the template on a letter counts as naming a moment."""
SAME_SHARE = 0.8
"""From which share of common words on two letters count as the same."""

NO_SIGNATURE = "{me} stands for your name. The setting `signature` fills it in."

_THIRD_PERSON = frozenset(("he", "him", "his", "himself", "she", "her", "hers", "herself", "er", "ihm", "ihn"))
"""Words for one other person, in English and German. Not "sie" and "ihr", which address the reader as well."""
_WORD = re.compile(r"\w+")
_WHY_NOT_ME = re.compile(
    r"\bwhy (?:not me|me|i (?:was|am|did)|(?:was|wasn'?t|am|did|didn'?t|have|haven'?t) i\b|(?:did|didn'?t|have) you"
    r"|you (?:chose|did|decided|rejected)|someone else|somebody else|the other)"
    r"|\bwhat did i do wrong|\breasons? (?:for|behind) (?:the|your|my|this) (?:decision|rejection|no\b)"
    r"|\b(?:warum|wieso|weshalb) (?:nicht ich|ich (?:nicht|abgelehnt)|haben sie|wurde ich|bin ich|habe ich|sie sich)"
    r"|\bgr(?:u|ue)nde? (?:fur|fuer|der|ihrer|meiner|die|ihre) (?:die |der |ihre )?(?:absage|ablehnung|entscheidung)"
    r"|\bwor?an (?:hat es|lag es|es gelegen)|\bwas habe ich falsch gemacht"
)
_WANTS_BACK = re.compile(
    r"\b(?:(?:like|love) to work with you|(?:still|very) interested|(?:later|another) openings?"
    r"|(?:mit|bei) ihnen (?:zu )?arbeiten|mein interesse|spater etwas (?:frei|ergibt)|passende stelle)"
)


class FlagKind(StrEnum):
    """The reason why a letter is flagged."""

    NO_MOMENT = "no moment"
    PLACEHOLDER = "placeholder"
    SAME = "same"
    TOO_LONG = "too long"
    WHY_NOT_ME = "why not me"
    THIRD_PERSON = "third person"
    NOT_AGAIN = "not again"


@dataclass(frozen=True, slots=True)
class NoteFlag:
    """One thing to look at, as a sentence for the user."""

    kind: FlagKind
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftedLetter:
    """A letter to one person, beside the draft that the template makes without a moment. `moment`: the note's.

    `again`: whether the user may apply there again.
    """

    to: str
    moment: str
    letter: Letter
    without_moment: Letter
    again: bool = True


def note_flags(one: DraftedLetter, others: Iterable[DraftedLetter] = ()) -> list[NoteFlag]:
    """Return what to look at in a letter; `others`: those to the other people of the same debrief."""
    flags = list[NoteFlag]()
    if not _names_moment(one):
        says = "It does not mention a moment that only you two shared. One line about one makes the note personal."
        flags.append(NoteFlag(FlagKind.NO_MOMENT, says))
    flags.extend(placeholder_flags(one.letter))
    same = [other.to for other in others if _is_same(one, other)]
    if same:
        whom = one_line(same[0]) or "another person"
        flags.append(NoteFlag(FlagKind.SAME, f"It says the same as the note to {whom}, and people compare notes."))
    if about := _third_person(one):
        whom = parse_addressee(one.to).first or "the person you write to"
        flags.append(NoteFlag(FlagKind.THIRD_PERSON, f"It says “{about}”. If you mean {whom}, write “you” instead."))
    if (words := count_words(one.letter.body)) > WORD_LIMIT:
        flags.append(
            NoteFlag(FlagKind.TOO_LONG, f"It has {words} words. Most people read up to {WORD_LIMIT} straight away.")
        )
    if _WHY_NOT_ME.search(fold_text(one.letter.body).replace("’", "'")):
        says = "It asks for reasons, which many employers may not give. Ask for one thing you could prepare better."
        flags.append(NoteFlag(FlagKind.WHY_NOT_ME, says))
    if not one.again and _WANTS_BACK.search(fold_text(one.letter.body)):
        says = (
            "It says that you are interested, and you wrote that you would not apply again. Leave that out if you like."
        )
        flags.append(NoteFlag(FlagKind.NOT_AGAIN, says))
    return flags


def placeholder_flags(letter: Letter) -> list[NoteFlag]:
    """Return the flags for the placeholders that are still in `letter`, without that for the moment."""
    left = dict.fromkeys(placeholders_left(f"{letter.subject} {letter.body}"))
    names = ", ".join(f"{{{name}}}" for name in left if name not in {"moment", "me"})
    says = [
        f"It still has {names} in it. Fill it in, or take it out." if names else "",
        NO_SIGNATURE if "me" in left else "",
    ]
    return [NoteFlag(FlagKind.PLACEHOLDER, sentence) for sentence in says if sentence]


def _names_moment(one: DraftedLetter) -> bool:
    if "moment" in placeholders_left(one.letter.body):
        return False
    moment = fold_text(one_line(one.moment)).rstrip(". ")
    return bool(moment and moment in fold_text(one_line(one.letter.body))) or len(_own_words(one)) >= OWN_WORDS


def _third_person(one: DraftedLetter) -> str:
    """Return the first word that the user wrote about somebody else, or the name of the reader in the moment."""
    first = fold_text(parse_addressee(one.to).first)
    # The moment was often written as a note about somebody before it became part of a letter to them.
    if fold_text(one_line(one.moment)).rstrip(". ") in fold_text(one_line(one.letter.body)):
        for found in _WORD.finditer(one.moment):
            if fold_text(found[0]) in {*_THIRD_PERSON, first}:
                return found[0]
    written = _THIRD_PERSON & _own_words(one)
    return next((found[0] for found in _WORD.finditer(one.letter.body) if fold_text(found[0]) in written), "")


def _is_same(one: DraftedLetter, other: DraftedLetter) -> bool:
    mine, theirs = _own_words(one), _own_words(other)
    return bool(mine and theirs) and len(mine & theirs) / len(mine | theirs) >= SAME_SHARE


def _own_words(one: DraftedLetter) -> frozenset[str]:
    """Return the words of a letter that are neither the template's nor the person's name."""
    theirs = f"{one.without_moment.body} {one.to}"
    return _words(one.letter.body) - _words(theirs)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold_text(text)))
