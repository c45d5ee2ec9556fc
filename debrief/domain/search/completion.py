"""Complete the word that is being typed at the end of a query."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from debrief.domain.search.query_keys import KEYS, ChoiceKey, DateKey, QueryKey, TextKey
from debrief.domain.search.term_reader import Term, Value, parse_terms

_BEGUN_KEY = re.compile("[A-Za-z]+")
_QUOTE = re.compile('["“”„‟＂]')
# A second colon, or a slash, right behind that of the key would make the whole a name or an address.
_NEEDS_QUOTES = re.compile(rf"^[:：/]|\s|[,，*]|{_QUOTE.pattern}")


@dataclass(frozen=True, slots=True)
class Completion:
    """The unfinished word at the end of a query, and its completions.

    `key`: the key whose value it is; empty if the word is the start of a key. `begun`: its letters so far.
    `choices`: the completions. `looked_up`: they must be fetched from the journal, from the values of `key` in it.
    `before`: the query before the word.
    """

    key: str
    begun: str
    choices: tuple[str, ...]
    before: str
    looked_up: bool = False

    def insert(self, choice: str) -> str:
        """Return the query with the word replaced by `choice`, quoted if necessary."""
        if not self.key:
            return f"{self.before}{choice}:"
        if not _NEEDS_QUOTES.search(choice):
            return self.before + choice
        # A quoted value cannot contain quotation marks, and comparing ignores them.
        return f'{self.before}"{_QUOTE.sub(" ", choice)}"'


def complete_query(text: str, keys: Mapping[str, QueryKey] = KEYS) -> Completion | None:
    """Return how the end of `text` can be completed, given the `keys` of its query language; None if it cannot."""
    for term in parse_terms(text):
        value = _last_value(term, text)
        if value is not None:
            return _of_value(term.key.lower(), value, text, keys) if term.key else _of_key(value, text, keys)
    return None


def _last_value(term: Term, text: str) -> Value | None:
    """Return the value of `term` that is being typed; an empty one after a colon or a comma."""
    if not term.last:
        return None
    if term.values and term.values[-1].last:
        return term.values[-1]
    return Value("", len(text)) if term.key and text[-1] in ":：,，" else None


def _of_key(value: Value, text: str, keys: Mapping[str, QueryKey]) -> Completion | None:
    if value.quoted or not _BEGUN_KEY.fullmatch(value.text):
        return None
    begun = value.text.lower()
    return _completion("", begun, tuple(keys), text[: value.start])


def _of_value(name: str, value: Value, text: str, keys: Mapping[str, QueryKey]) -> Completion | None:
    before = text[: value.start]
    match keys.get(name):
        case TextKey():
            return Completion(name, value.text, (), before, looked_up=True)
        case ChoiceKey(choices=choices):
            return _completion(name, value.text, choices, before)
        case DateKey():
            from debrief.domain.search.periods import NAMES  # loads the grammar of dates

            return _completion(name, value.text, NAMES, before)
    return None


def _completion(key: str, begun: str, choices: tuple[str, ...], before: str) -> Completion | None:
    possible = tuple(choice for choice in choices if choice.startswith(begun.casefold()))
    return Completion(key, begun, possible, before) if possible else None
