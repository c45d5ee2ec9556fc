"""Style sheets parsed once a process, and matched once for each place that a widget has in a screen.

Every app parses the same sheets again, which takes a tenth of the time of a test, and matches their rules with every
widget again, which takes a third of it. Textual keeps what it parsed while one app runs; rules are only read after
that, so that apps can share them. It also makes a node for every component of every widget, of which few are looked at.
"""

from collections.abc import Callable, ItemsView, Iterable
from dataclasses import dataclass
from typing import Any
from weakref import ref

from textual.css import parse, stylesheet, tokenize
from textual.css.model import RuleSet
from textual.css.styles import RenderStyles, RulesMap
from textual.css.stylesheet import Stylesheet
from textual.design import ColorSystem
from textual.dom import DOMNode

_FLAGS = ("_has_hover_style", "_has_focus_within", "_has_order_style", "_has_odd_or_even")
"""What `Stylesheet.apply` notes about a node beside its rules."""
_OPPOSITE = {"blur": "focus", "enabled": "disabled", "light": "dark"}
_OF_APP = {"dark", "inline", "ansi", "nocolor"}
"""Pseudo classes that are the same on all nodes of an app."""
_Asked = tuple[tuple[str, ...], tuple[str, ...]]
apply_as_textual_does = Stylesheet.apply
generate_as_textual_does = ColorSystem.generate


@dataclass(frozen=True)
class _Applied:
    """What `Stylesheet.apply` did to a node."""

    flags: tuple[bool, ...]
    rules: RulesMap | None
    stored: RulesMap
    """The rules as the node stores them."""
    components: dict[str, RulesMap]
    """The rules of its components as they are stored."""
    animated: bool
    """Whether it may have begun to animate a rule instead of storing it."""


class _Components(dict[str, RenderStyles]):
    """The styles of the components of a node, each made when it is looked at; few are."""

    def __init__(self, node: DOMNode, rules: dict[str, RulesMap]) -> None:
        super().__init__()
        self.rules = rules
        self._node = ref(node)

    def __contains__(self, name: object) -> bool:
        return name in self.rules or super().__contains__(name)

    def __missing__(self, name: str) -> RenderStyles:
        component = DOMNode(classes=name)
        if (node := self._node()) is not None:
            component._attach(node)
        component.styles.base._rules.update(self.rules[name])
        component.styles.base._updates += 1
        self[name] = component.styles
        return component.styles

    def items(self) -> ItemsView[str, RenderStyles]:
        """Make all of them."""
        for name in self.rules:
            self[name]
        return super().items()

    def clear(self) -> None:
        """Forget all of them."""
        super().clear()
        self.rules = {}


class SharedStyles:
    """Stands in for functions of `Stylesheet` that parse and apply; the same input is handled once."""

    def __init__(self) -> None:
        self._rules: dict[tuple[object, ...], list[RuleSet]] = {}
        self._variables: dict[frozenset[tuple[str, str]], dict[str, Any]] = {}
        self._colors: dict[str, dict[str, str]] = {}
        self._sheets: dict[tuple[int, ...], int] = {}
        self._asked: dict[tuple[object, ...], _Asked] = {}
        self._applied: dict[tuple[object, ...], _Applied] = {}

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

    def generate(self, colors: ColorSystem) -> dict[str, str]:
        """Return the variables of all shades of some colors."""
        key = repr(vars(colors))
        if key not in self._colors:
            self._colors[key] = generate_as_textual_does(colors)
        return dict(self._colors[key])

    def apply(
        self,
        sheet: Stylesheet,
        node: DOMNode,
        *,
        animate: bool = False,
        cache: dict[tuple[object, ...], RulesMap] | None = None,
    ) -> None:
        """Give a node its rules, as `Stylesheet.apply` does."""
        if type(node) is DOMNode:  # a component of a widget that is noted with it
            apply_as_textual_does(sheet, node, animate=animate)
            return
        key = self._key(sheet, node)
        applied = self._applied.get(key)
        if applied is None:
            self._applied[key] = self._apply_and_note(sheet, node, animate=animate)
            return
        for name, value in zip(_FLAGS, applied.flags, strict=True):
            setattr(node, name, value)
        if applied.rules is not None:
            _give_rules(sheet, node, applied, animate=animate)
        _give_components(node, applied.components)

    def _apply_and_note(self, sheet: Stylesheet, node: DOMNode, *, animate: bool) -> _Applied:
        noted: list[RulesMap] = []

        def replace_rules(target: DOMNode, rules: RulesMap, animate: bool = False) -> None:
            if target is node:
                noted.append(rules)
            Stylesheet.replace_rules(target, rules, animate=animate)

        sheet.replace_rules = replace_rules
        try:
            apply_as_textual_does(sheet, node, animate=animate)
        finally:
            del sheet.replace_rules
        return _Applied(
            flags=tuple(getattr(node, name) for name in _FLAGS),
            rules=noted[0] if noted else None,
            stored=node.styles.base.get_rules(),
            components={name: styles.base.get_rules() for name, styles in node._component_styles.items()},
            animated=animate,
        )

    def _key(self, sheet: Stylesheet, node: DOMNode) -> tuple[object, ...]:
        """Return all that decides which rules a node gets: the sheet, and of each node of the path what is asked."""
        number = self._number(sheet)
        kind = (number, type(node), node._id, node.classes)
        asked = self._asked.get(kind)
        if asked is None:
            asked = self._asked[kind] = _pseudo_classes(sheet, node)
        return _path_key(number, asked, node.css_path_nodes)

    def _number(self, sheet: Stylesheet) -> int:
        """Return a number for the rules of a sheet, the same for all sheets with the same rules in the same order."""
        rules = sheet.rules
        noted = sheet.__dict__.get("_number_in_tests")
        if noted is None or noted[0] is not rules:
            ids = tuple(map(id, rules))  # each rule is in `_rules` for ever
            noted = sheet.__dict__["_number_in_tests"] = (rules, self._sheets.setdefault(ids, len(self._sheets)))
        number: int = noted[1]
        return number


