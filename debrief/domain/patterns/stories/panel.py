"""The panel about stories: which of them was told at which question."""

from collections.abc import Sequence

from debrief.domain.patterns.figures import Story, StoryQuestion
from debrief.domain.patterns.panel import Panel, quoted
from debrief.domain.text import pluralize


def stories_panel(stories: Sequence[Story]) -> Panel:
    """Return the stories that were told several times, with their questions and how each answer went."""
    title = "Stories"
    if not stories:
        few = "Too few yet: no two of your answers name the same strength with evidence."
        return Panel(title=title, sentences=(few,))
    figures: list[tuple[str, str]] = []
    for story in stories:
        figures.append(("Story", f"{quoted(story.text, 40)}, in {pluralize(story.answers, 'answer')}"))
        figures += [("Went with", _question(question)) for question in story.questions]
    says = "A story counts where your answer names it. Discomfort is from 1 to 5, at its highest."
    return Panel(title=title, figures=tuple(figures), sentences=(says,))


def _question(question: StoryQuestion) -> str:
    facts = [f"{question.times:,} times"] if question.times > 1 else []
    if question.worst is not None:
        facts.append(f"discomfort {question.worst}")
    if question.missing:
        facts.append("something missing" + (f" in {question.missing:,}" if question.times > 1 else ""))
    wording = quoted(question.wording)
    return f"{', '.join(facts)}: {wording}" if facts else wording
