"""The error for input that makes no sense, with a message for the user."""


class Refusal(ValueError):  # noqa: N818 - a mistake of the user's, not of the program
    """Invalid input; `str()` returns the sentence to show, which says what to do instead."""


class UnreadWords(Refusal):
    """Words of a date that are not understood, beside which the rest of it may be one."""


def check_range(value: int | None, low: int, high: int, what: str) -> None:
    """Raise `Refusal` if `value` is outside `low`–`high` (both included); None is always valid."""
    if value is not None and not low <= value <= high:
        raise Refusal(f"{what} must be from {low} to {high}, and {value} is not.")


def explain_toml(error: str) -> str:
    """Return what to write for a value that TOML does not know, if that is the `error` of its parser; else nothing."""
    if error.split()[:2] != ["Invalid", "value"]:
        return ""
    return " Write text in double quotes. Numbers, true and false have none."
