"""Numbers as people type them: 5, 60 %, 5/5, 3 of 5, and in a sentence: "fairly sure, maybe 60"."""

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

PAUSE_SECONDS = 1.0
"""The pause in seconds after which a key starts a new word."""
FOLLOW_SECONDS = 0.7
"""How long after the last key of a number what is typed belongs to it, or may take it back."""
_SHARES = ("/0", "/ 0", " /0", " / 0", " of 0", " out of 0")
_TAILS = frozenset(
    (
        *("%", " %", " percent", ".", ".0", ",0", ".0%", ".0 %", ",0%", ",0 %"),
        *_SHARES,
        *(f"{share} %" for share in _SHARES),
    )
)
"""What may follow a number and belongs to it; 0 stands for any number."""
_BETWEEN_TWO = ("-", "–", " - ", " – ", ":", " or ", ", or ", " to ", " and ", ", ", " ", ";", "; ")
_PAIRS = tuple(f"{between}0{unit}" for between in _BETWEEN_TWO for unit in ("", "%", " %"))
"""What may follow a number and makes it one of two, so that neither is meant for sure."""
_PERCENT = r"([0-9]{1,3})(?:[.,]0)? ?(?:%|percent)?\.?"
_SHARE = r"([0-9]{1,4}) ?(?:/|(?:out )?of\b) ?([0-9]{1,4})\.?"
_NUMBER = r"([0-9]{1,4})(?:\.|[.,]0)?"
_ODDS = r"([0-9]{1,3}) ?([-–/:]) ?([0-9]{1,3})\.?"
"""Two numbers of which the first counts if they add up to a hundred, as in 50/50 and 60-40."""
_DIGITS = "0123456789"
_SURE = (
    r"(?:(?:not|so|fairly|pretty|quite|very|rather|really|reasonably|somewhat|that|too|all|completely|totally|felt|feel"
    r"|i'?m|i am|i was|i felt) )*(?:sure|certain|confident|unsure|uncertain|ok|okay|fine|good|great|bad|awful)"
)
_HEDGED = "|".join(
    (
        _SURE,
        r"no idea|who knows|hard to say|(?:i )?(?:don't|do not|can't|cannot) (?:know|say)|not much|hm+|u[hm]+|well",
        r"honestly|about|around|roughly|approximately|approx\.?|ca\.?|circa|maybe|perhaps|probably|possibly",
        r"something like|somewhere around|say|like|nearly|almost|close to|at most|at least|at best|so|or|but|now",
        r"i'?d say|i would say|i(?: had|'d)? (?:gave|given|give) myself|i (?:think|guess|suppose)|i felt",
        r"(?:i'?m|i am|i was|it was|it's)(?= (?:about|around|maybe|perhaps|roughly|at|probably)\b)",
        r"it felt like|felt like|my guess(?: is| was)?|a good|a solid|an? (?:chance|guess) of|~",
    )
)
"""What people say before a number that they are not quite sure of, or that they only state."""
_HEDGING = "|".join(
    (
        r"-?ish|or so|or thereabouts|or something|give or take|more or less|roughly|approximately|at most|at least",
        r"at best|tops|max(?:imum)?|no more(?: than that)?|not more(?: than that)?|no less|if that|at the time",
        r"maybe|perhaps|probably|possibly|i think|i guess|i suppose|i'?d say|i would say|now|then|today|still|overall",
        r"sure|certain|confident|honestly|to be honest|tbh|definitely|easily|actually|for sure",
    )
)
"""What people say behind one."""
_ONE_NUMBER = r"(?<![\d.,/-])\d{1,4}(?: ?(?:[-–/:]|(?:out )?of\b) ?\d{1,4})?(?: ?(?:%|percent\b))?"
# Compiled at their first use: the start page imports this module.
_STATED = rf"(?>(?:{_HEDGED})(?:[,;:.…]+ ?| |(?<=~)))*+({_ONE_NUMBER})(?> ?(?:{_HEDGING})\b)*+(.*)"
_REST = r"[.?!…)]*|(?:[,;:(–—]|[.?!…]+ | [(–—-] ?| (?:because|but|since|although|though)\b)(?!\d).*"
"""What may come behind that: nothing, or something that a sign or a word separates from the number."""
_COUNTS = (
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundred|thousand|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|people)\b"
)
"""What shows behind a number that there is another one, or that it counts something."""
_LEADING = rf"(?si)({_ONE_NUMBER})(.*)"
_ANOTHER = r"(?i) ?(?:%|percent\b)? ?(?:[-–/:;.,]|,? ?(?:or|to|and)\b)? ?\d"
"""What begins behind a number that is one of two, as in 60-70, 8 or 9 and 6.5."""
_UNITS = (
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|times|people|persons?|men|women"
    r"|children|pm|p\.m\.|o'?clock|hundred|thousand|dozen|more(?! or\b| than\b| like\b)"
    r"|of (?:them|us|the|these|those|my|our|your|his|her|its|their|which|whom)"
)
_SIZES = (
    "more|other|whole|full|half|long|short|hard|tough|tricky|easy|good|bad|difficult|different|straight|solid|big|small"
    "|new|old|open|technical|awkward|silent|painful|extra|further|separate"
)
_THINGS = (
    "answers|applications|attempts|bugs|candidates|coffees|companies|drinks|emails|e-mails|mails|errors|examples"
    "|exercises|interviewers|interviews|jobs|jokes|letters|lines|managers|mistakes|offers|pages|points|problems"
    "|projects|questions|recruiters|rejections|rounds|sentences|slides|stages|steps|strengths|tasks|teams|tests"
    "|things|topics|tries|words"
)
"""What people count about an interview. A list, because "7 stings" and "60 James seemed keen" end like plurals too."""
_COUNTED = (
    rf"(?i)(?:st|nd|rd|th|h|hrs?|m|mins?|s|k|x|pm)\b| ?½| and a half\b"
    rf"|[ -](?:(?:{_SIZES}) ){{0,2}}(?:{_UNITS}|{_THINGS})(?![\w'’])"
)
"""What begins behind a number that counts something or is not all of it: "4 minutes", "2 questions", "6 and a half"."""
_JOINT = r"[\s,;:.–—-]+(?=[^\W_]|[\"'“‘„«])"
"""What joins a number to the words behind it, and is none of them."""


