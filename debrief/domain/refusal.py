"""How a value says no: one sentence that a person can act on."""


class Refusal(ValueError):  # noqa: N818 - it is not an error of the program's, and is shown as it stands
    """Something that makes no sense was asked for; `str()` of it is the sentence to show."""


def check_range(value: int | None, low: int, high: int, what: str) -> None:
    """Refuse a `value` outside `low`–`high` (both allowed); None, "not said", always passes."""
    if value is not None and not low <= value <= high:
        raise Refusal(f"{what} is a number from {low} to {high}; {value} is outside that.")
