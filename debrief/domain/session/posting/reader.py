"""Reads a job posting: which of its lines are requirements, and whether each is a must or nice to have."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from debrief.domain.record.parts import Need, Requirement
from debrief.domain.session.posting.cues import (
    MUST_LINE,
    NICE_LINE,
    NOT_A_REQUIREMENT,
    SOUNDS_WANTED,
    STRONG_MUST,
    SectionKind,
    kind_of,
)
from debrief.domain.session.posting.lines import PostingLine, join_lines, strip_markup
from debrief.domain.text import fold_text, one_line, pluralize, shorten

LONGEST_HEADING = 60
"""The most characters of a heading."""
SHOWN_HEADING = 40
"""Characters of a heading in a sentence about it."""
SHORTEST_POSTING = 8
"""The least number of lines of a pasted text that is taken for a posting without a heading above a list of them."""
_SHARE = 0.4
"""The share of lines that sound wanted from which a list under an unknown heading is one of requirements."""
_WANTED = (SectionKind.MUST, SectionKind.NICE)
_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-ZÄÖÜ])")


@dataclass(frozen=True, slots=True)
class ListLeftOut:
    """Lines of a list in a posting that are no requirements. `heading`: what is above it; empty if nothing is."""

    heading: str
    lines: int

    def __str__(self) -> str:
        where = f"below “{shorten(self.heading, SHOWN_HEADING)}”" if self.heading else "of a list without a heading"
        return f"{pluralize(self.lines, 'line')} {where}"


@dataclass(frozen=True, slots=True)
class Posting:
    """What a posting wants, in its order, and the lists of which lines are left out."""

    requirements: tuple[Requirement, ...] = ()
    left_out: tuple[ListLeftOut, ...] = ()


@dataclass
class _Section:
    """The lines below one heading, folded only where they are compared. `listed`: whether they have bullets."""

    kind: SectionKind | None = None
    heading: str = ""
    lines: list[str] = field(default_factory=list)
    listed: bool = False


def read_posting(text: str) -> Posting:
    """Return the requirements in the text of a posting, each line once, and the lists that are left out."""
    return _read(list(_sections(text)))


def posting_in(text: str) -> Posting | None:
    """Return what a pasted text wants that is a posting; None where it is only a list of requirements.

    A few lines are a posting where a heading of requirements is above a list in them.
    """
    lines, sections = sum(bool(line.strip()) for line in text.split("\n")), list(_sections(text))
    headed = any(each.heading and each.listed and each.kind in _WANTED for each in sections)
    if lines < SHORTEST_POSTING and not headed:
        return None
    posting = _read(sections)
    return posting if (0 if headed else 1) < len(posting.requirements) < lines else None


def _read(sections: Iterable[_Section]) -> Posting:
    requirements: dict[str, Requirement] = {}
    left_out: list[ListLeftOut] = []
    must_before = False
    for section in sections:
        kind = section.kind
        if kind is None and section.listed and _sounds_wanted(section.lines):
            kind = SectionKind.NICE if must_before else SectionKind.MUST
        must_before = must_before or kind is SectionKind.MUST
        needs = _needs(section, kind)
        for line, need in zip(section.lines, needs, strict=True):
            if need is not None and (words := one_line(line).rstrip(" .;,")):
                requirements.setdefault(fold_text(words), Requirement(text=words, need=need))
        if section.listed and None in needs:
            left_out.append(ListLeftOut(section.heading, needs.count(None)))
    return Posting(tuple(requirements.values()), tuple(left_out))


def _sections(text: str) -> Iterator[_Section]:
    """Yield the sections of a text; a list ends where, after an empty line, sentences without bullets follow."""
    section = _Section()
    lines = join_lines(text)
    for line, below in zip_longest(lines, lines[1:]):
        bare = strip_markup(line.text)
        if not line.listed and _is_heading(line.text, below):
            yield section
            section = _Section(kind_of(bare), bare)
            continue
        heading, _, rest = bare.partition(":")
        named = None if line.listed or not rest.strip() or len(heading) > LONGEST_HEADING // 2 else kind_of(heading)
        if named is not None or (line.after_gap and section.lines and not line.listed):
            yield section
            section = _Section(named)
        section.listed = section.listed or line.listed
        section.lines += [bare] if line.listed else _SENTENCE.split(rest.strip() if named is not None else bare)
    yield section


def _needs(section: _Section, kind: SectionKind | None) -> list[Need | None]:
    """Return how much each line of a section of that kind wants something.

    In a paragraph of several sentences that mostly name requirements, a sentence that sounds wanted is one too.
    """
    folded = [fold_text(line) for line in section.lines]
    needs = [_need_of(line, kind) for line in folded]
    several = kind is None and not section.listed and len(needs) > 2
    if several and 2 * sum(need is not None for need in needs) >= len(needs):
        return [need or _need_beside(line) for line, need in zip(folded, needs, strict=True)]
    return needs


def _need_beside(line: str) -> Need | None:
    """Return the need of a folded line among requirements that says nothing of how much it is wanted."""
    return Need.MUST if SOUNDS_WANTED.search(line) and not NOT_A_REQUIREMENT.search(line) else None


def _sounds_wanted(lines: list[str]) -> bool:
    return sum(bool(SOUNDS_WANTED.search(fold_text(line))) for line in lines) >= _SHARE * len(lines)


def _is_heading(bare: str, below: PostingLine | None) -> bool:
    if len(bare) > LONGEST_HEADING:
        return False
    if bare.startswith("#") or (bare.startswith("**") and bare.rstrip(":").endswith("**")) or bare.endswith(":"):
        return True
    if bare.isupper() and len(bare) > 3:
        return True
    short = bare[-1] not in ".;!" and len(bare.split()) <= 7
    return short and ((below is not None and below.listed) or kind_of(bare) is not None)


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
