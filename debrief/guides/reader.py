"""Parse the text of a guide's file, and report all its faults."""

import re
import tomllib
from typing import Any

from debrief.domain.record.outcome import END
from debrief.domain.refusal import Refusal, explain_toml
from debrief.domain.session.guide import BLANK_PAGE, TARGETS, Condition, Guide, Kind, Section, Sitting, Step
from debrief.guides.faults import Fault, GuideFault, quoted
from debrief.guides.fields import Fields
from debrief.guides.toml_lines import Path, lines_of

RESERVED_IDS = frozenset({END, BLANK_PAGE.id})
"""Ids that a step may not have, because a session uses them itself."""

TITLE_LIMIT, PROMPT_LIMIT, WHY_LIMIT, ABOUT_LIMIT = 24, 200, 160, 200
"""Maximum lengths in characters; longer texts do not fit on the screen."""

_SLUG = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def is_slug(text: str) -> bool:
    """Return whether `text` can be a guide's name or an id: 1–40 of a–z, 0–9, - and _, no dash first."""
    return _SLUG.fullmatch(text) is not None


def parse_guide(text: str, file: str) -> Guide:
    """Return the guide in `text`; `file`: its name in faults. Raises `GuideFault` with all faults."""
    try:
        values = tomllib.loads(text)
    except ValueError as error:  # of TOML, or of a number with thousands of digits
        raise GuideFault([_syntax_fault(str(error), text, file)]) from None
    except RecursionError:
        raise GuideFault([Fault(file, None, "", "its values are nested too deeply.")]) from None
    top = Fields(values, (), file, lines_of(text), faults=[])
    guide = _guide(top)
    if top.faults or guide is None:
        raise GuideFault(sorted(top.faults, key=lambda fault: fault.line or 0))
    return guide


def _syntax_fault(says: str, text: str, file: str) -> Fault:
    at = re.search(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$", says)
    if at is None:
        return Fault(file, None, "", f"is not valid TOML: {says}.{explain_toml(says)}")
    line = int(at["line"]) if at["line"] else text.count("\n") + 1
    column = f" (column {at['column']})" if at["column"] else " (at the end)"
    return Fault(file, line, "", f"is not valid TOML: {says[: at.start()]}{column}.{explain_toml(says)}")


def _guide(top: Fields) -> Guide | None:
    top.only("name", "title", "about", "section")
    name = top.text("name", 40, needed=True)
    if name and not is_slug(name):
        top.fault("name", f"{quoted(name)} cannot be the name of a guide. Use a–z, 0–9, - and _, at most 40 of them.")
    title = top.text("title", 60, needed=True)
    about = top.text("about", ABOUT_LIMIT)
    seen: dict[str, Path] = {}
    titles: dict[str, Path] = {}
    sections = [_section(fields, titles, seen) for fields in top.tables("section")]
    if top.values.get("section", []) == []:
        top.fault("section", "is missing. A guide needs at least one [[section]] with one [[section.step]].")
    if top.faults:
        return None
    try:
        return Guide(name=name, title=title, about=about, sections=tuple(s for s in sections if s is not None))
    except Refusal as refusal:
        top.fault("", str(refusal))
        return None


def _section(fields: Fields, sections: dict[str, Path], steps: dict[str, Path]) -> Section | None:
    fields.only("id", "title", "sitting", "step")
    section_id = _id(fields, sections)
    title = fields.text("title", TITLE_LIMIT, needed=True)
    sitting = fields.choice("sitting", Sitting, "not a sitting", needed=True)
    found = [_step(step, steps) for step in fields.tables("step")]
    if fields.values.get("step", []) == []:
        fields.fault("step", "is missing. A section needs at least one [[section.step]].")
    if fields.faults or sitting is None:
        return None
    return Section(id=section_id, title=title, sitting=sitting, steps=tuple(s for s in found if s is not None))


def _step(fields: Fields, seen: dict[str, Path]) -> Step | None:
    fields.only("id", "kind", "title", "prompt", "why", "of", "quick", "hard", "only_after", "only_if")
    kind = fields.choice("kind", Kind, "not a kind of step", needed=True)
    parts: dict[str, Any] = {
        "id": _id(fields, seen),
        "title": fields.text("title", TITLE_LIMIT),
        "prompt": fields.text("prompt", PROMPT_LIMIT, needed=True),
        "why": fields.text("why", WHY_LIMIT),
        "of": "" if kind is None else fields.target(TARGETS.get(kind, ()), kind),
        "quick": fields.flag("quick"),
        "hard": fields.flag("hard"),
        "only_after": fields.outcomes("only_after"),
        "only_if": fields.choice("only_if", Condition, "not a condition"),
    }
    return None if fields.faults or kind is None else Step(kind=kind, **parts)


def _id(fields: Fields, seen: dict[str, Path]) -> str:
    value = fields.text("id", 40, needed=True)
    if not value:
        return value
    if not is_slug(value):
        fields.fault("id", f"{quoted(value)} cannot be an id. Use a–z, 0–9, - and _, at most 40 of them.")
    elif value in RESERVED_IDS and fields.path[-2] == "step":
        fields.fault("id", f'"{value}" is used by the app itself. Choose another.')
    elif value in seen:
        fields.fault("id", f'"{value}" is already the id of {fields.locate(seen[value])}. Each needs its own.')
    seen.setdefault(value, fields.path)
    return value
