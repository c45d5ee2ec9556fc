"""Read a date that has other words beside it, such as "by Friday either way", and keep those words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from debrief.domain.dates.ambiguous_words import decide_meanings
from debrief.domain.dates.tokens import Shape, Token, tokenize
from debrief.domain.dates.words import LANGUAGES, POSTPOSITIONAL, languages_of
from debrief.domain.dates.words.date_language import Word
from debrief.domain.dates.words.germanic.english import ENGLISH
from debrief.domain.record.when import When
from debrief.domain.refusal import Refusal, UnreadWords
from debrief.domain.text.separators import COMMAS, DASHES

_MOST_WORDS = 30
"""The most words that are taken apart; a longer text is a report and no date."""
_MOST_WORDS_BEHIND = 5
"""The most words behind the last day, time or number that may belong to the date: a place of four words, and "time"."""
_SAYING = frozenset(
    """
    i i'd i'm we they he she it was is it's think guess believe suppose assume know hope said told me promised
    """.split()  # noqa: SIM905 - a table, to be read
)
_ARRIVING = frozenset(
    """
    mail email e-mail message letter call phone came arrived got heard called rang wrote telefon anruf kam
    """.split()  # noqa: SIM905 - a table, to be read
)
_REMARKS = (
    _SAYING
    | _ARRIVING
    | frozenset(
        """
    remember recall sure idea honestly maybe probably presumably perhaps possibly likely hopefully roughly ish about
    around approximately circa so either way latest earliest least most max sometime with because cob eod
    """.split()  # noqa: SIM905 - a table, to be read
    )
)
"""The words that leave a date certain: before it they are all of these, behind a time one of them tells a comment from
the name of a place that is not known."""
_ARTICLES = frozenset({"a", "an", "the", "their", "my"})
_SMALL = _REMARKS | frozenset({"am", "do", "or", "no", "not", "as", "a", "an", "far", "at", "the"})
"""English words that mean a weekday, a time or a number in another language."""
_DENIED = re.compile(
    r"\b(?:(?:not|never|\w+n['’]t)(?!\s+(?:sure|certain|know|remember|later|earlier)\b)"
    r"|unlikely|impossible|cancell?ed|postponed|moved|off)\b",
    re.IGNORECASE,
)
"""What says behind a date that it is not that day."""
_SILENT = {Word.FILLER, Word.NEAR, Word.AHEAD, Word.AT, Word.TO, Word.FOR}
_PLAIN = {*_SILENT, Shape.UNKNOWN, Shape.DASH, Word.TIME}
_ENGLISH = LANGUAGES.index(ENGLISH)
_BETWEEN = f"{DASHES}{COMMAS}.() \t"
_QUOTES = '"“”„«»'
_QUOTED = re.compile(r"(?<!\s)\s*\(you wrote “(?P<words>.*)”\)", re.DOTALL)
"""Words beside a date as a date is shown; whatever they say, they are no part of it."""


class _Part(NamedTuple):
    """A part of the typed text that may be the date: what stands before it, itself, and what stands behind it.

    `apart`: whether a comma or the like separates it from what is behind it.
    """

    before: str
    date: str
    behind: str
    apart: bool = False


def read_beside_words(text: str, read: Callable[[str], When]) -> When:
    """Return the date that `read` finds in `text`, with the words beside it as `written`.

    The words must leave the date certain: a second day or time, a "not", or what may be the name of a place behind the
    time is refused. Raises the Refusal of `read` for the whole text, or for the date alone where that says more, such
    as which days it may be. Words in "(you wrote “…”)" may say anything.
    """
    if quoted := _QUOTED.search(text):
        when = read_beside_words(f"{text[: quoted.start()]}{text[quoted.end() :]}", read)
        return replace(when, written=", ".join(filter(None, (quoted["words"], when.written))))
    refusal: Refusal | None = None
    for part in _parts(text):
        try:
            when = read(part.date)
            hedges = _hedges(part.date)
        except Refusal as refused:
            if refusal is None or (isinstance(refusal, UnreadWords) and not isinstance(refused, UnreadWords)):
                refusal = refused
            continue
        if _may_be_beside(when, part):
            words = ", ".join(filter(None, (part.before, *hedges, part.behind)))
            return replace(when, written=words.replace(", ?", "?"))
    raise refusal or Refusal("There is no day in that. Write one, as in 2026-11-19.")


def quote_beside(date: str, words: str) -> str:
    """Return the text that is read as `date` with exactly `words` beside it, whatever they say."""
    return f"{date} (you wrote “{words}”)"


def _parts(text: str) -> Iterator[_Part]:
    """Yield what may be the date in `text`: the whole, then what begins behind the remarks, the longest first."""
    yield _part(text, 0, len(text))
    spans = [match.span() for match in re.finditer(r"\S+", text)][: _MOST_WORDS + 1]
    if not 2 <= len(spans) <= _MOST_WORDS:
        return
    words = [text[begin:end] for begin, end in spans]
    plain = [_plain_word(word) for word in words]
    first = next((n for n, word in enumerate(plain) if word not in _REMARKS and not _is_article(plain[n : n + 2])), 0)
    counts = [_counts_things(tokenize(" ".join(words[n : n + 3]))) for n in range(len(words))]
    last = max((n for n in range(first, len(words)) if not (counts[n] or _leaves_date_certain(words[n]))), default=-1)
    if last < 0:
        return
    # Each key reads the field again, so only what may be a place behind the last day or time is tried.
    for n in range(min(last + _MOST_WORDS_BEHIND, len(words) - 1), last - 1, -1):
        end = spans[n][1]
        if (first or end < len(text.rstrip())) and _leaves_date_certain(text[end:]):
            yield _part(text, spans[first][0], end)


def _is_article(words: list[str]) -> bool:
    """Return whether `words` begin with an article that belongs to a remark: "the mail", but not "the 19th"."""
    article, *behind = words
    return article in _ARTICLES and not _REMARKS.isdisjoint(behind)


def _part(text: str, start: int, end: int) -> _Part:
    date, behind = text[start:end], text[end:].strip()
    apart = date[-1:] in _BETWEEN or behind[:1] in _BETWEEN
    if "?" in re.sub(r".*\w", "", date, flags=re.DOTALL):
        behind = f"? {behind}".strip()
    return _Part(_tidy(text[:start]), date, _tidy(behind), apart)


def _hedges(date: str) -> list[str]:
    """Return the words in `date` that say how exact it is, such as "around".

    Raises UnreadWords where a filler is no part of the date: one at its end, such as "of" in "yesterday, of course",
    or one of another language, such as "no", which Portuguese has before a day.
    """
    typed = tokenize(date)
    tokens = decide_meanings(typed)
    dated = [token for token in tokens if token.kind not in _PLAIN]
    languages = frozenset().union(*(languages_of(token.raw) for token in dated))
    fillers = [token for token in tokens if token.kind is Word.FILLER and not _belongs(token, languages)]
    if _ends_in_filler(date, typed[-1], tokens[-1]):
        fillers.append(tokens[-1])
    if fillers:
        raise UnreadWords(f'"{fillers[-1].raw}" cannot be read as a date.')
    return [token.raw for token in tokens if token.kind is Word.NEAR or token.raw.casefold() == "ish"]


def _belongs(filler: Token, languages: frozenset[int]) -> bool:
    """Return whether `filler` is English or of one of the `languages` of a date; of none, the date is in digits."""
    own = languages_of(filler.raw)
    return _ENGLISH in own or (bool(own & languages) if languages else filler.raw.casefold() != "no")


def _ends_in_filler(date: str, typed: Token, last: Token) -> bool:
    """Return whether the word at the end of `date`, with the meanings `typed`, is none of it ("2026 r." is)."""
    alone = len(tokenize(date.rsplit(maxsplit=1)[-1])) == 1
    is_year = Word.UNIT in {typed.kind, *(kind for kind, _ in typed.meanings)}
    postposition = languages_of(last.raw) & POSTPOSITIONAL
    return last.kind in _SILENT and alone and not (is_year or postposition)


def _may_be_beside(when: When, part: _Part) -> bool:
    """Return whether what is behind the date is a comment, and no unknown place, misspelt month or "cancelled"."""
    if _DENIED.search(part.behind):
        return False
    if not part.behind or _is_comment(part.behind):
        return True
    return not when.timed and part.apart and len(part.behind.split()) > 1


def _leaves_date_certain(words: str) -> bool:
    """Return whether `words` behind a date name no other day, time or number, but for a number of things."""
    behind = tokenize(words)
    counts = [token for n, token in enumerate(behind) if _counts_things(behind[n : n + 3])]
    tokens = [token for token in behind if _plain_word(token.raw) not in _SMALL and token not in counts]
    kinds = {kind for token in tokens for kind in (token.kind, *(meaning[0] for meaning in token.meanings))}
    return kinds <= _PLAIN and not any(character.isdigit() for character in words)


def _counts_things(tokens: list[Token]) -> bool:
    """Return whether `tokens` begin with a number of things: "two whiteboard runs", but not "two sharp", a time."""
    if not tokens:  # of a sign alone
        return False
    number, *words = tokens
    unknown = [word for word in words if word.kind is Shape.UNKNOWN]
    small = _plain_word(words[0].raw) in _SMALL if words else True
    return number.kind is Word.NUMBER and len(unknown) == 2 and not small


def _is_comment(words: str) -> bool:
    if words.startswith("?") or any(_plain_word(word) in _REMARKS for word in words.split()):
        return True
    return words.casefold() != "no" and all(token.kind is Word.FILLER for token in tokenize(words))  # "spätestens"


def _tidy(words: str) -> str:
    """Return `words` without the signs around them, and without quotation marks around all of them."""
    bare = words.strip(_BETWEEN)
    if not any(quote in bare.strip(_QUOTES) for quote in _QUOTES):
        bare = bare.strip(f"{_QUOTES}{_BETWEEN}")
    return bare if any(character.isalnum() or character == "?" for character in bare) else ""


def _plain_word(word: str) -> str:
    return word.strip(f"{_BETWEEN}{_QUOTES}'!?…").casefold().replace("’", "'")
