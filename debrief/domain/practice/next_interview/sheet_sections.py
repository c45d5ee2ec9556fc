"""Builds the sections of the sheet for the next interview: what to take along from all debriefs, on one page."""

import re
from collections.abc import Iterator, Sequence

from debrief.domain.lists.plan_words import plan_line
from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.practice.next_interview.sheet_blocks import Block, BlockKind
from debrief.domain.practice.next_interview.sheet_rows import LikelyQuestion, OpenRequirement, ProvenStrength, SheetRows
from debrief.domain.record.parts import Met, Need
from debrief.domain.text import one_line, shorten

PLANS, LIKELY, UNCOMFORTABLE, STRENGTHS, FIT, SKIP_RULES, HELPED = 2, 4, 3, 3, 3, 2, 3
"""The most entries of each section: with two lines for each, sixty lines of Markdown hold them all."""
LINE = 150
"""The most characters of one entry on a full sheet, so that it takes two printed lines at most; a plan is never cut."""
_WIDTHS = ((600, 50), (300, 50), (LINE, 72))
"""The most characters of an entry, and the most printed lines that a sheet with such entries may have.

72 lines are the fullest sheet that was printed on one page; 50 leave it the larger letters.
"""
_SHORTEST = 95
"""The most characters of an entry, one printed line, where long plans take the room."""
_PRINTED = 100
"""The characters of one printed line."""
CLOSING_QUESTION = "Which of my answers today would you have liked to hear more about?"
_NONE = frozenset({"no", "nope", "nah", "none", "nothing", "nothing really", "not really", "n/a", "na", "-", "–", "—"})
"""What somebody writes who has no strength to name, without case and the full stop."""
_NEEDS = {Need.MUST: "a must-have, ", Need.NICE: "nice to have, "}
NOTHING_YET = (
    "You have not written a debrief yet. After one, this page has your plan, the questions they asked, how you start "
    "each answer, and what to find out."
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)|[。！？]+[」』”]*")
_NOT_AN_END = re.compile(
    r"(?:\b(?:dr|prof|mr|mrs|ms|st|no|nr|vs|approx|ca|bzw|inkl|evtl|etc|fig|inc|ltd|co|abs|max|min|dept)"
    r"|(?:^|[\s(])[^\W\d_]|\b[^\W\d_]\.\s?[^\W\d_]|\b\d{1,2})$",
    re.IGNORECASE,
)
"""What a full stop does not end: an abbreviation, an initial, `e.g`, `z. B`, a number in a list or a date."""


