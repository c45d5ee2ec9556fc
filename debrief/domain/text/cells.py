"""Shortens text by the terminal cells it takes: a character of Chinese, Japanese or Korean takes two."""

from debrief.domain.text.cleaning import one_line, shorten


def shorten_to_cells(text: str, width: int) -> str:
    """Return `text` on one line of at most `width` cells, cut as `shorten` does."""
    line = one_line(text)
    if line.isascii():
        return shorten(line, width)
    from wcwidth import iter_graphemes, wcswidth  # takes longer to import than a line takes to draw

    taken = fitting = 0
    for grapheme in iter_graphemes(line):
        cells = max(wcswidth(grapheme), 0)
        if taken + cells > width - 1:  # one cell is for the …
            break
        taken += cells
        fitting += len(grapheme)
    if 0 <= wcswidth(line[fitting:]) <= width - taken:
        return line
    return shorten(line, min(fitting + 1, len(line) - 1))
