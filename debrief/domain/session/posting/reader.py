"""Reads a job posting: which of its lines are requirements, and whether each is a must or nice to have."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from debrief.domain.record.parts import Need, Requirement
from debrief.domain.session.posting.cues import (
    HEADINGS,
    MUST_LINE,
    NICE_LINE,
    NOT_A_REQUIREMENT,
    SOUNDS_WANTED,
    STRONG_MUST,
    SectionKind,
)
from debrief.domain.text import fold, one_line, safe

LONGEST_HEADING = 60
"""The most characters of a heading."""
SHORTEST_POSTING = 8
"""The least number of lines of a pasted text that is taken for a posting."""
MOST_LINES = 2_000
"""Lines that are read; a longer text is no posting."""
_SHARE = 0.4
"""The share of lines that sound wanted from which a list under an unknown heading is one of requirements."""
_BULLET = re.compile(r"^\s*(?:[-*•·‣◦▪–—+►✓✔→]|\(?\d{1,2}[.)])\s+")
_MARKUP = re.compile(r"^#+\s*|^\*\*|\*\*:?$|^__|__$")
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÄÖÜ])")


@dataclass
class _Section:
    """The lines below one heading, folded only where they are compared. `listed`: whether they have bullets."""

    kind: SectionKind | None = None
    lines: list[str] = field(default_factory=list)
    listed: bool = False


def read_posting(text: str) -> tuple[Requirement, ...]:
    """Return the requirements in the text of a posting, in its order, each line once."""
    requirements: dict[str, Requirement] = {}
    must_before = False
    for section in _sections(text):
        kind = section.kind
        if kind is None and section.listed and _sounds_wanted(section.lines):
            kind = SectionKind.NICE if must_before else SectionKind.MUST
        must_before = must_before or kind is SectionKind.MUST
        for line, need in zip(section.lines, _needs(section, kind), strict=True):
            if need is not None and (words := one_line(line).rstrip(" .;,")):
                requirements.setdefault(fold(words), Requirement(text=words, need=need))
    return tuple(requirements.values())


def requirements_of(text: str) -> tuple[Requirement, ...]:
    """Return the requirements in a pasted text that is a posting; none where it is only a list of them."""
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    requirements = read_posting(text) if lines >= SHORTEST_POSTING else ()
    return requirements if 1 < len(requirements) < lines else ()


def _sections(text: str) -> Iterator[_Section]:
    """Yield the sections of a text; a list ends where, after an empty line, sentences without bullets follow."""
    section, after_gap = _Section(), False
    lines = safe(text).split("\n")[:MOST_LINES]
    for number, line in enumerate(lines):
        if not line.strip():
            after_gap = True
            continue
        below = next((other for other in lines[number + 1 :] if other.strip()), "")
        listed, bare = bool(_BULLET.match(line)), _MARKUP.sub("", line.strip()).strip()
        if not listed and _is_heading(line, below):
            yield section
            section = _Section(_kind_of(bare))
        else:
            heading, _, rest = bare.partition(":")
            named = None if listed or not rest.strip() or len(heading) > LONGEST_HEADING // 2 else _kind_of(heading)
            if named is not None or (after_gap and section.lines and not listed):
                yield section
                section = _Section(named)
            section.listed = section.listed or listed
            content = _BULLET.sub("", rest.strip() if named is not None else bare)
            section.lines += [content] if listed else _SENTENCE.split(content)
        after_gap = False
    yield section


def _needs(section: _Section, kind: SectionKind | None) -> list[Need | None]:
    """Return how much each line of a section of that kind wants something.

    In a paragraph of several sentences that mostly name requirements, a sentence that sounds wanted is one too.
    """
    folded = [fold(line) for line in section.lines]
    needs = [_need_of(line, kind) for line in folded]
    several = kind is None and not section.listed and len(needs) > 2
    if several and 2 * sum(need is not None for need in needs) >= len(needs):
        return [need or _need_beside(line) for line, need in zip(folded, needs, strict=True)]
    return needs


def _need_beside(line: str) -> Need | None:
    """Return the need of a folded line among requirements that says nothing of how much it is wanted."""
    return Need.MUST if SOUNDS_WANTED.search(line) and not NOT_A_REQUIREMENT.search(line) else None


def _sounds_wanted(lines: list[str]) -> bool:
    return sum(bool(SOUNDS_WANTED.search(fold(line))) for line in lines) >= _SHARE * len(lines)


def _is_heading(line: str, below: str) -> bool:
    bare = line.strip()
    if len(bare) > LONGEST_HEADING:
        return False
    if bare.startswith("#") or (bare.startswith("**") and bare.rstrip(":").endswith("**")) or bare.endswith(":"):
        return True
    if bare.isupper() and len(bare) > 3:
        return True
    short = bare[-1] not in ".;!" and len(bare.split()) <= 7
    return short and (bool(_BULLET.match(below)) or _kind_of(bare) is not None)


def _kind_of(heading: str) -> SectionKind | None:
    folded = fold(heading)
    return next((kind for kind, words in HEADINGS if words.search(folded)), None)


def _need_of(line: str, kind: SectionKind | None) -> Need | None:
    """Return how much a folded line wants something; None where it is no requirement."""
    nice, must = bool(NICE_LINE.search(line)), bool(MUST_LINE.search(line))
    match kind:
        case SectionKind.MUST:
            return Need.NICE if nice and not STRONG_MUST.search(line) else Need.MUST
        case SectionKind.NICE:
            return Need.MUST if STRONG_MUST.search(line) and not nice else Need.NICE
        case SectionKind.OTHER:
            return None
    if NOT_A_REQUIREMENT.search(line):
        return None
    if nice:
        return Need.NICE
    return Need.MUST if must else None
