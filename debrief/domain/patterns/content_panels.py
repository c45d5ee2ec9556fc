"""The panels about what was written: causes, questions, points, plans and stories."""

from collections import Counter
from collections.abc import Sequence

from debrief.domain.patterns.figures import CauseCount, Patterns, Repeated, Story, StoryQuestion
from debrief.domain.patterns.panel import Panel, bar, bars, levels, quoted
from debrief.domain.record.parts import Control
from debrief.domain.text import pluralize

FEWEST_CAUSES = 5
QUARTERS = 12
"""The most quarters shown."""
_CONTROLS = (
    (Control.MINE, "mine to change"),
    (Control.PARTLY, "partly mine"),
    (Control.NOT_MINE, "not mine"),
    (Control.UNKNOWABLE, "can't know"),
)


def causes_panel(patterns: Patterns) -> Panel:
    """Return the possible reasons by who controls them, over time, with the newest evidence."""
    title = "Possible reasons"
    quarters = sorted({count.quarter for count in patterns.causes})[-QUARTERS:]
    known = [count for count in patterns.causes if count.control is not None and not count.control.unreadable]
    total = sum(count.causes for count in known)
    if total < FEWEST_CAUSES:
        says = f"Too few yet: {pluralize(total, 'reason')} sorted of the {FEWEST_CAUSES} this needs."
        return Panel(title=title, sentences=(says,))
    evidence = sum(count.evidence for count in known)
    yours = (
        ("Evidence", f"{quoted(one.text, 40)}: {quoted(one.evidence, 60)} ({quoted(one.title, 30)})")
        for one in patterns.evidence
    )
    sentences = []
    if len(quarters) > 1:
        sentences.append(f"On the right: the quarters in which you wrote reasons, {quarters[0]} to {quarters[-1]}.")
    if never := sum(count.causes for count in known if count.control is Control.NOT_MINE):
        sentences.append(f"{never:,} of {total:,} {'was' if never == 1 else 'were'} never yours to change.")
    return Panel(
        title=title,
        chart=_causes_chart(known, quarters),
        figures=(("With evidence", f"{evidence:,} of {total:,}"), *yours),
        sentences=tuple(sentences),
    )


def _causes_chart(counts: Sequence[CauseCount], quarters: Sequence[str]) -> tuple[str, ...]:
    """Return a bar for each control, with its course over the quarters beside it where there are several."""
    causes = Counter[tuple[Control | None, str]]()
    totals = Counter[Control | None]()
    for count in counts:
        causes[count.control, count.quarter] += count.causes
        totals[count.control] += count.causes
    lines = bars((words, totals[control]) for control, words in _CONTROLS)
    if len(quarters) < 2:
        return lines
    courses = (levels([causes[control, quarter] for quarter in quarters]) for control, _ in _CONTROLS)
    return tuple(f"{line:<55} {course}".rstrip() for line, course in zip(lines, courses, strict=True))


def questions_panel(patterns: Patterns) -> Panel:
    """Return the questions asked most, the most uncomfortable, and those that were practised."""
    title = "Questions"
    if not (patterns.most_asked or patterns.most_uncomfortable):
        return Panel(
            title=title, sentences=("Too few yet: no question was asked twice, and none is marked uncomfortable.",)
        )
    figures = [
        *(("Most uncomfortable", f"{one.worst} of 5: {quoted(one.wording)}") for one in patterns.most_uncomfortable),
        *(
            ("Practised", f"{one.before:.1f} before, {one.after:.1f} when asked again: {quoted(one.wording, 40)}")
            for one in patterns.practised
        ),
    ]
    says = "Discomfort is from 1 to 5, at its highest."
    if patterns.most_asked:
        says = f"At the top, how often each was asked. {says}"
    if patterns.practised:
        lower = sum(one.after < one.before for one in patterns.practised)
        asked = pluralize(len(patterns.practised), "practised question")
        latest = "the latest " if len(patterns.practised) > 1 else ""
        says = f"Of {latest}{asked} asked again, {lower:,} {'was' if lower == 1 else 'were'} less uncomfortable."
    most = patterns.most_asked[0].times if patterns.most_asked else 0
    chart = tuple(
        f"{one.times:>5,}  {bar(one.times, most, 12):<12}  {quoted(one.wording)}" for one in patterns.most_asked
    )
    return Panel(title=title, chart=chart, figures=tuple(figures), sentences=(says,))


def points_panel(patterns: Patterns) -> Panel:
    """Return what recurs: points to develop, plans and what came of them, strengths with evidence."""
    title = "Points and plans"
    plans = patterns.plans
    if not (patterns.points or patterns.strengths or plans.plans):
        return Panel(title=title, sentences=("Too few yet: no point was written twice, and there is no plan.",))
    figures = [
        *(("Recurs", _describe_repeated(point)) for point in patterns.points),
        *((f"Happened: {quoted(plan, 30)}", quoted(happened, 60)) for plan, happened in plans.newest),
        *(("Strength", f"{_describe_repeated(point)}; {quoted(point.evidence, 40)}") for point in patterns.strengths),
    ]
    open_plans = plans.plans - plans.came - plans.not_yet
    chart = bars((("its moment came", plans.came), ("not yet", plans.not_yet), ("not answered", open_plans)))
    says = "No plan yet."
    if plans.plans:
        says = f"{pluralize(plans.plans, 'plan')}, by whether the moment came, as you recorded it."
    return Panel(title=title, chart=chart if plans.plans else (), figures=tuple(figures), sentences=(says,))


def stories_panel(stories: Sequence[Story]) -> Panel:
    """Return the stories that were told several times, with their questions and how each answer went."""
    title = "Stories"
    if not stories:
        few = "Too few yet: no two of your answers name the same strength with evidence."
        return Panel(title=title, sentences=(few,))
    figures: list[tuple[str, str]] = []
    for story in stories:
        figures.append(("Story", f"{quoted(story.text, 40)}, in {pluralize(story.answers, 'answer')}"))
        figures += [("Went with", _describe_answers(question)) for question in story.questions]
    says = "A story counts where your answer names it. Discomfort is from 1 to 5, at its highest."
    return Panel(title=title, figures=tuple(figures), sentences=(says,))


def _describe_answers(question: StoryQuestion) -> str:
    facts = [f"{question.times:,} times"] if question.times > 1 else []
    if question.worst is not None:
        facts.append(f"discomfort {question.worst}")
    if question.missing:
        facts.append("something missing" + (f" in {question.missing:,}" if question.times > 1 else ""))
    wording = quoted(question.wording)
    return f"{', '.join(facts)}: {wording}" if facts else wording


def _describe_repeated(point: Repeated) -> str:
    places = quoted("; ".join(dict.fromkeys(point.titles)), 40)
    return f"{quoted(point.text, 40)}, in {pluralize(point.debriefs, 'debrief')} ({places})"
