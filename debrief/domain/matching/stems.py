"""Stem words approximately, by removing endings of all the languages of the vocabulary.

One short table serves all languages, because the language of a question is unknown. Both sides of a comparison are
stemmed, so a stem need not be a word.
"""

SHORTEST = 4
"""The minimum of letters that a stem keeps; short English verbs and plurals may keep three."""

_ENDINGS = frozenset(
    """
    ation ations ition itions ion ions ing ings ed er ers or ors ly ment ments ness ship ships able ible ance ence ive
    al ally ity ities ise ised ising ises y ie ies e es s
    ung ungen lich liche lichen licher keit keiten heit heiten en ern em n st te ten
    cion ciones mente dad ado ada ados adas ar ir er o a os as
    ement ements eur eurs euse ez ons
    """.split()  # noqa: SIM905 - a table, to be read
)
FORMS = frozenset(["", "s", "e", "es", "ed", "ing", "d", "y", "ies", "n", "en", "em", "te", "ten", "ly", "ings"])
"""The endings that do not make another word of a root."""
_LONGEST = max(map(len, _ENDINGS))
_LONGEST_FORM = max(map(len, FORMS))
_VOWELS = frozenset("aeiou")


def stem(word: str) -> str:
    """Return the stem of the normalised `word`: without its endings and without a doubled letter before them."""
    if not word.isalpha():
        return word
    if len(word) <= SHORTEST:
        return singular(word)
    rest = word.replace("iz", "is").replace("our", "or")
    if short := _short_verb(rest):
        return short
    while size := _ending(rest):
        rest = _single(rest[:-size])
    return _single(rest)


def root(word: str) -> str:
    """Return `word` without an ending of FORMS, so that public and publish stay different."""
    if len(word) <= SHORTEST or not word.isalpha():
        return singular(word)
    if short := _short_verb(word):
        return short
    for size in range(min(_LONGEST_FORM, len(word) - SHORTEST), 0, -1):
        if word[-size:] in FORMS:
            return _single(word[:-size])
    return _single(word)


def singular(word: str) -> str:
    """Return the singular of an English plural, or `word` itself."""
    if word.endswith("ies") and len(word) > SHORTEST + 1:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) >= SHORTEST else word


def _short_verb(word: str) -> str:
    """Return the short English verb of a form in -ing or -ed, such as file for filing; empty if there is none."""
    if len(word) > SHORTEST + 3 or not word.endswith(("ing", "ed")):
        return ""
    rest = word[:-3] if word.endswith("ing") else word[:-2]
    if len(rest) == SHORTEST and rest[-1] == rest[-2] and rest[1] in _VOWELS:
        return rest[:-1] if rest[-1] not in "sl" else ""
    if len(rest) != SHORTEST - 1 or rest[1] not in _VOWELS or rest[2] in _VOWELS or rest[0] in _VOWELS:
        return ""
    return rest if rest[2] in "wxy" else f"{rest}e"


def _ending(word: str) -> int:
    """Return the length of the longest ending that can be removed from `word`; 0 for none."""
    for size in range(min(_LONGEST, len(word) - SHORTEST), 0, -1):
        if word[-size:] in _ENDINGS:
            return size
    return 0


def _single(word: str) -> str:
    return word[:-1] if word[-1] == word[-2] and len(word) > SHORTEST else word
