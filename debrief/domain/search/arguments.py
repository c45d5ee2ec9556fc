"""A query from the arguments of a command, whose shell has taken the quotation marks away."""

import re
from collections.abc import Collection, Iterable

from debrief.domain.search.query_keys import KEYS


def query_from_arguments(arguments: Iterable[str], keys: Collection[str] = tuple(KEYS)) -> str:
    """Return the query that `arguments` are: one with a space in it was quoted, and is a phrase again.

    One that has quotation marks or several of the `keys` in it is a query already, and is left as it is.
    """
    names = "|".join(keys)
    another_key = re.compile(rf"\s-?(?:{names}):", re.IGNORECASE)
    unquoted = re.compile(rf"^(-?(?:(?:{names}):)?)(.*)$", re.IGNORECASE | re.DOTALL)
    return " ".join(
        argument
        if '"' in argument or not re.search(r"\s", argument.strip()) or another_key.search(argument)
        else unquoted.sub(r'\g<1>"\g<2>"', argument.strip())
        for argument in arguments
    )
