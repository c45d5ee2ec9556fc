"""Replaces names in a text by pseudonyms: `Company A`, `Person 1`, each everywhere by the same."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from debrief.domain.practice.next_interview.pseudonyms.folded_text import FoldedText, FoldedWord, fold_name
from debrief.domain.practice.next_interview.pseudonyms.inflection import is_form_of, is_unspaced
from debrief.domain.practice.next_interview.pseudonyms.names import Entity, NameKind
from debrief.domain.practice.next_interview.pseudonyms.words_around_names import (
    ABBREVIATIONS,
    COMMON,
    DOTTED,
    HONORIFICS,
    LEGAL_FORMS,
    TECHNOLOGIES,
    TITLES,
)

_ADDRESS = re.compile(r"[^\s<>(),;:\"“”„]+@[^\s<>(),;:\"“”„]*\w|(?<!\w)@\w[\w.-]*\w")
_WEB = re.compile(
    r"\b(?:https?://|www\.)\S*\w/?|(?<![\w@.])[\w-]+(?:\.[\w-]+)*"
    r"\.(?:com|org|net|de|io|eu|at|ch|uk|fr|es|it|nl|pl|cz|ru|gr|il|jp|cn|kr|co|app|dev|ai|info|biz|jobs)\b(?:/\S*\w)?",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"'s\b")
INITIALS_OF = 200
"""The entities, from the first, whose initials are looked for where nothing else of their name is in the text.

Of thousands, some have the initials of any abbreviation.
"""
_GLUE = re.compile(r"[ \t.'·&/+_-]{0,3}")
"""What stands between two words of one name, at most."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A part of the folded text that names `entity`."""

    begin: int
    end: int
    entity: Entity


@dataclass
class Pseudonyms:
    """Replaces the names of `entities` in texts, and the mail and web addresses, the same each time."""

    entities: list[Entity]
    _labels: dict[Entity, str] = field(default_factory=dict)
    _addresses: dict[str, str] = field(default_factory=dict)

    def replace(self, text: str) -> str:
        """Return `text` with a pseudonym in place of each name and address."""
        text = _ADDRESS.sub(lambda match: self._address("mail address", match[0]), text)
        text = _WEB.sub(self._web, text)
        folded = FoldedText(text)
        present = _distinct(entity for entity in self.entities if entity.is_in(folded.text))
        initials = _distinct([*present, *self.entities[:INITIALS_OF]])[len(present) :]
        pieces, reached = [], 0
        for span in _join_spans(folded, sorted(self._spans(folded, present, initials), key=lambda one: one.begin)):
            begin, end = folded.span(span.begin, span.end)
            if begin < reached:
                continue
            pieces += [text[reached:begin], self._label(span.entity)]
            reached = end
        return "".join([*pieces, text[reached:]])

    def _spans(self, text: FoldedText, present: list[Entity], others: list[Entity]) -> Iterator[_Span]:
        for token in text.tokens:
            if entity := _named_by(text, token, present):
                yield _Span(token.begin, _end_of(text, token), entity)
        for entity in present:
            yield from _without_spaces(text, entity)
            yield from _phrases(text, entity)
        yield from _initials(text, [*present, *others])

    def _label(self, entity: Entity) -> str:
        known = next((one for one in self._labels if _same(one, entity)), None)
        if known is None:
            number = len({label for one, label in self._labels.items() if one.kind is entity.kind})
            name = _letters(number) if entity.kind is NameKind.COMPANY else str(number + 1)
            self._labels[entity] = f"{entity.kind.value} {name}"
            return self._labels[entity]
        return self._labels.setdefault(entity, self._labels[known])

    def _address(self, kind: str, written: str) -> str:
        return self._addresses.setdefault(written.casefold(), f"[{kind} {len(self._addresses) + 1}]")

    def _web(self, match: re.Match[str]) -> str:
        return match[0] if match[0].casefold() in TECHNOLOGIES else self._address("web address", match[0])


