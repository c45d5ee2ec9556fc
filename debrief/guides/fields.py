"""Read the values of a table in a guide's file, collecting faults instead of raising them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from debrief.domain.record.outcome import Outcome
from debrief.domain.text import one_line
from debrief.guides.faults import Fault, nearest, quoted
from debrief.guides.toml_lines import Path, line_of

Choice = TypeVar("Choice", bound=StrEnum)

_NAMES = {bool: "true or false", int: "a number", float: "a number", str: "text", list: "a list", dict: "a table"}


@dataclass(frozen=True, slots=True)
class Fields:
    """One table: its values, its path, and the list of faults shared by all tables of the file."""

    values: dict[str, Any]
    path: Path
    file: str
    lines: dict[Path, int]
    faults: list[Fault]

    def fault(self, key: str, says: str) -> None:
        """Add the fault `says` about `key` of this table, or about the table if `key` is empty."""
        path = (*self.path, key) if key else self.path
        self.faults.append(Fault(self.file, line_of(path, self.lines), self._shown(path), says))

    def locate(self, path: Path) -> str:
        """Return the position of `path` for a message: `section[1].step[2] (line 12)`."""
        line = line_of(path, self.lines)
        return self._shown(path) + (f" (line {line})" if line else "")

    def only(self, *known: str) -> None:
        """Add a fault for every key that is not in `known`."""
        for key in self.values:
            if key not in known:
                self.fault(one_line(key), f"is not a key of this table{nearest(key, known)}")

    def text(self, key: str, limit: int, *, needed: bool = False) -> str:
        """Return the text of `key` on one line; empty if absent. Longer than `limit` characters is a fault."""
        if key not in self.values:
            if needed:
                self.fault(key, "is missing.")
            return ""
        value = self.values[key]
        if not isinstance(value, str):
            self._wrong_type(key, str)
            return ""
        line = one_line(value)
        if needed and not line:
            self.fault(key, "is empty.")
        if len(line) > limit:
            self.fault(key, f"is {len(line)} characters long. Use at most {limit}.")
        return line

    def flag(self, key: str) -> bool:
        """Return the boolean of `key`; False if absent."""
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            self._wrong_type(key, bool)
        return value is True

    def choice(self, key: str, choices: type[Choice], what: str, *, needed: bool = False) -> Choice | None:
        """Return the member of `choices` that `key` names; `what`: how a message calls any other: `no kind of step`."""
        if key not in self.values:
            if needed:
                self.fault(key, f"is missing. Use one of {', '.join(choices)}.")
            return None
        return self._choice(key, self.values[key], choices, what)

    def outcomes(self, key: str) -> frozenset[Outcome]:
        """Return the outcomes listed at `key`; empty if absent."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self._wrong_type(key, list)
            return frozenset()
        found = [self._choice(key, item, Outcome, "not an outcome") for item in value]
        return frozenset(outcome for outcome in found if outcome is not None)

    def target(self, targets: Iterable[str], kind: str) -> str:
        """Return the `of` of a step of that `kind`: one of `targets`, or absent if there are none."""
        known = [target for target in targets if target]
        value = self.text("of", 40)
        wrong_type = "of" in self.values and not isinstance(self.values["of"], str)
        if wrong_type or value in known or (not known and "of" not in self.values):
            return value
        if not known:
            self.fault("of", f"a step of kind {kind} has no `of`.")
        elif "of" not in self.values:
            self.fault("of", f"is missing. A step of kind {kind} needs one of {', '.join(known)}.")
        else:
            says = f"{quoted(value)} does not go with a step of kind {kind}. Use one of {', '.join(known)}"
            self.fault("of", says + (nearest(value, known) or "."))
        return value

    def tables(self, key: str) -> Iterator["Fields"]:
        """Yield the tables of the array `key`."""
        value = self.values.get(key, [])
        if not isinstance(value, list):
            self.fault(key, f"must be written [[{self._header(key)}]], with two brackets.")
            return
        for index, item in enumerate(value):
            path = (*self.path, key, index)
            if isinstance(item, dict):
                yield Fields(item, path, self.file, self.lines, self.faults)
            else:
                self.fault(key, f"must be written [[{self._header(key)}]]; {quoted(item)} is not a table.")

    def _choice(self, key: str, value: object, choices: type[Choice], what: str) -> Choice | None:
        if isinstance(value, str) and value in {choice.value for choice in choices}:
            return choices(value)
        hint = nearest(value, choices) or f". Use one of {', '.join(choices)}."
        self.fault(key, f"{quoted(value)} is {what}{hint}")
        return None

    def _wrong_type(self, key: str, wanted: type) -> None:
        value = self.values[key]
        found = _NAMES.get(type(value), "a date or time")
        self.fault(key, f"must be {_NAMES[wanted]}; {quoted(value)} is {found}.")

    def _header(self, key: str) -> str:
        return ".".join(str(part) for part in (*self.path, key) if isinstance(part, str))

    @staticmethod
    def _shown(path: Path) -> str:
        shown = "".join(f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
        return shown.removeprefix(".")
