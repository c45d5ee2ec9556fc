"""Whom a note is written to: the name and the address in what was typed."""

import re
from typing import NamedTuple

from debrief.domain.text import fold_text, one_line

# Compiled where they are first used: the agenda imports this, and compiling takes longer than all the rest of it.
_ADDRESS = (
    r"(?<![^\s<(,;:\"'])[A-Za-z0-9!#$&*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$&*+/=?^_`{|}~-]+)*"
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+(?![\w.@-])"
)
_ASIDE = r"\([^()]*\)|<[^<>]*>|\[[^\[\]]*\]"
_FORMS = frozenset({"herr", "frau", "mr", "mrs", "ms", "mx", "dr", "prof", "professor", "ing", "dipl.-ing", "sir"})
_SENTENCE_END = r"(\w+[!?…]|[^\W\d_]{3,}\.)(?=\s|$)"
_MOST_NAME_WORDS = 12
_FEWEST_SENTENCE_WORDS = 4
_NUMBER = r"(?:an?|the|just|only|one|two|three|four|five|six|several|eine?|zwei|drei|vier|\d+)"
_GROUP = r"(?:person|persons|people|interviewers?|colleagues?|panel(?: of \w+)?|personen|leute|kollegen)"
_COUNTED = rf"(?:{_NUMBER}\s+){{0,3}}{_GROUP}(?: there)?\s*(?::|[-–—]\s)"
_LEAD_IN = rf"(?:{_COUNTED}|(?:i|we) (?:met|spoke (?:to|with)|talked to)\b:?)\s*(?=\S)"
"""What is written before the names of those who were there."""
_THANKED = r"^(?i:thank(?:s to| you to)?|write to|note to|dank an)\s+(?=[^\W\d_a-zà-öø-ÿ])"
"""What somebody who plans a note writes before the name: "thank Kelly-Ann"."""
_ADDRESS_LIMIT = 254
_TYPED_LIMIT = 1000


class Addressee(NamedTuple):
    """A person. `name`: as in a greeting; `first`: the first name, or `name` if there is none to be seen.

    `address`: the e-mail address; empty unless exactly one was typed.
    """

    name: str
    first: str
    address: str


def parse_addressee(typed: str) -> Addressee:
    """Return whom `typed` names: `Dr. Aylin Kaya (principal engineer) <a.kaya@example.org>`."""
    line = one_line(typed[:_TYPED_LIMIT])
    found = re.findall(_ADDRESS, line)
    address = found[0] if len(found) == 1 and line.count("@") == 1 and len(found[0]) <= _ADDRESS_LIMIT else ""
    without = re.sub(_ASIDE, " ", re.sub(_ADDRESS, " ", line))
    name = re.sub(_THANKED, "", one_line(re.split(r"[,;]", without, maxsplit=1)[0]).strip("\"'<>()[] "))
    return Addressee(name=name, first=_first_name(name), address=address)


def people_named(typed: str) -> str:
    """Return the names in a text about who was there, without "one person:" or "I met" in front of them."""
    return re.sub(rf"^\s*{_LEAD_IN}", "", typed, count=1, flags=re.IGNORECASE)


def short_name(typed: str) -> str:
    """Return what to call somebody in a line of a list: what was typed, without an e-mail address."""
    line = one_line(typed)
    return parse_addressee(line).name or line if "@" in line else line


def reads_as_words(typed: str) -> bool:
    """Return whether what was typed is rather what somebody wrote than a name: it is long, or a sentence ends in it."""
    line = one_line(re.sub(_ASIDE, " ", typed[:_TYPED_LIMIT]))
    words = len(line.split())
    ends = (found for found in re.findall(_SENTENCE_END, line) if found.casefold().rstrip(".") not in _FORMS)
    return words > _MOST_NAME_WORDS or (words >= _FEWEST_SENTENCE_WORDS and any(ends))


def is_same_person(one: str, other: str) -> bool:
    """Return whether two typed names mean the same person: all words of one are among those of the other."""
    mine, theirs = _name_words(one), _name_words(other)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def is_reply_to(sender: str, to: str, notes: int) -> bool:
    """Return whether a reply of `sender` answers the note to `to`; the only one of `notes` is answered by anybody."""
    return notes == 1 or is_same_person(sender, to)


def _first_name(name: str) -> str:
    words = name.split()
    rest = [word for word in words if word.strip(".").casefold() not in _FORMS]
    return name if not rest or (len(rest) == 1 and len(words) > 1) else rest[0]


def _name_words(typed: str) -> frozenset[str]:
    words = re.split(r"[\s.]+", fold_text(parse_addressee(typed).name))
    return frozenset(word for word in words if word and word not in _FORMS)
