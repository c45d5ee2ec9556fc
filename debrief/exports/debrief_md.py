"""One debrief as Markdown, as it reads on its page."""

from collections.abc import Iterator

from debrief.domain.page import Line, Page, PageItem, PageSection
from debrief.exports.markdown import inline, lines


def page_md(page: Page) -> str:
    """Return `page` as Markdown that reads well raw and rendered."""
    return "".join(_pieces(page))


def _pieces(page: Page) -> Iterator[str]:
    yield f"# {inline(page.title)}\n\n"
    yield from _labelled(page.facts, "")
    for section in page.sections:
        yield f"\n## {inline(section.title)}\n\n"
        yield from _section(section)


def _section(section: PageSection) -> Iterator[str]:
    alone = len(section.items) == 1 and not section.items[0].details
    if alone:
        yield from (f"{line}\n" for line in lines(section.items[0].text))
        return
    for item in section.items:
        yield from _item(item)


def _item(item: PageItem) -> Iterator[str]:
    yield from _hanging("- ", "  ", lines(item.text))
    yield from _labelled(item.details, "  ")


def _labelled(facts: tuple[Line, ...], indent: str) -> Iterator[str]:
    for label, value in facts:
        first, *rest = lines(value)
        yield from _hanging(f"{indent}- ", f"{indent}  ", [f"**{inline(label)}:** {first}", *rest])


def _hanging(first: str, indent: str, text: list[str]) -> Iterator[str]:
    """Yield `text` with its later lines under the first one, so that they stay in the same list item."""
    yield f"{first}{text[0]}\n"
    for line in text[1:]:
        yield f"{indent}{line}\n" if line else "\n"
