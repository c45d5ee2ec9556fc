"""What people see as one character: a letter with its marks, a flag, a family of emoji, a syllable."""


def previous_boundary(text: str, position: int) -> int:
    """Return where the character before `position`, at least 1, begins."""
    if text[max(position - 2, 0) : position].isascii():
        return position - 1
    from wcwidth import grapheme_boundary_before  # takes longer to import than a line takes to draw

    return grapheme_boundary_before(text, position)


def next_boundary(text: str, position: int) -> int:
    """Return where the character that begins at `position`, less than the length of `text`, ends."""
    if text[position : position + 2].isascii():
        return position + 1
    from wcwidth import iter_graphemes

    return position + len(next(iter_graphemes(text, position)))


def boundary_from(text: str, position: int) -> int:
    """Return `position`, or where the character ends that it is inside of."""
    if not 0 < position < len(text) or text[position - 1 : position + 1].isascii():
        return position
    begin = previous_boundary(text, position)
    return max(next_boundary(text, begin), position)
