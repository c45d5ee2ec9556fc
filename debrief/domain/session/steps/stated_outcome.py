"""What an answer was, where somebody typed it in words of their own: "they said no", "ghosted"."""

import re

from debrief.domain.record.outcome import Outcome

_STATED: dict[Outcome, tuple[str, ...]] = {
    Outcome.WAITING: ("waiting", "still waiting"),
    Outcome.REJECTED: (
        *("no", "nope", "a no", "it was a no", "it's a no", "they said no", "she said no", "he said no"),
        *("rejected", "a rejection", "rejection", "rejection email", "they rejected me", "they turned me down"),
        *("unsuccessful", "not successful", "not selected", "not chosen"),
    ),
    Outcome.SILENT: (
        *("silent", "silence", "radio silence", "ghosted", "they ghosted me", "no reply", "no answer", "no response"),
        *("they never replied", "they never answered", "they never got back", "they never called back"),
    ),
    Outcome.WITHDREW: ("withdrew",),
    Outcome.OFFER: (
        *("offer", "an offer", "they made an offer", "they made me an offer", "they said yes"),
        *("they offered me the job", "they offered me the role", "offered me the job", "offered me the role"),
    ),
}
"""How people state each outcome."""
_OF_MINE: dict[Outcome, tuple[str, ...]] = {
    Outcome.REJECTED: (
        *("was rejected", "got rejected", "was turned down", "got turned down", "got a rejection", "got a no"),
        *("wasn't selected", "was not selected", "wasn't chosen", "was not chosen"),
        *("didn't get it", "did not get it", "didn't get the job", "did not get the job"),
    ),
    Outcome.SILENT: (
        *("was ghosted", "got ghosted", "got no reply", "got no answer", "got no response", "never got a reply"),
        *("never heard back", "never heard from them", "never heard again", "never got an answer"),
    ),
    Outcome.WITHDREW: ("withdrew", "have withdrawn", "dropped out"),
    Outcome.OFFER: ("got an offer", "got the offer", "got the job", "have an offer"),
}
"""How people state each outcome who begin with "I", or leave it out."""
_ONLY_MINE = {f"i {words}": Outcome.WITHDREW for words in ("said no", "declined", "turned it down", "turned them down")}
_OUTCOMES = {
    **{phrase: outcome for outcome, phrases in _STATED.items() for phrase in phrases},
    **{f"{i}{phrase}": outcome for outcome, phrases in _OF_MINE.items() for phrase in phrases for i in ("", "i ")},
    **_ONLY_MINE,
}
_LONGEST_FIRST = sorted(_OUTCOMES, key=len, reverse=True)
_READ = 300
"""The characters in which it is looked for."""
_BARE_NO = frozenset({"no", "nope"})
_FILLERS = re.compile(r"(?:(?:sadly|unfortunately|well|finally|in the end)[ ,]+)*")
"""What may be before it."""
_GOES_ON = re.compile(
    r" ?[,.;:!)(]| [–—-] | (?:after|again|and|at|because|before|but|came|despite|due|for|from|in|on|over|per|since|this"
    r"|through|today|tomorrow|via|when|while|with|within|without|yesterday|by(?! (?:me|us|myself)\b))\b"
)
"""How a sentence goes on that states it: "rejected by phone", but neither "no idea" nor "offer expired"."""
_HEDGE = (
    r"(?:i (?:think|guess|suppose|assume|believe|fear)|i'd say|maybe|perhaps|probably|possibly|presumably|apparently"
    r"|not sure|unsure|unclear|or so|more or less|basically|practically)"
)
_HEDGED = re.compile(rf"[^\w?]*{_HEDGE}\b|.*\b{_HEDGE}\W*$")
"""What makes it uncertain at once behind it, or at the end."""
_MAY_COME = re.compile(r"\b(?:yet|still|so far|for now|until|waiting|wait|soon|expect)\b")
"""What shows that they may still answer, as in "no reply from them yet"."""
_NOT_THEIRS = re.compile(r"\b(?:nothing|no|never|idea|sure|clue|news)\b|n't\b")
"""What shows that a "no" is none of theirs, as in "no, nothing"."""
_REVOKED = re.compile(
    r"\b(?:no|not|fell through|(?:declin|refus|reject|rescind|withdr|revok|cancel|turned)\w*)\b|n't\b"
)
"""What shows that an offer does not stand, as in "offer, but withdrawn"."""


def stated_outcome(text: str) -> Outcome | None:
    """Return the outcome that `text`, typed where the answer is asked, begins with; None where it is not certain.

    "no" and "they said no, by phone" are a rejection, "no reply" is silence. "no idea", "rejected, I think" and "offer
    or not" state nothing for certain, and neither does a text that states two outcomes.
    """
    plain = " ".join(text[:_READ].casefold().replace("’", "'").split())
    plain = _FILLERS.sub("", plain, count=1)
    stated = next((each for each in _LONGEST_FIRST if re.match(rf"{re.escape(each)}(?![\w'])", plain)), None)
    if stated is None:
        return None
    outcome, rest = _OUTCOMES[stated], plain.removeprefix(stated)
    if rest.strip(" .!,") and not _GOES_ON.match(rest):
        return None
    return None if _HEDGED.match(rest) or _is_doubtful(stated, outcome, rest) else outcome


def _is_doubtful(stated: str, outcome: Outcome, rest: str) -> bool:
    """Return whether the `rest` of a text that begins with `stated` makes that doubtful."""
    others = set(Outcome) - {outcome, Outcome.WAITING}
    if stated in _BARE_NO and _NOT_THEIRS.search(rest):
        return True
    if outcome is Outcome.REJECTED and stated not in _BARE_NO:
        others -= {Outcome.SILENT}  # "rejected after weeks of silence"
    elif outcome in {Outcome.REJECTED, Outcome.SILENT} and _MAY_COME.search(rest):
        return True
    return _states_one_of(others, rest) or (outcome is Outcome.OFFER and _REVOKED.search(rest) is not None)


def _states_one_of(others: set[Outcome], rest: str) -> bool:
    phrases = (each for each, outcome in _OUTCOMES.items() if outcome in others and each not in _BARE_NO)
    return any(re.search(rf"(?<![\w']){re.escape(each)}(?![\w'])", rest) for each in phrases)