def _path_key(number: int, asked: _Asked, path: list[DOMNode]) -> tuple[object, ...]:
    of_app, of_each = asked
    key: list[object] = [number, *(path[0].has_pseudo_classes({name}) for name in of_app)]
    for node in path:
        key += (type(node), node._id, node.classes)
        checks = node._PSEUDO_CLASSES
        # Whether it is disabled depends on all of the path, which is in the key, and takes long to find out for each.
        key += [node.disabled if name == "disabled" else checks[name](node) for name in of_each if name in checks]
    return tuple(key)


def _pseudo_classes(sheet: Stylesheet, node: DOMNode) -> _Asked:
    """Return the pseudo classes that rules for a node or its components ask about: of the app, and of each node."""
    names = set(node._selector_names)
    for component in node._get_component_classes():
        names |= DOMNode(classes=component)._selector_names
    rules = (rule for name in sheet.rules_map.keys() & names for rule in sheet.rules_map[name])
    asked = {_OPPOSITE.get(name, name) for rule in rules for name in rule.pseudo_classes}
    return tuple(sorted(asked & _OF_APP)), tuple(sorted(asked - _OF_APP))


def _give_rules(sheet: Stylesheet, node: DOMNode, applied: _Applied, *, animate: bool) -> None:
    base = node.styles.base
    if base._rules == applied.stored:
        node.notify_style_update()
    elif node._is_mounted or base._rules or applied.animated or "pointer" in applied.stored:
        sheet.replace_rules(node, applied.rules, animate=animate)
    else:  # the properties would check each value and store the same: what is not mounted yet is not refreshed
        base._rules.update(applied.stored)
        base._updates += 1
        node._nodes.updated()
        node.notify_style_update()


def _give_components(node: DOMNode, rules: dict[str, RulesMap]) -> None:
    former = node._component_styles
    if not rules or (isinstance(former, _Components) and former.rules is rules):
        return
    former_rules = former.rules if isinstance(former, _Components) else {n: s.base._rules for n, s in former.items()}
    node._component_styles = _Components(node, rules)
    if former_rules != rules:
        node.refresh()


def share_styles(patch: Callable[[object, str, object], None]) -> None:
    """Let all apps of this process share styles; `patch` sets an attribute, as `setattr` does."""
    styles = SharedStyles()

    def apply(sheet: Stylesheet, node: DOMNode, **options: Any) -> None:
        styles.apply(sheet, node, **options)

    def generate(colors: ColorSystem) -> dict[str, str]:
        return styles.generate(colors)

    patch(stylesheet, "parse", styles.parse)
    patch(stylesheet, "tokenize_values", styles.tokenize_values)
    patch(Stylesheet, "apply", apply)
    patch(ColorSystem, "generate", generate)
