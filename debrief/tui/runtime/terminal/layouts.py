"""The keys of layouts without Latin letters, by the Latin letter at the same place of a US keyboard."""

_ROWS = {
    # Russian, with the letters that Ukrainian and Belarusian have in their places.
    "йцукенгшщзхъфывапролджэячсмитьбю": "qwertyuiop[]asdfghjkl;'zxcvbnm,.",
    "ёіїєґў": "`s]'\\o",
    "ςερτυθιοπασδφγηξκλζχψωβνμ": "wertyuiopasdfghjklzxcvbnm",  # Greek
    "קראטוןםפשדגכעיחלךףזסבהנמצתץ": "ertyuiopasdfghjkl;zxcvbnm,.",  # Hebrew
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ": "qwertyuiop[]asdfghjkl;'zxcvnm,./",  # Arabic
}
_LATIN = {ord(letter): ord(key) for letters, keys in _ROWS.items() for letter, key in zip(letters, keys, strict=True)}


def latin_key(code: int) -> int:
    """Return the code of the key's character on a US keyboard; `code` itself where its layout is not known."""
    return _LATIN.get(code, code)
