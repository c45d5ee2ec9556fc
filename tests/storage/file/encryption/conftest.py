"""Every test here is about encryption, with passphrases that take a millisecond."""

import pytest


@pytest.fixture(autouse=True)
def _quick_passphrases(quick_passphrases: None) -> None:
    """Use them."""