def _letters(number: int) -> str:
    """Return the letters for a number from 0: A to Z, then AA."""
    return (_letters(number // 26 - 1) if number >= 26 else "") + chr(ord("A") + number % 26)


def _distinct(entities: Iterable[Entity]) -> list[Entity]:
    """Return one of the names of each company and person: the longest."""
    distinct: list[Entity] = []
    for entity in entities:
        at = next((number for number, one in enumerate(distinct) if _same(one, entity)), None)
        if at is None:
            distinct.append(entity)
        elif len(entity.words) > len(distinct[at].words):
            distinct[at] = entity
    return distinct


def _same(one: Entity, other: Entity) -> bool:
    """Return whether two names are of the same: all words of one are among those of the other."""
    mine, theirs = one.strong or frozenset(one.words), other.strong or frozenset(other.words)
    return one.kind is other.kind and (mine <= theirs or theirs <= mine)


def _named_by(text: FoldedText, token: FoldedWord, entities: list[Entity]) -> Entity | None:
    """Return the entity that a word names by itself: one with the very word, or else one with a form of it."""
    if token.word in COMMON and not text.written(token)[0].isupper():
        return None

    def first(names: Callable[[Entity], bool]) -> Entity | None:
        return next(filter(names, entities), None)

    def is_form(name: str) -> bool:
        exact = name in COMMON and len(name) < 4
        return not exact and not is_unspaced(name[0]) and is_form_of(token.word, name)

    exact = first(lambda entity: token.word in entity.strong)
    return exact or first(lambda entity: any(map(is_form, entity.strong)) or token.word in _together(entity))


def _together(entity: Entity) -> frozenset[str]:
    """Return the forms of a name in one word: `jonasreuter`, `jreuter`, `reuterj`, `northwindanalytics`."""
    words = [word for word in entity.words if word not in TITLES]
    if len(words) < 2:
        return frozenset()
    first, last = words[0], words[-1]
    forms = {"".join(words), first + last, last + first, first[0] + last, last + first[0], first + last[0]}
    return frozenset(form for form in forms if len(form) >= 6)  # `went` is no W. Ent


def _end_of(text: FoldedText, token: FoldedWord) -> int:
    """Return the end of a word with the ending behind an apostrophe, except for the English 's, which stays."""
    end = token.end
    if text.text[end : end + 1] == "'" and not _POSSESSIVE.match(text.text, end):
        end += 1
        while end < len(text.text) and text.text[end].isalpha():
            end += 1
    return end


def _without_spaces(text: FoldedText, entity: Entity) -> Iterator[_Span]:
    for name in sorted(entity.strong, key=len, reverse=True):
        if is_unspaced(name[0]):
            for match in re.finditer(re.escape(name), text.text):
                yield _Span(match.start(), _behind_honorific(text.text, match.end()), entity)
    family = entity.words[0][0]
    if entity.kind is NameKind.PERSON and is_unspaced(family):
        for honorific in HONORIFICS:
            for match in re.finditer(re.escape(family + fold_name(honorific)), text.text):
                yield _Span(match.start(), match.end(), entity)


def _behind_honorific(text: str, end: int) -> int:
    folded = (fold_name(honorific) for honorific in HONORIFICS)
    return next((end + len(honorific) for honorific in folded if text.startswith(honorific, end)), end)


def _phrases(text: FoldedText, entity: Entity) -> Iterator[_Span]:
    """Yield where the whole name is, whatever its words are by themselves."""
    words = [token.word for token in text.tokens]
    bare = tuple(word for word in entity.words if word not in LEGAL_FORMS)
    for name in {entity.words, bare or entity.words}:
        for number in range(len(words) - len(name) + 1):
            if tuple(words[number : number + len(name)]) == name and (len(name) > 1 or name[0] not in COMMON):
                yield _Span(text.tokens[number].begin, text.tokens[number + len(name) - 1].end, entity)


def _initials(text: FoldedText, entities: list[Entity]) -> Iterator[_Span]:
    known: dict[str, Entity] = {}
    for entity in entities:
        letters = "".join(entity.initials)
        pairs = ("".join(pair) for pair in combinations(letters, 2))
        for form in (letters, *pairs):
            if len(form) > 1:
                known.setdefault(form, entity)
                known.setdefault(form[::-1], entity)
    single = {
        entity.initials[-1]: entity
        for entity in reversed(entities)
        if entity.kind is NameKind.PERSON and entity.initials
    }
    tokens = text.tokens
    for number, token in enumerate(tokens):
        run = _run_of_letters(text, number)
        for size in range(len(run), 1, -1):
            letters = "".join(one.word for one in run[:size])
            if letters in known and not (letters in DOTTED and text.written(token).islower()):
                yield _Span(token.begin, _with_full_stop(text, run[size - 1].end), known[letters])
                break
        written = text.written(token)
        if written.isupper() and token.word in known and token.word not in ABBREVIATIONS:
            yield _Span(token.begin, token.end, known[token.word])
        before = tokens[number - 1] if number else None
        titled = before and before.word in TITLES and _GLUE.fullmatch(text.text, before.end, token.begin)
        if titled and before and len(token.word) == 1 and token.word in single and written.isupper():
            yield _Span(before.begin, _with_full_stop(text, token.end), single[token.word])


def _run_of_letters(text: FoldedText, number: int) -> list[FoldedWord]:
    """Return the single letters with full stops that begin at a token: `H. M.`, `H.-M.`, `h.m.`"""
    run: list[FoldedWord] = []
    for token in text.tokens[number : number + 5]:
        apart = _GLUE.fullmatch(text.text, run[-1].end, token.begin) if run else True
        if len(token.word) != 1 or not apart or text.text[token.end : token.end + 1] not in {".", "׳", "'"}:
            if run and len(token.word) == 1 and apart and "." in text.text[run[-1].end : token.begin]:
                run.append(token)
            break
        run.append(token)
    return run


def _with_full_stop(text: FoldedText, end: int) -> int:
    return end + 1 if text.text[end : end + 1] == "." else end


def _join_spans(text: FoldedText, spans: list[_Span]) -> Iterator[_Span]:
    """Yield `spans`, each with the words of its name, titles and initials beside it, as one."""
    tokens = text.tokens
    for span in spans:
        begin, end = span.begin, span.end
        own = {*span.entity.words, *TITLES}
        letters = set(span.entity.initials)
        before = [token for token in tokens if token.end <= begin][-3:]
        for token in reversed(before):
            if not (_GLUE.fullmatch(text.text, token.end, begin) and (token.word in own or token.word in letters)):
                break
            begin = token.begin
        for token in [token for token in tokens if token.begin >= end][:3]:
            if not _GLUE.fullmatch(text.text, end, token.begin):
                break
            forms = token.word in own - TITLES or any(is_form_of(token.word, word) for word in span.entity.strong)
            initial = token.word in letters and text.text[token.end : token.end + 1] == "."
            if not (forms or initial):
                break
            end = token.end
        yield _Span(begin, end, span.entity)
