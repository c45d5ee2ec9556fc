"""Tags as they are typed: words of your own, with commas between."""

from debrief.domain.text import one_line


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
