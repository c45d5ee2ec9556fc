"""Numbers as people type them: 5, 60 %, 5/5, 3 of 5, and in a sentence: "fairly sure, maybe 60"."""

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from debrief.domain.text.hedges import (
    ASSURANCES,
    BEFORE_VALUES,
    DEGREES,
    DOUBTS,
    ENDINGS,
    FILLERS,
    GUESSES,
    LIMITS,
    OPINIONS,
    STRESSES,
    UNKNOWNS,
    any_of,
)
from debrief.domain.text.separators import COMMAS, DASHES

PAUSE_SECONDS = 1.0
"""The pause in seconds after which a key starts a new word."""
FOLLOW_SECONDS = 0.7
"""How long after the last key of a number what is typed belongs to it, or may take it back."""
SUFFIX = "ish"
"""What follows a number without a space and is said of it, so that it never begins the next answer."""
_SHARES = ("/0", "/ 0", " /0", " / 0", " of 0", " out of 0", " von 0")
_TAILS = frozenset(
    (
        *("%", " %", " percent", " prozent", ".", ".0", ",0", ".0%", ".0 %", ",0%", ",0 %"),
        *_SHARES,
        *(f"{share} %" for share in _SHARES),
    )
)
"""What may follow a number and belongs to it; 0 stands for any number."""
_BETWEEN_TWO = ("-", "–", " - ", " – ", ":", " or ", ", or ", " to ", " and ", " bis ", " oder ", ", ", " ", ";", "; ")
_PAIRS = tuple(f"{between}0{unit}" for between in _BETWEEN_TWO for unit in ("", "%", " %"))
"""What may follow a number and makes it one of two, so that neither is meant for sure."""
_PERCENT = r"([0-9]{1,3})(?:[.,]0)? ?(?:%|percent|prozent)?\.?"
_SHARE = r"([0-9]{1,4}) ?(?:/|(?:(?:out )?of|von)\b) ?([0-9]{1,4})\.?"
_ONLY_NUMBER = r"\d+(?:[.,]0)? ?(?:%|percent|prozent)?\.*"
"""A number with nothing else, whether it is one to choose or not."""
_NUMBER = r"([0-9]{1,4})(?:\.|[.,]0)?"
_ODDS = r"([0-9]{1,3}) ?([-–/:]) ?([0-9]{1,3})\.?"
"""Two numbers of which the first counts if they add up to a hundred, as in 50/50 and 60-40."""
_DIGITS = "0123456789"
_SURE = (
    r"(?:(?:not|so|fairly|pretty|quite|very|rather|really|reasonably|somewhat|that|too|all|completely|totally|felt|feel"
    r"|i'?m|i am|i was|i felt) )*(?:sure|certain|confident|unsure|uncertain|ok|okay|fine|good|great|bad|awful)"
    r"(?: (?:of|about) (?:it|that|this|them)| enough)?"
)
_MEASURED = "|".join(
    (
        r"(?:(?:how|very|rather|pretty|quite|fairly|so|too|still) )*(?:heavy|light|low|high)(?: (?:before|after|now))?",
        r"(?:before|after)(?=[,:])|(?:down|up) to|still|definitely|certainly|easily",
        r"(?:(?:a )?(?:bit|little|lot|much) )?(?:better|lighter|worse|heavier)",
        r"(?:the |my )?(?:chances?|confidence|certainty)(?: (?:was|were|is|of))?",
        r"(?:it |that |this )?went (?:very |quite |really |pretty )?(?:ok|okay|well|fine|good|great|badly)(?: enough)?",
        r"i'?d give (?:it|that|this|myself)|(?:i )?thought|(?:gave|given) myself|i feel(?: like)?|feels? like",
        r"(?:i'?m|i am|i was|it was|it is|it's)(?= an? )",
    )
)
"""What people say before a number that measures it."""
_DISCOMFORT = (
    r"(?:(?:how|very|rather|pretty|quite|fairly|so|too|wie|sehr|ziemlich|recht|eher) )*"
    + r"(?:uncomfortable|discomfort|awkward|uneasy|unangenehm)"
)
"""What they say before one of a scale, which says nothing about a percentage."""
_HEDGED = "|".join(
    (
        _SURE,
        r"not much|hm+|u[hm]+|or|but|i(?: had|'d)? (?:gave|given|give) myself|i felt",
        r"(?:i'?m|i am|i was|it was|it's)(?= (?:about|around|maybe|perhaps|roughly|at|probably)\b)",
        r"it felt like|felt like|my guess (?:is|was)|an? (?:chance|guess) of|~",
        any_of(DOUBTS, OPINIONS, ASSURANCES, DEGREES, BEFORE_VALUES, LIMITS, UNKNOWNS, GUESSES, STRESSES, FILLERS),
        _MEASURED,
        r"an?(?: (?:good|solid|strong|clear|weak))?",
    )
)
"""What people say before a number that they are not quite sure of, or that they only state."""
_HEDGING = "|".join(
    (
        r"-?ish|tops|max(?:imum)?|no more(?: than that)?|not more(?: than that)?|no less|if that|at the time",
        r"then|today|overall|sure|certain|confident",
        any_of(DOUBTS, OPINIONS, ASSURANCES, DEGREES, LIMITS, ENDINGS, STRESSES),
    )
)
"""What people say behind one."""
_ONE_NUMBER = r"(?<![\d.,/-])\d{1,4}(?: ?(?:[-–/:]|(?:(?:out )?of|von)\b) ?\d{1,4})?(?: ?(?:%|percent\b|prozent\b))?"
# Compiled at their first use: the start page imports this module.
_STATED = rf"(?>(?:{_HEDGED}|{_DISCOMFORT})(?:[,;:.…]+ ?| |(?<=~)))*+({_ONE_NUMBER})(?> ?(?:{_HEDGING})\b)*+(.*)"
_ALL = "100 %"
"""What only a percentage may be."""
_REST = r"[.?!…)]*|(?:[,;:(–—]|[.?!…]+ | [(–—-] ?| (?:because|but|since|although|though)\b)(?!\d).*"
"""What may come behind that: nothing, or something that a sign or a word separates from the number."""
_COUNTS = (
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundred|thousand|seconds?|minutes?|hours?|days?|weeks?|months?|years?|times?|people)\b"
)
"""What shows behind a number that there is another one, or that it counts something."""
_LEADING = rf"(?si)({_ONE_NUMBER})(.*)"
_ANOTHER = r"(?i) ?(?:%|percent\b|prozent\b)? ?(?:[-–/:;.,]|,? ?(?:or|to|and|bis|oder|und)\b)? ?\d"
"""What begins behind a number that is one of two, as in 60-70, 8 or 9 and 6.5."""
_UNITS = (
    r"seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?|times|people|persons?|men|women"
    r"|children|pm|p\.m\.|o'?clock|hundred|thousand|dozen|more(?! or\b| than\b| like\b)"
    r"|of (?:them|us|the|these|those|my|our|your|his|her|its|their|which|whom)"
    r"|von (?:ihnen|uns|denen|den|diesen|meinen|ihren)"
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
_JOINING = f" {COMMAS}{DASHES}"
"""What somebody types between a number and words about it."""
_JOINT = rf"[{DASHES}{COMMAS}.\s]+(?=[^\W_]|[\"'“‘„«])"
"""That, with a full stop, right before words: it is none of them."""


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


def read_stated_number(sentence: str, read: Callable[[str], int | None]) -> int | None:
    """Return the number that `sentence` states, by `read`; None if it has none or several, or may count something."""
    text = re.sub(r"\s+", " ", sentence.casefold().replace("’", "'")).strip()
    match = re.fullmatch(_STATED, text)
    if match is None or not re.fullmatch(_REST, match[2]) or re.search(_COUNTS, match[2]):
        return None
    if read(_ALL) is not None and re.search(_DISCOMFORT, text[: match.start(1)]):
        return None
    return read(match[1])


def split_stated_number(sentence: str, read: Callable[[str], int | None]) -> tuple[int, str] | None:
    """Return the number that `sentence` begins with and states, and the words behind it; None if it does not so."""
    match = re.fullmatch(_LEADING, sentence.strip())
    if match is None or re.match(_ANOTHER, match[2]) or begins_with_count(sentence):
        return None
    number, (_, words) = read(match[1]), split_joint(match[2])
    return None if number is None or not words else (number, words)


def begins_with_count(sentence: str) -> bool:
    """Return whether the number that `sentence` begins with counts something, so that it is one of the words."""
    match = re.fullmatch(_LEADING, sentence.strip())
    return match is not None and re.match(_COUNTED, re.sub(r"\s+", " ", match[2])) is not None


def only_names_scale(words: str) -> bool:
    """Return whether `words` typed at a scale only name it, with or without a number: "uncomfortable", "awkward: 4"."""
    return re.fullmatch(rf"(?:{_DISCOMFORT})(?:[ :=,]*{_ONE_NUMBER})?[ .!]*", _plain(words)) is not None


def split_joint(behind: str) -> tuple[str, str]:
    """Return what only joins the text `behind` a number to it, and the words of that text, which may be empty."""
    words = re.sub(rf"\A{_JOINT}", "", behind.strip()) if behind.strip(f"{_JOINING}.") else ""
    return behind.rstrip().removesuffix(words), words


def is_wording(typed: str) -> bool:
    """Return whether `typed`, which is no number to choose, is kept as words: "8-9", and not a slip: 600, 120 %."""
    return any(map(str.isalnum, typed)) and re.fullmatch(_ONLY_NUMBER, _plain(typed).strip()) is None


def split_tail(behind: str, *, pairs: bool = True) -> tuple[str, str] | None:
    """Return what of the text `behind` a number belongs to it, and what may do so later; None if the rest cannot.

    "/5" belongs to it, and " o" may, as in "3 of 5". `pairs`: whether a second number does, as the " or 5" of "4 or 5".
    """
    tails = (*_TAILS, *_PAIRS) if pairs else _TAILS
    ends = (end for end in range(len(behind), 0, -1) if _tail_form(behind[:end]) in tails)
    end = next(ends, 0)
    may_belong = end == len(behind) or any(tail.startswith(_tail_form(behind)) for tail in tails)
    return (behind[:end], behind[end:]) if may_belong else None


def _tail_form(behind: str) -> str:
    return re.sub(r"[0-9]{1,4}", "0", _plain(behind))


class TypedNumber(NamedTuple):
    """What was typed at a number so far: its `digits`, the `tail` that belongs to it, and what is still `open`.

    What is open belongs to it if the right key follows, as the " o" of "3 of 5", or else joins it to words, as a comma.
    `at`: when the last key was typed, in seconds of any clock. `before`: the number that was there before. `settled`:
    whether more was typed after a pause, so that the number stays where that turns out to be words.
    """

    digits: str = ""
    tail: str = ""
    open: str = ""
    at: float = 0.0
    before: int | None = None
    settled: bool = False

    @property
    def number(self) -> str:
        """What was typed of the number."""
        return self.digits + self.tail

    @property
    def text(self) -> str:
        """All that was typed."""
        return self.number + self.open

    @property
    def is_bare(self) -> bool:
        """Whether nothing is behind the digits."""
        return not (self.tail or self.open)

    @property
    def has_letters(self) -> bool:
        """Whether what is open may be the beginning of words."""
        return any(character.isalpha() for character in self.open)

    def is_soon(self, at: float) -> bool:
        """Return whether a key typed at `at` may still belong to what was typed before it."""
        return bool(self.digits) and at - self.at < FOLLOW_SECONDS

    def type(self, key: str, at: float, number: int | None, fits: Callable[[str], bool]) -> "TypedNumber | None":
        """Return the state with the character `key`, typed at `at` where `number` is shown; None if it begins words.

        `fits`: whether digits make a number that is allowed. A digit that would be too many makes a number that is
        not: 600 is neither 60 nor 0. After FOLLOW_SECONDS it begins another one.
        """
        soon = self.is_soon(at)
        if key in _DIGITS:
            if self.digits and self.is_bare and (soon or fits(self.digits + key)):
                return self._replace(digits=self.digits + key, at=at)
            if not (soon or self.has_letters):
                return TypedNumber(key, at=at, before=number)
        if not self.digits:
            return None
        settled = self.settled or not (soon or self.has_letters)
        if (split := split_tail(self.tail + self.open + key)) is not None:
            return self._replace(tail=split[0], open=split[1], at=at, settled=settled)
        joins = key.isspace() or key in _JOINING
        return self._replace(open=self.open + key, at=at, settled=settled) if joins else None


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.casefold())
