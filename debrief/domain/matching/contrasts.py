"""Contrasts: concepts that make two questions different, however many words they share."""

PEOPLE = frozenset({"manager", "colleague", "customer", "employee", "relative"})
"""Concepts of people; a question that is about them keeps them beside its other concepts."""

CONTRASTS: tuple[frozenset[str], ...] = tuple(
    map(
        frozenset,
        (
            ("strength", "weakness"),
            ("success", "failure", "mistake"),
            ("achievement", "failure", "mistake"),
            ("conflict", "agreement"),
            ("giving feedback", "receiving feedback"),
            ("liked most", "liked least"),
            ("best", "worst"),
            ("good", "bad"),
            ("hiring", "dismissal", "dismissing somebody", "being dismissed"),
            ("pay", "present pay"),
            ("why us", "why you", "leaving"),
            ("about yourself", "about us"),
            ("your questions", "about us"),
            (*PEOPLE, "company"),
            ("now", "next", "before"),
            ("first", "last"),
            ("motivation", "motivating others"),
        ),
    )
)
"""Groups of concepts: two questions that name different ones of a group are not the same."""

DECISIVE = frozenset({"not"})
"""Concepts that both or neither of two equal questions name."""

DECISIVE_ANGLES = frozenset({"why", "others"})
"""Angles that both or neither of two questions about a single concept have, if they are likely the same."""

TELLING_APART = PEOPLE | {"team", "company"}
"""Concepts that, named by only one of two questions, make them different but still similar."""


def concerns_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two questions are about different people, or only one of them about somebody."""
    return not TELLING_APART.isdisjoint(one ^ other)


def is_opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two questions cannot be the same, judged by the concepts that they name."""
    if (one ^ other) & DECISIVE:
        return True
    return any((one & group) and (other & group) and not (one & other & group) for group in CONTRASTS)
