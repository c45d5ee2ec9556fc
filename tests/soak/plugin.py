"""A plugin of pytest for `make soak`: runs the tests of one row and prints each event as a line of JSON."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, settings

from tests.soak.evidence import CASES

PREFIX = "@soak "
"""What a line begins with that is an event."""


def row_number(item: pytest.Item) -> int | None:
    """Return the row that a test shows; None where it shows none."""
    mark = item.get_closest_marker("row")
    return int(mark.args[0]) if mark else None


def estimated_seconds(item: pytest.Item) -> float:
    """Return how long a test takes, as its mark `soak` says; a second where it does not."""
    mark = item.get_closest_marker("soak")
    return float((*mark.args, mark.kwargs.get("seconds", 1))[0]) if mark else 1.0


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add which row to run, and which part of it."""
    parser.addoption("--row", type=int, help="run the tests of this row of docs/reliability.md")
    parser.addoption("--examples", type=int, help="try each property on so many examples")
    parser.addoption("--part", default="0/1", help="run every nth test of them only: 0/2 or 1/2")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Load the profile of Hypothesis before any test is imported, since `settings` reads it there."""
    if examples := config.getoption("examples"):
        slow = [HealthCheck.too_slow]
        settings.register_profile("soak", max_examples=examples, deadline=None, suppress_health_check=slow)
        settings.load_profile("soak")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Select the tests of the row."""
    row = config.getoption("row")
    selected = [item for item in items if row in {None, row_number(item)}]
    part, parts = map(int, config.getoption("part").split("/"))
    items[:] = selected[part::parts]


def pytest_collection_finish(session: pytest.Session) -> None:
    """Print what will run."""
    for item in session.items:
        is_property = is_hypothesis_test(getattr(item, "obj", None))
        seconds = estimated_seconds(item)
        _print("item", id=item.nodeid, row=row_number(item), seconds=seconds, is_property=is_property)


def pytest_runtest_logstart(nodeid: str) -> None:
    """Print that a test begins."""
    _print("start", id=nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Count the examples of a property, as Hypothesis lets plugins wrap `inner_test`."""
    handle = getattr(getattr(item, "obj", None), "hypothesis", None)
    if handle is None:
        return (yield)
    inner, examples = handle.inner_test, 0

    def counted(*args: object, **kwargs: object) -> object:
        nonlocal examples
        result = inner(*args, **kwargs)
        examples += 1
        return result

    handle.inner_test = counted
    try:
        return (yield)
    finally:
        handle.inner_test = inner
        item.user_properties.append((CASES, examples))


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Print how a test ended: passed, failed in any phase, or skipped."""
    if report.when == "call" or report.outcome != "passed":
        _print(
            "end",
            id=report.nodeid,
            outcome=report.outcome,
            seconds=round(report.duration, 3),
            properties=report.user_properties,
            why=report.longreprtext[-4000:] if report.failed else "",
        )


def _print(event: str, **what: object) -> None:
    # Behind pytest's dots there is no end of a line.
    print("\n" + PREFIX + json.dumps({"event": event, **what}), flush=True)
