"""Checks the keys that a user set against all bindings of the app."""

import importlib
import inspect
import pkgutil
from collections.abc import Iterator, Mapping

from textual.binding import Binding
from textual.dom import DOMNode

import debrief.tui
from debrief.tui.flows.user_key_rules import CommandKeys, keymap_fault, keymap_of, split_keys


def nodes() -> list[type[DOMNode]]:
    """Return every class of the app that declares bindings, by name."""
    found: set[type[DOMNode]] = set()
    for module in pkgutil.walk_packages(debrief.tui.__path__, "debrief.tui."):
        if module.name.startswith("debrief.tui.runtime."):
            continue
        for _, cls in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(cls, DOMNode) and cls.__module__.startswith("debrief.tui") and "BINDINGS" in vars(cls):
                found.add(cls)
    return sorted(found, key=lambda cls: cls.__name__)


def bindings(cls: type[DOMNode]) -> Iterator[Binding]:
    """Yield the bindings that `cls` declares."""
    for binding in vars(cls)["BINDINGS"]:
        yield binding if isinstance(binding, Binding) else Binding(*binding)


def commands() -> list[CommandKeys]:
    """Return every command whose key can be set."""
    return [
        CommandKeys(binding.id or "", split_keys(binding.key), while_typing=binding.priority)
        for cls in nodes()
        for binding in bindings(cls)
    ]


def read_keymap(wanted: Mapping[str, str]) -> dict[str, str] | tuple[str, str]:
    """Return the keymap for the keys `wanted`, by binding id, or else the id and a sentence about what is wrong."""
    every = commands()
    return keymap_fault(wanted, every) or keymap_of(wanted, every)
