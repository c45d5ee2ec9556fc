"""One debrief as Markdown, in the order of its page."""

from collections.abc import Iterator

from debrief.domain.page import LabelledText, Milestone, Page, PageItem, PageSection
from debrief.exports.markdown.escape import inline, lines


def page_md(page: Page) -> str:
    """Return `page` as Markdown that reads well raw and rendered."""
    return "".join(_pieces(page))


def _pieces(page: Page) -> Iterator[str]:
    yield f"# {inline(page.title)}\n\n"
    yield from _labelled_lines(page.facts, "")
    if page.timeline:
        yield "\n## Timeline\n\n"
        yield from (_milestone(milestone) for milestone in page.timeline)
    for section in page.sections:
        yield f"\n## {inline(section.title)}\n\n"
        yield from _section(section)


def _milestone(milestone: Milestone) -> str:
    later = f" ({inline(milestone.later)})" if milestone.later else ""
    return f"- **{inline(milestone.day)}:** {inline(milestone.what)}{later}\n"


def _section(section: PageSection) -> Iterator[str]:
    if section.summary:
        yield f"{inline(section.summary)}\n\n"
    if section.prose:
        yield from (f"{line}\n" for line in lines(section.items[0].text))
        return
    for item in section.items:
        yield from _item(item)


def _item(item: PageItem) -> Iterator[str]:
    yield from _hanging("- ", "  ", lines(item.text))
    yield from _labelled_lines(item.labelled, "  ")
    if item.badges:
        yield f"  - {inline(' · '.join(item.badges))}\n"
    for link in item.links:
        yield f"  - {link.label}: {inline(link.text)}\n"
    if item.more:
        yield f"  - {inline(item.more)}\n"


def _labelled_lines(facts: tuple[LabelledText, ...], indent: str) -> Iterator[str]:
    for label, value in facts:
        first, *rest = lines(value)
        yield from _hanging(f"{indent}- ", f"{indent}  ", [f"**{inline(label)}:** {first}", *rest])


def _hanging(first: str, indent: str, text: list[str]) -> Iterator[str]:
    """Yield the lines of `text`, the later ones indented so that they stay in the same list item."""
    yield f"{first}{text[0]}\n"
    for line in text[1:]:
        yield f"{indent}{line}\n" if line else "\n"
