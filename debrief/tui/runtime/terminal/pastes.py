"""Bracketed pastes, whose content is never parsed as keys."""

_BEGIN, _END = "\x1b[200~", "\x1b[201~"
_INERT = str.maketrans({"\x1b": "\u241b", "\x00": "\u2400"})

_SILENCE, _KEY_SIZE = 5.0, 8
"""After so many seconds inside a paste, a read of so few characters is a key: the end of the paste was lost."""


class Pastes:
    """Finds pastes in the input, and prevents their content from being parsed as keys.

    Textual takes an ESC inside a paste for the beginning of a key, and gives out what follows as keys as well: a text
    copied from somewhere could quit the app.
    """

    def __init__(self) -> None:
        self._inside = False
        self._tail = ""
        """What may be the first half of a mark: inside a paste held back, outside it given out already."""
        self._read_at = 0.0

    def inert(self, read: str, now: float = 0.0) -> str:
        """Return the input with every ESC and NUL inside a paste replaced by its control picture.

        `now`: when it was read, in seconds. A paste whose end never comes ends before the first key after a silence.
        """
        if self._inside and now - self._read_at > _SILENCE and len(read) <= _KEY_SIZE and _END not in self._tail + read:
            read = _END + read
        self._read_at = now
        text = self._tail + read
        at, given = 0, 0 if self._inside else len(self._tail)
        parts = []
        while True:
            found = text.find(_END if self._inside else _BEGIN, at)
            if self._inside:
                end = found if found >= 0 else len(text) - _begun(text[at:])
                parts.append(text[at:end].translate(_INERT))
                at = given = end
            if found < 0:
                break
            parts.append(text[given : found + len(_END)])
            at = given = found + len(_END)
            self._inside = not self._inside
        if not self._inside:
            parts.append(text[given:])
            at = max(at, len(text) - len(_BEGIN) + 1)
        self._tail = text[at:]
        return "".join(parts)


def _begun(text: str) -> int:
    """Return how many characters at the end of `text` may belong to the end sequence of a paste."""
    return next((size for size in range(len(_END) - 1, 0, -1) if text.endswith(_END[:size])), 0)
