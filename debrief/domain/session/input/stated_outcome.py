"""What an answer was, where somebody typed it in words of their own: "they said no", "ghosted"."""

import re
from typing import NamedTuple

from debrief.domain.record.outcome import Outcome


def _any(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


_WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_DAY_OF_MONTH = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNT = r"(?:a|an|one|two|three|four|five|six|some|many|\d{1,2})"
_KIND = "(?:(?:short|long|polite|friendly|kind|nice|standard|formal|automated|automatic) )?"
_MESSAGE = "(?:(?:form )?letter|e-?mail|mail|post|(?:text )?message|text|sms|linkedin|whatsapp)"
_CALL = "(?:(?:tele)?phone|(?:(?:phone|video) )?call)"
_SADLY = "(?:unfortunately|sadly|of course|obviously|as expected)"
_WAY = _any(
    rf"(?:by|via|over|through|per) (?:an? |the )?{_KIND}{_any(_MESSAGE, _CALL)}",
    rf"on (?:a |the )?{_any(_CALL, 'linkedin', 'whatsapp')}",
    rf"(?:in|with) an? {_KIND}(?:(?:form )?letter|e-?mail|message)",
)
"""How they sent it. Not "in the mail", which is still on its way."""
_BEHIND_SIGN = r"(?:(?<=[,;:–—-] )|(?<=\())"
_NEWS = _BEHIND_SIGN + _any(_MESSAGE, _CALL, "they (?:e-?mailed|mailed|wrote|called|phoned|rang)(?: me)?")
"""How it came, as news of its own: not behind "no", for "no, mail" may be none so far, nor in "rejected call"."""
_PAST_DAY = _any(
    "yesterday(?: (?:morning|afternoon|evening))?",
    "(?:(?:early|late) )?this morning",
    rf"last (?:night|week|month|{_WEEKDAY})",
    "earlier today",
    "just now",
    rf"{_COUNT} (?:minute|hour|day|week|month)s? ago",
)
_DAY = _any(
    _PAST_DAY,
    "today",
    "this (?:afternoon|evening|week)",
    rf"(?:on )?{_WEEKDAY}(?: (?:morning|afternoon|evening))?",
    rf"(?:on )?(?:the )?{_DAY_OF_MONTH}\.? (?:of )?{_MONTH}(?: \d{{4}})?",
    rf"(?:on )?{_MONTH} {_DAY_OF_MONTH}(?:,? \d{{4}})?",
    r"(?:on )?\d{4}-\d\d-\d\d",
)
"""A day that is in the past only behind a verb in the past tense: "rejected on Monday", but not "offer on Monday"."""
_SENT = rf"{_WAY}(?:,? {_any(_PAST_DAY, 'today')})?"
_AFTER = _any(
    rf"after {_COUNT} (?:week|month)s?(?: of silence)?",
    "after (?:weeks|months)(?: of silence)?",
    "after the (?:first|second|third|last|final) (?:round|interview)",
)
_GERMAN_WAY = "(?:am telefon|telefonisch|per (?:(?:e-?)?mail|post|brief)|heute(?: früh)?|gestern)"
_SINCE = rf"since {_MONTH}(?: \d{{4}})?"
_TURN = (
    r"(?:but|yet|until|still|though|although|however|now|later|then|again|maybe|perhaps|probably|think|guess"
    r"|invit\w*|wait\w*|withdr\w*)"
)
"""What shows that a reason goes on as something else, as in "rejected because I was late but they asked me back"."""
_WHY = rf"(?:because|due to|since)(?: (?!{_TURN}\b)[\w'/&+%-]+){{1,12}}"
"""A reason of one clause: behind a comma or full stop something else may come."""
_LEAD = rf"(?:(?:{_SADLY}|well|finally|in the end),? )*"
_GAP = r"(?:[,;:.!] | [–—-] | \(| )"
_END = r"\)?[.,;:!]?"
_LONGEST = 200
"""The characters that a text may have."""


class _Statements(NamedTuple):
    """Phrases that state an outcome, and the only things that may be behind them: anything else makes it uncertain."""

    outcome: Outcome
    phrases: str
    endings: str = ""

    def match(self, plain: str) -> bool:
        """Return whether `plain` is one of the phrases, with no more than its endings."""
        behind = f"(?:{_GAP}{self.endings}){{0,3}}" if self.endings else ""
        return re.fullmatch(rf"{_LEAD}{self.phrases}{behind}{_END}", plain) is not None


_STATEMENTS = (
    _Statements(Outcome.WAITING, "(?:still )?waiting(?: for (?:an? |the |their )?(?:answer|call|reply|them))?", _SADLY),
    _Statements(Outcome.REJECTED, _any("no(?:pe)?", "a no", "it(?:'s| was) a no"), _any(_SADLY, _SENT)),
    _Statements(
        Outcome.REJECTED,
        _any("(?:(?:i )?got )?a rejection", "rejection(?: e-?mail)?", "(?:i )?got a no"),
        _any(_SADLY, _SENT, _PAST_DAY, "today"),
    ),
    _Statements(
        Outcome.REJECTED,
        _any(
            "(?:they|she|he) said no",
            "they (?:rejected me|turned me down)",
            "(?:(?:i )?(?:was|got) )?rejected",
            "(?:i )?(?:was|got) turned down",
            "(?:(?:i )?was )?not (?:selected|chosen)",
            "(?:i )?wasn't (?:selected|chosen)",
            "(?:i )?(?:didn't|did not) get the job",
        ),
        _any(_SADLY, _SENT, _NEWS, _DAY, _AFTER, _WHY),
    ),
    # "not successful by phone" may be about reaching them, and "didn't get it on the phone" about what they said.
    _Statements(
        Outcome.REJECTED, _any("unsuccessful", "not successful", "(?:i )?(?:didn't|did not) get it"), _SADLY
    ),
    # "no reply today" and "no answer on the phone" are about a day and a call: they may still answer.
    _Statements(
        Outcome.SILENT,
        _any("silent", "(?:radio )?silence", "(?:(?:i )?got )?no (?:reply|answer|response)"),
        _any(_SADLY, _SINCE),
    ),
    _Statements(
        Outcome.SILENT,
        _any(
            "(?:(?:i )?(?:was|got) )?ghosted",
            "they ghosted me",
            "they never (?:replied|answered|got back|called back)",
            "(?:i )?never (?:heard (?:back|from them|again)|got an? (?:reply|answer))",
        ),
        _any(_SADLY, _SINCE, _AFTER),
    ),
    _Statements(
        Outcome.WITHDREW,
        _any("(?:i )?withdrew", "(?:i )?have withdrawn", "(?:i )?dropped out"),
        _any(_SADLY, _SENT, _DAY, _AFTER, _WHY),
    ),
    # What they asked, and what was declined, may be something else: no reason is read behind these.
    _Statements(
        Outcome.WITHDREW, "i (?:said no|declined|turned (?:it|them) down)", _any(_SADLY, _SENT, _PAST_DAY)
    ),
    _Statements(Outcome.OFFER, _any("(?:an )?offer", "they said yes"), _any(_SENT, _PAST_DAY)),
    _Statements(
        Outcome.OFFER,
        _any(
            "(?:(?:the|an) )?offer came",
            "they made (?:me )?an offer",
            "(?:they )?offered me the (?:job|role)",
            "(?:i )?(?:got (?:an offer|the offer|the job)|have an offer)",
        ),
        _any(_SENT, _DAY, _AFTER),
    ),
    # German, alone or with how it came.
    _Statements(Outcome.REJECTED, _any("(?:eine )?absage", "(?:ich wurde )?abgelehnt"), _GERMAN_WAY),
    _Statements(Outcome.SILENT, _any("keine (?:antwort|rückmeldung)", "funkstille")),
    _Statements(Outcome.OFFER, _any("(?:eine )?zusage", "(?:ein )?angebot"), _GERMAN_WAY),
    _Statements(Outcome.WITHDREW, _any("(?:selbst )?zurückgezogen", "selbst abgesagt")),
)  # fmt: skip


def stated_outcome(text: str) -> Outcome | None:
    """Return the outcome that `text`, typed where the answer is asked, states and nothing else; None if uncertain.

    "no" and "they said no, by phone" are a rejection, "no reply" is silence. "no idea", "no, they will call" and
    "rejected, I think" state nothing for certain: only how and when it came, and why they decided so, may follow.
    """
    if len(text) > _LONGEST:
        return None
    plain = " ".join(text.casefold().replace("’", "'").split())
    return next((each.outcome for each in _STATEMENTS if each.match(plain)), None)