def read_percent(typed: str) -> int | None:
    """Return the percentage, 0–100, that `typed` means; 3/5 and 3 of 5 are 60. None: it cannot be read as one.

    Of two numbers that add up to a hundred, as 50/50 and 40/60, it is the first. 40-60 is none: that is a range.
    """
    text = _plain(typed).strip()
    if match := re.fullmatch(_PERCENT, text):
        return int(match[1]) if int(match[1]) <= 100 else None
    if (match := re.fullmatch(_ODDS, text)) and int(match[1]) + int(match[3]) == 100:
        return int(match[1]) if match[2] in "/:" or int(match[1]) >= int(match[3]) else None
    if match := re.fullmatch(_SHARE, text):
        part, total = int(match[1]), int(match[2])
        return (200 * part + total) // (2 * total) if total > 0 and part <= total else None
    return None


def read_number(typed: str, numbers: Collection[int]) -> int | None:
    """Return the one of `numbers` that `typed` means; 4/5 and 4 of 5 are 4 if 5 is the highest. None: none of them."""
    text = _plain(typed).strip()
    share = re.fullmatch(_SHARE, text)
    match = re.fullmatch(_NUMBER, text) if share is None or int(share[2]) != max(numbers) else share
    return int(match[1]) if match and int(match[1]) in numbers else None


class StatedNumber(NamedTuple):
    """A number that a sentence begins with, and the words behind it."""

    number: int
    words: str


