"""Words typed in a line at each choice of the guide are kept where the app keeps them; see tests/tui/forms/choices.

All of them at every change: a line takes a tenth of the time of the same keys in the app, which tries all of them
in `make check` only.
"""

from dataclasses import replace

import pytest

from tests.cli.session.conftest import NOW, LineTyping, lines
from tests.tables.words_at_choices import CASES, PLACES


@pytest.mark.parametrize("label", CASES)
def test_words_at_a_choice_are_kept_where_they_belong(typing: LineTyping, label: str) -> None:
    place, cases, found = PLACES[label], CASES[label], {}
    for case in cases:
        typing.debrief = replace(place.debrief(case.typed, NOW), step="opening")
        found[case.typed] = place.read(typing.type(*lines(f":go {place.step}", *place.lines, case.typed, ":quit")))
    assert found == {case.typed: case.found for case in cases}
