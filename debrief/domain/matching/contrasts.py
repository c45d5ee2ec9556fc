"""What must not be taken for the same, however many words two questions share."""

PEOPLE = frozenset({"manager", "colleague", "customer", "employee", "relative"})
"""Concepts of whom a question is about; whatever else it is, it is about them as well."""

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
"""Concepts of which two questions may name different ones only if they are not the same question."""

DECISIVE = frozenset({"not"})
"""Concepts that both of two questions name, or neither, if they are the same."""


TELLING_APART = PEOPLE | {"team", "company"}
"""Concepts that two questions are not the same without, if one of them has them; they may be near all the same."""


def concerns_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two questions are about different people, or one of them about somebody more."""
    return not TELLING_APART.isdisjoint(one ^ other)


def is_opposed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether two questions, by the concepts that they name, cannot be the same."""
    if (one ^ other) & DECISIVE:
        return True
    return any((one & group) and (other & group) and not (one & other & group) for group in CONTRASTS)