def build_sheet(rows: SheetRows) -> list[Block]:
    """Return the sheet; a section with nothing to say is left out.

    Plans are whole. Everything else is as long as one printed page has room for, and cut with … beyond that.
    """
    for width, most in _WIDTHS:
        blocks = _with_entries(rows, width)
        if sum(1 + len(block.text) // _PRINTED for block in blocks) <= most:
            return blocks
    return _with_entries(rows, _SHORTEST)


def _with_entries(rows: SheetRows, width: int) -> list[Block]:
    """Return the sheet with entries of at most `width` characters, except plans."""
    blocks = [] if rows.any_debrief else [Block(BlockKind.PARAGRAPH, NOTHING_YET)]
    blocks += _section("Your plan", ((_plan(plan), "") for plan in rows.plans[:PLANS]))
    likely = rows.likely[:LIKELY]
    blocks += _section("Questions that may come again", ((_question_line(q, width), _start(q, width)) for q in likely))
    hard = _uncomfortable(rows, likely)
    blocks += _section(
        "Questions that were uncomfortable", ((_question_line(q, width), _start(q, width)) for q in hard)
    )
    strengths = [strength for strength in _strengths(rows) if not strength.helped][:STRENGTHS]
    blocks += _section("Strengths to lead with", (_strength(strength, width) for strength in strengths))
    blocks += _section("Find out whether it fits", ((_fit(each, width), "") for each in rows.requirements[:FIT]))
    rules = (shorten(rule, width) for rule in rows.skip_rules[:SKIP_RULES])
    blocks += _section("Your rules for skipping a role", ((rule, "") for rule in rules))
    blocks += _section("Ask in the room", [(CLOSING_QUESTION, ""), (shorten(_own_question(rows), width), "")])
    blocks += _section("What helped last time", ((shorten(text, width), "") for text in _what_helped(rows)))
    return blocks


def _section(heading: str, entries: "Iterator[tuple[str, str]] | Sequence[tuple[str, str]]") -> list[Block]:
    blocks: list[Block] = []
    for text, detail in entries:
        if text:
            blocks.append(Block(BlockKind.ITEM, text))
            if detail:
                blocks.append(Block(BlockKind.DETAIL, detail))
    return [Block(BlockKind.HEADING, heading), *blocks] if blocks else []


def _uncomfortable(rows: SheetRows, likely: Sequence[LikelyQuestion]) -> list[LikelyQuestion]:
    shown = {question.id for question in likely}
    return [question for question in rows.uncomfortable if question.id not in shown][:UNCOMFORTABLE]


def _plan(plan: PlanSummary) -> str:
    return one_line(plan_line(plan.cue, plan.action, plan.due))


def _question_line(question: LikelyQuestion, width: int) -> str:
    facts = [f"asked {question.times} times"] if question.times > 1 else []
    if question.worst is not None:
        facts.append(f"discomfort {question.worst} of 5")
    end = f" ({', '.join(facts)})" if facts else ""
    return shorten(question.wording, width - len(end)) + end


def _start(question: LikelyQuestion, width: int) -> str:
    if question.answer.strip():
        return f"Start: {first_sentence(question.answer, width - 7)}"
    if question.left_out.strip():
        return f"Missing last time: {shorten(one_line(question.left_out), width - 19)}"
    return ""


def _strengths(rows: SheetRows) -> list[ProvenStrength]:
    """Return the strengths without the answers that say that there is none."""
    return [strength for strength in rows.strengths if not _says_none(strength.text or strength.evidence)]


def _says_none(text: str) -> bool:
    return text.casefold().strip().rstrip(" .!?") in _NONE


def _strength(strength: ProvenStrength, width: int) -> tuple[str, str]:
    times = f" (in {strength.times} debriefs)" if strength.times > 1 else ""
    evidence = shorten(strength.evidence, width - 10)
    text = shorten(strength.text, width - len(times)) + times
    return (text, f"Evidence: {evidence}" if evidence else "") if strength.text.strip() else (evidence, "")


def _fit(requirement: OpenRequirement, width: int) -> str:
    met = "partly met" if requirement.met is Met.PARTLY else "not met"
    need = _NEEDS.get(requirement.need, "") if requirement.need else ""
    times = f" in {requirement.times} debriefs" if requirement.times > 1 else " last time"
    end = f": how much does it matter here? ({need}{met}{times})"
    return shorten(requirement.text, width - len(end)) + end


def _own_question(rows: SheetRows) -> str:
    """Return the feedback that was last asked for; what no sent note asked for was only planned."""
    if rows.asks:
        return f"Last time you asked: {rows.asks[0]}"
    return f"You planned to ask: {rows.planned_asks[0]}" if rows.planned_asks else ""


def _what_helped(rows: SheetRows) -> list[str]:
    prepared = [one_line(strength.text or strength.evidence) for strength in _strengths(rows) if strength.helped]
    return [*prepared[: HELPED - 1], *map(one_line, rows.happened), *prepared[HELPED - 1 :]][:HELPED]


def first_sentence(text: str, width: int) -> str:
    """Return the first sentence of the first paragraph of `text`, on one line of at most `width` characters."""
    paragraph = next((line for line in text.split("\n") if line.strip()), "")
    line = one_line(paragraph)
    for match in _END.finditer(line):
        before, mark = line[: match.start()], match[0]
        if not (mark.startswith(".") and len(mark) == 1 and _NOT_AN_END.search(before)):
            return shorten(line[: match.end()], width)
    return shorten(line, width)
