"""Parse, format and complete tags: labels separated by commas."""

from collections.abc import Iterable

from debrief.domain.text import fold_text, one_line


def parse_tags(text: str) -> tuple[str, ...]:
    """Return the tags in `text` without duplicates (ignoring case) and without a leading #."""
    tags: dict[str, str] = {}
    for part in one_line(text).split(","):
        tag = part.strip().lstrip("#").strip()
        if tag:
            tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())


def format_tags(tags: tuple[str, ...]) -> str:
    """Return `tags` as text that `parse_tags` reads."""
    return ", ".join(one_line(tag) for tag in tags)


def complete_tags(text: str, known: Iterable[str]) -> list[tuple[str, str]]:
    """Return the `known` tags that complete the last one in `text`, each with the completed text."""
    *before, last = text.split(",")
    begun = fold_text(last.strip().lstrip("#").strip())
    given = {fold_text(tag) for tag in parse_tags(",".join(before))}
    found = [tag for tag in known if fold_text(tag).startswith(begun) and fold_text(tag) not in given | {begun}]
    return [(tag, ", ".join([*(tag.strip() for tag in before), tag])) for tag in map(one_line, found)]
