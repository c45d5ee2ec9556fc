"""Tables of what is typed and what comes of it: one case of each kind at every change, and all of them as a promise."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

import pytest

Case = TypeVar("Case", bound=tuple[Any, Any])
"""What is typed, a text or texts with the seconds between them, and what comes of it."""
WORDS_TYPED = pytest.mark.row(27)
"""Shows that words typed at a choice, a number or a date are kept where they belong."""


def kind_of(typed: str, result: Any) -> Any:
    """Return the kind of a result: of each value in it whether it is empty, all of `typed`, or something else."""
    if isinstance(result, list | tuple):
        return tuple(kind_of(typed, value) for value in result)
    if result in (None, ""):
        return result
    return "all" if result == typed else "else"


def first_of_each_kind(cases: Iterable[Case]) -> list[Case]:
    """Return the first case of each kind of result, so that no kind is left out and none is tried twice."""
    found: dict[Any, Case] = {}
    for case in cases:
        typed, result = case
        text = typed if isinstance(typed, str) else "".join(part for part in typed if isinstance(part, str))
        found.setdefault(kind_of(text.strip(), result), case)
    return list(found.values())


def each_kind_and_all(tables: Mapping[Any, Iterable[Case]]) -> list[Any]:
    """Return the parameters of a test that takes the name of a table and its cases.

    It runs with the first case of each kind, and with all of them in `make check` and `make soak`.
    """
    return [
        parameter
        for name, cases in tables.items()
        for parameter in (
            pytest.param(name, first_of_each_kind(cases), id=f"{name}, each kind"),
            pytest.param(name, list(cases), id=f"{name}, all", marks=WORDS_TYPED),
        )
    ]


each_kind_or_all = pytest.mark.parametrize(
    "pick",
    [pytest.param(first_of_each_kind, id="each kind"), pytest.param(list, id="all", marks=WORDS_TYPED)],
)
"""The same for a test that tries several tables in one app: it takes what to `pick` of each."""
