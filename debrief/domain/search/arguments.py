"""A query from the arguments of a command, whose shell has taken the quotation marks away."""

import re
from collections.abc import Iterable

from debrief.domain.search.keys import KEYS

_UNQUOTED = re.compile(rf"^(-?(?:(?:{'|'.join(KEYS)}):)?)(.*)$", re.IGNORECASE | re.DOTALL)
_ANOTHER_KEY = re.compile(rf"\s-?(?:{'|'.join(KEYS)}):", re.IGNORECASE)


def joined(arguments: Iterable[str]) -> str:
    """Return the query that `arguments` are: one with a space in it was quoted, and is a phrase again.

    One that has quotation marks or several keys in it is a query already, and is left as it is.
    """
    return " ".join(map(_quoted, arguments))


def _quoted(argument: str) -> str:
    if '"' in argument or not re.search(r"\s", argument.strip()) or _ANOTHER_KEY.search(argument):
        return argument
    return _UNQUOTED.sub(r'\g<1>"\g<2>"', argument.strip())
