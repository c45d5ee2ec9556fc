"""Whether a word of a text is a word of a name, inflected, with something attached to it, or inside a compound."""

from functools import lru_cache

from debrief.domain.text import fold_text

LONG = 6
"""Letters from which a name inside any other word is taken for that name."""
_VOWELS = frozenset("aeiouyаеиоуыэюяьαεηιουω")
_SIGMA = "σ"
_FLEETING = frozenset("eoео")


def _endings(text: str) -> frozenset[str]:
    return frozenset(fold_text(text).split())


_LATIN = _endings(
    "s es en n e er ens ns sche schen scher sches ische ischen a i o u y ie ies em om ow owi owie ami ach ego emu ym "
    "ej ova ove ovi ovou ovy ovo ovych ou in yn inu in nin nun lla lle ssa sta nak nek val vel a os as is us ae am um "
    "yi yu ya ye da dan den de te ta lar ler"
)
_CYRILLIC = _endings(
    "а у ом ой ою ем ей ею е и ы я ю ь ью ям ами ях ов ев ам ах ым ом ых ыми ого ому ии ией ию ев ева еву евой ова ову "
    "овой овым овых овы евым ем ин ина ину иной ський ского скому ская ский ские ских ови еві ові і ї"
)
_GREEK = _endings("σ ν υ ου ο ε α ασ ησ ων ουσ ι η ω οι ιου ια")
_HEBREW_PREFIXES, _ARABIC_PREFIXES = frozenset("הובכלמש"), ("ال", "لل", "و", "ب", "ل", "ك", "ف", "س")
_ARABIC_ENDINGS = frozenset({"ه", "ها", "ي", "نا", "هم", "ا", "ين", "ون", "ت", "ات", "ية"})
_HEBREW_ENDINGS = frozenset({"י", "ו", "ה", "ים", "ית", "של"})


@lru_cache(maxsize=4096)
def is_form_of(token: str, name: str) -> bool:
    """Return whether `token` is a form of the word `name`; both folded, of an alphabetic script."""
    if token == name:
        return True
    if len(name) < 3 or len(token) < 3:
        return False
    if len(name) >= LONG and name in token:
        return True
    script = script_of(name[0])
    if script == "hebrew":
        return _has_affixes(token, name, _HEBREW_ENDINGS, tuple(_HEBREW_PREFIXES))
    if script == "arabic":
        stems = {name, name.removeprefix("ال"), name.rstrip("هةاي") if len(name) > 4 else name}
        return any(_has_affixes(token, stem, _ARABIC_ENDINGS, _ARABIC_PREFIXES) for stem in stems if len(stem) > 2)
    endings = {"cyrillic": _CYRILLIC, "greek": _GREEK}.get(script, _LATIN)
    if token.startswith(name) and token[len(name) :] in endings:
        return True
    left = [stem for stem in stems_of(name) if token.startswith(stem)]
    return any(token[len(stem) :] in endings or (token == stem and script != "latin") for stem in left)


@lru_cache(maxsize=4096)
def stems_of(name: str) -> frozenset[str]:
    """Return what an inflection leaves of the folded word `name`: without its last vowel, or a fleeting one."""
    stems: set[str] = set()
    if len(name) >= 4:
        if name[-1] in _VOWELS:
            stems.add(name[:-1])
        if name[-1] == _SIGMA:
            stems |= {name[:-1], name[:-2]}
        if name[-2] in _FLEETING and name[-1] not in _VOWELS:
            stems |= {name[:-2] + name[-1], name[:-2] + "ь" + name[-1]}
    return frozenset(stem for stem in stems if len(stem) >= 3)


def script_of(character: str) -> str:
    """Return the script of a folded letter, as far as names are inflected differently in it."""
    code = ord(character)
    if 0x400 <= code < 0x530:
        return "cyrillic"
    if 0x370 <= code < 0x400:
        return "greek"
    if 0x590 <= code < 0x600:
        return "hebrew"
    if 0x600 <= code < 0x780:
        return "arabic"
    return "unspaced" if is_unspaced(character) else "latin"


def is_unspaced(character: str) -> bool:
    """Return whether a letter is of a script that puts no spaces between words: Chinese, Japanese, Korean, Thai."""
    code = ord(character)
    return (
        0x2E80 <= code < 0xA4D0
        or 0xAC00 <= code < 0xD7B0
        or 0xF900 <= code < 0xFB00
        or 0x1100 <= code < 0x1200
        or 0x0E00 <= code < 0x0F00
        or 0x20000 <= code < 0x32000
    )


def _has_affixes(token: str, name: str, endings: frozenset[str], prefixes: tuple[str, ...]) -> bool:
    """Return whether `token` is `name` behind up to three prefixes, and with an ending or none."""
    rest = {token}
    for _ in range(4):
        if any(each.startswith(name) and (each[len(name) :] in endings or each == name) for each in rest):
            return True
        rest = {each.removeprefix(prefix) for each in rest for prefix in prefixes if each.startswith(prefix)}
    return False
