"""Tags as they are typed: words of your own, with commas between."""

from collections.abc import Iterable

from debrief.domain.text import folded, one_line


def tags_typed(text: str) -> tuple[str, ...]:
    """Return the tags in `text`, each once, the first way it is written; a leading # is not part of one."""
    tags: dict[str, str] = {}
    for part in one_line(text).split(","):
        tag = part.strip().lstrip("#").strip()
        if tag:
            tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())


def typed_tags(tags: tuple[str, ...]) -> str:
    """Return `tags` as they can be typed again."""
    return ", ".join(one_line(tag) for tag in tags)


def tags_begun(text: str, known: Iterable[str]) -> list[tuple[str, str]]:
    """Return which of the `known` tags the last one in `text` may become: each with the whole text then."""
    *before, last = text.split(",")
    begun = folded(last.strip().lstrip("#").strip())
    given = {folded(tag) for tag in tags_typed(",".join(before))}
    found = [tag for tag in known if folded(tag).startswith(begun) and folded(tag) not in given | {begun}]
    return [(tag, ", ".join([*(tag.strip() for tag in before), tag])) for tag in map(one_line, found)]
