"""Style sheets parsed once a process: every app parses the same ones again, which takes a tenth of the time of a test.

Textual keeps what it parsed while one app runs; rules are only read after that, so that apps can share them.
"""

from collections.abc import Iterable
from typing import Any

from textual.css import parse, tokenize
from textual.css.model import RuleSet


class SharedStyles:
    """Stands in for the two functions with which `Stylesheet` parses; the same input is parsed once."""

    def __init__(self) -> None:
        self._rules: dict[tuple[object, ...], list[RuleSet]] = {}
        self._variables: dict[frozenset[tuple[str, str]], dict[str, Any]] = {}

    def parse(self, scope: str, css: str, read_from: Any, *, variable_tokens: Any, **options: Any) -> Iterable[RuleSet]:
        """Return the rules of `css`, parsed with these variables."""
        # The tokens of each set of variables are one object, kept for ever: its id stands for them.
        key = (scope, css, read_from, id(variable_tokens), *sorted(options.items()))
        if key not in self._rules:
            self._rules[key] = list(parse.parse(scope, css, read_from, variable_tokens=variable_tokens, **options))
        return self._rules[key]

    def tokenize_values(self, values: dict[str, str]) -> dict[str, Any]:
        """Return the tokens of variables, the same object for the same variables."""
        key = frozenset(values.items())
        if key not in self._variables:
            self._variables[key] = tokenize.tokenize_values(values)
        return self._variables[key]
