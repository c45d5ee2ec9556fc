"""Words that say how sure or how exact somebody is, or that only fill, for what reads choices, remarks and numbers.

They are English, and the German ones that stand beside a number or a choice. Each phrase is as `str.casefold` returns
it. Which groups a reader takes depends on where the words are.
"""

import re
from collections.abc import Iterable

DOUBTS = (
    *("maybe", "perhaps", "probably", "probly", "possibly", "presumably", "hopefully"),
    *("likely", "most likely", "vielleicht", "wahrscheinlich", "vermutlich", "möglicherweise"),
)
"""Words that make what is beside them less than certain."""
OPINIONS = (
    *("i think", "i guess", "i suppose", "i assume", "i believe", "i fear", "i thought", "i'd say", "id say"),
    *("i would say", "ich glaube", "ich denke", "ich schätze", "ich würde sagen", "glaube ich", "denke ich"),
)
"""Words that make it somebody's opinion."""
ASSURANCES = ("definitely", "certainly", "surely", "for sure", "honestly", "to be honest", "tbh")
"""Words that stress it."""
DEGREES = ("roughly", "approximately", "almost", "nearly", "etwa", "eher", "rund")
"""Words that say how exact it is, and may be the whole answer."""
BEFORE_VALUES = (
    *("about", "around", "approx", "approx.", "circa", "ca", "ca.", "close to", "something like", "somewhere around"),
    *("like", "say", "ungefähr"),
)
"""Words that say so only before a number: anywhere else they may begin a sentence."""
LIMITS = ("at most", "at least", "at best", "höchstens", "mindestens")
"""Words that say from which side it is near."""
ENDINGS = ("or so", "or thereabouts", "or something", "give or take", "more or less")
"""Words that say how exact it is, behind it."""
UNKNOWNS = (
    *("no idea", "no clue", "not sure", "unsure", "who knows", "hard to say", "dunno", "keine ahnung", "weiss nicht"),
    *("weiss ich nicht", "ich weiss nicht", "ich weiss es nicht", "schwer zu sagen"),
    *(
        f"{who}{cannot} {know}"
        for who in ("i ", "")
        for cannot in ("don't", "dont", "do not", "can't", "cant", "cannot")
        for know in ("know", "say", "tell", "recall", "remember")
    ),
)
"""Words of somebody who does not know."""
GUESSES = ("a guess", "just a guess", "only a guess", "my guess")
"""Words that call it a guess."""
COURTESIES = ("please", "thanks", "thank you", "of course", "though")
"""Words that are polite, or only soften."""
SOUNDS = ("hm", "hmm", "hmmm")
"""What somebody types while thinking."""
STRESSES = ("actually", "easily", "now", "still")
"""Words on either side of a number that leave it as it is."""
FILLERS = ("so", "well", "really")
"""Words that only lead to what is said next."""


def any_of(*groups: Iterable[str]) -> str:
    """Return a pattern of the phrases in `groups`, a longer one before what it begins with."""
    phrases = sorted({phrase for group in groups for phrase in group}, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(map(re.escape, phrases))