def read_stated_number(sentence: str, read: Callable[[str], int | None]) -> int | None:
    """Return the number that `sentence` states, by `read`; None if it has none or several, or may count something."""
    text = re.sub(r"\s+", " ", sentence.casefold().replace("’", "'")).strip()
    match = re.fullmatch(_STATED, text)
    if match is None or not re.fullmatch(_REST, match[2]) or re.search(_COUNTS, match[2]):
        return None
    return read(match[1])


def split_stated_number(sentence: str, read: Callable[[str], int | None]) -> StatedNumber | None:
    """Return the number that `sentence` begins with and states, and the words behind it; None if it does not so."""
    match = re.fullmatch(_LEADING, sentence.strip())
    if match is None or re.match(_ANOTHER, match[2]) or begins_with_count(sentence):
        return None
    number, words = read(match[1]), words_behind(match[2])
    return None if number is None or not words else StatedNumber(number, words)


def begins_with_count(sentence: str) -> bool:
    """Return whether the number that `sentence` begins with counts something, so that it is one of the words."""
    match = re.fullmatch(_LEADING, sentence.strip())
    return match is not None and re.match(_COUNTED, re.sub(r"\s+", " ", match[2])) is not None


def words_behind(behind: str) -> str:
    """Return the words of the text `behind` a number, without what only joins them to it."""
    joined = behind.strip()
    return re.sub(rf"\A{_JOINT}", "", joined) if joined.strip(" ,;:.–—-") else ""


def is_wording(typed: str) -> bool:
    """Return whether `typed`, which is no number to choose, is kept as words: "8-9", and not a slip such as 600."""
    text = typed.strip()
    return any(map(str.isalnum, text)) and not text.rstrip(".").isdecimal()


class NumberTail(NamedTuple):
    """What was typed behind a number: `whole` belongs to it, `begun` may turn out to, as the " o" of " of 5"."""

    whole: str = ""
    begun: str = ""

    def type(self, key: str, *, pairs: bool = False) -> "NumberTail | None":
        """Return the tail with the character `key` behind it; None if that does not belong to the number.

        `pairs`: whether a second number to choose from does, as the " or 5" of "4 or 5".
        """
        tails = (*_TAILS, *_PAIRS) if pairs else _TAILS
        text = self.whole + self.begun + key
        form = re.sub(r"[0-9]{1,4}", "0", _plain(text))
        if form in tails:
            return NumberTail(text)
        begins = any(tail.startswith(form) for tail in tails)
        return NumberTail(self.whole, self.begun + key) if begins else None

    @property
    def has_letters(self) -> bool:
        """Whether `begun` may be the beginning of a text instead."""
        return any(character.isalpha() for character in self.begun)


class TypedNumber(NamedTuple):
    """A number typed so far: its `digits` and `tail`, the last key at `at`, in seconds of any clock."""

    digits: str = ""
    tail: NumberTail = NumberTail()
    at: float = 0.0

    @property
    def text(self) -> str:
        """What was typed, without what may still turn out not to belong to it."""
        return self.digits + self.tail.whole

    @property
    def is_new(self) -> bool:
        """Whether the first digit of it was typed last."""
        return len(self.digits) == 1 and self.tail == NumberTail()

    def is_soon(self, at: float) -> bool:
        """Return whether a key typed at `at` may still belong to what was typed before it."""
        return bool(self.digits) and at - self.at < FOLLOW_SECONDS

    def type(self, key: str, at: float, fits: Callable[[str], bool]) -> "TypedNumber | None":
        """Return the number with the character `key` behind it; None if that does not belong to it.

        `fits`: whether digits make a number that is allowed. A digit that would be too many makes a number that is
        not: 600 is neither 60 nor 0. After FOLLOW_SECONDS it begins another one.
        """
        digit = key in _DIGITS
        if digit and self.digits and self.tail == NumberTail() and (fits(self.digits + key) or self.is_soon(at)):
            return TypedNumber(self.digits + key, at=at)
        if digit and not (self.is_soon(at) or self.tail.has_letters):
            return TypedNumber(key, at=at)
        tail = self.tail.type(key, pairs=True) if self.digits else None
        return None if tail is None else self._replace(tail=tail, at=at)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.casefold())
