"""What the forms of a word have in common, near enough: endings of the languages of the vocabulary come off.

One short table instead of a grammar per language, because nobody says which language a question is in. It is applied
to both sides of a comparison, so a stem need not be a word.
"""

SHORTEST = 4
"""Letters that are left at least."""

_ENDINGS = frozenset(
    """
    ation ations ition itions ion ions ing ings ed er ers or ors ly ment ments ness ship ships able ible ance ence ive
    al ally ity ities ise ised ising ises y ie ies e es s
    ung ungen lich liche lichen licher keit keiten heit heiten en ern em n st te ten
    cion ciones mente dad ado ada ados adas ar ir er o a os as
    ement ements eur eurs euse ez ons
    """.split()  # noqa: SIM905 - a table, to be read
)
_LONGEST = max(map(len, _ENDINGS))


def stem(word: str) -> str:
    """Return the stem of `word`, which is as `words` gives it: without its endings, or a letter doubled for them."""
    if len(word) <= SHORTEST or not word.isalpha():
        return word
    rest = word.replace("iz", "is").replace("our", "or")
    while size := _ending(rest):
        rest = _single(rest[:-size])
    return _single(rest)


def singular(word: str) -> str:
    """Return `word` without what makes an English plural of it."""
    if word.endswith("ies") and len(word) > SHORTEST + 1:
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) >= SHORTEST else word


def _ending(word: str) -> int:
    """Return how many letters the longest ending of `word` has that may come off; 0 for none."""
    for size in range(min(_LONGEST, len(word) - SHORTEST), 0, -1):
        if word[-size:] in _ENDINGS:
            return size
    return 0


def _single(word: str) -> str:
    return word[:-1] if word[-1] == word[-2] and len(word) > SHORTEST else word
