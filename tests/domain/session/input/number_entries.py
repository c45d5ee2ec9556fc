"""What people type at a number with a text behind it, and what it means: the same in the app and in line mode."""

from functools import partial
from typing import NamedTuple

from debrief.domain.session.input.number import read_number, read_percent

PERCENT = "percent"
TO_TEN = "0 to 10"
TO_FIVE = "1 to 5"
READERS = {
    PERCENT: read_percent,
    TO_TEN: partial(read_number, numbers=range(11)),
    TO_FIVE: partial(read_number, numbers=range(1, 6)),
}
NUMBERS = {PERCENT: range(101), TO_TEN: range(11), TO_FIVE: range(1, 6)}


class NumberEntry(NamedTuple):
    """What is `typed` at a number of that `scale`, the `number` it is read as, and the `words` that are kept."""

    scale: str
    typed: str
    number: int | None
    words: str


ENTRIES = [
    *(NumberEntry(PERCENT, *case) for case in [
        ("60", 60, ""),
        ("50/50", 50, ""),
        ("50/50 maybe", 50, "maybe"),
        ("40/60", 40, ""),
        ("40/60 maybe", 40, "maybe"),
        ("50-50 maybe", 50, "maybe"),
        ("60-40 maybe", 60, "maybe"),
        ("50:50 maybe", 50, "maybe"),
        ("60-70", None, "60-70"),
        ("60-70 because she laughed", None, "60-70 because she laughed"),
        ("40-60 or so", None, "40-60 or so"),
        ("60 to 70", None, "60 to 70"),
        ("60 bis 70", None, "60 bis 70"),
        ("6 von denen nickten", None, "6 von denen nickten"),
        ("60 von mir aus", 60, "von mir aus"),
        ("60 and 70 percent", None, "60 and 70 percent"),
        ("60 to be fair", 60, "to be fair"),
        ("3 of 5 maybe", 60, "maybe"),
        ("3/5 maybe", 60, "maybe"),
        ("7 out of 10", 70, ""),
        ("15 of 20", 75, ""),
        ("60/100 maybe", 60, "maybe"),
        ("60 % maybe", 60, "maybe"),
        ("60% maybe", 60, "maybe"),
        ("60% of the time they nodded", None, "60% of the time they nodded"),
        ("25 minutes of talking, then she said great", None, "25 minutes of talking, then she said great"),
        ("25 because she smiled", 25, "because she smiled"),
        ("25, then 30", 25, "then 30"),
        ("25, 30", None, "25, 30"),
        ("60 James seemed keen", 60, "James seemed keen"),
        ("60.0", 60, ""),
        ("6/5", None, "6/5"),
        ("120%", None, ""),
        ("120 %", None, ""),
        ("120 percent", None, ""),
        ("120.0", None, ""),
        ("120% sure", None, "120% sure"),
    ]),
    *(NumberEntry(TO_TEN, *case) for case in [
        ("8-9", None, "8-9"),
        ("8 or 9", None, "8 or 9"),
        ("8 or 9, tired", None, "8 or 9, tired"),
        ("6.5", None, "6.5"),
        ("6,5", None, "6,5"),
        ("6 and a half", None, "6 and a half"),
        ("6.5 tired", None, "6.5 tired"),
        ("8/10 tired", 8, "tired"),
        ("8 out of 10", 8, ""),
        ("4/5 tired", None, "4/5 tired"),
        ("50/50", None, "50/50"),
        ("2 days of crying", None, "2 days of crying"),
        ("10 minutes crying then ok", None, "10 minutes crying then ok"),
        ("10min crying", None, "10min crying"),
        ("5-minute silence", None, "5-minute silence"),
        ("1 hour", None, "1 hour"),
        ("2nd rejection today", None, "2nd rejection today"),
        ("15 minutes crying", None, "15 minutes crying"),
        ("12 people", None, "12 people"),
        ("7 nervous", 7, "nervous"),
        ("8 sucks", 8, "sucks"),
        ("7 feels right", 7, "feels right"),
        ("7 more or less", 7, "more or less"),
        ("7 always", 7, "always"),
        ("7 less than before", 7, "less than before"),
        ("60%", None, ""),
        ("11.", None, ""),
        ("7of course", 7, "of course"),
        ("7 of course", 7, "of course"),
    ]),
    *(NumberEntry(TO_FIVE, *case) for case in [
        ("4-5", None, "4-5"),
        ("4 minutes of rambling", None, "4 minutes of rambling"),
        ("3 of them stared at me", None, "3 of them stared at me"),
        ("2 more questions", None, "2 more questions"),
        ("3 hard questions in a row", None, "3 hard questions in a row"),
        ("3 questions I missed", None, "3 questions I missed"),
        ("20 questions in a row", None, "20 questions in a row"),
        ("32 things", None, "32 things"),
        ("5 stings", 5, "stings"),
        ("4, I froze", 4, "I froze"),
        ("4 I froze", 4, "I froze"),
        ("4 - awful", 4, "awful"),
        ("4: awful", 4, "awful"),
        ("4; awful", 4, "awful"),
        ("4. Awful", 4, "Awful"),
        ("4 because I froze", 4, "because I froze"),
        ("4 (awful)", 4, "(awful)"),
        ("4 :(", 4, ":("),
        ("5/5 people left", None, "5/5 people left"),
        ("3 often", 3, "often"),
    ]),
]  # fmt: skip

CASES = {
    scale: [(entry.typed, (entry.number, entry.words)) for entry in ENTRIES if entry.scale == scale]
    for scale in READERS
}
"""The same by scale: what is typed, and its number and words."""
