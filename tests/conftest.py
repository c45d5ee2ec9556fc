"""How many examples properties are tried on: some at every change, many in the long runs."""

import gc

import pytest
from hypothesis import settings

EVERY_CHANGE, LONG_RUN = 15, 1000

settings.register_profile("every change", max_examples=EVERY_CHANGE, deadline=None)
settings.register_profile("long run", max_examples=LONG_RUN, deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    settings.load_profile("long run" if config.getoption("markexpr") == "soak" else "every change")


def pytest_collection_finish() -> None:
    """Leave what is loaded out of the search for garbage, which takes a quarter of the time of the tests otherwise."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000)
