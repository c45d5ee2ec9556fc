"""Words typed at each choice of the guide are kept where they belong; tests/cli/session has the same in lines."""

import pytest

from debrief.tui.home.start import Start
from tests.soak.evidence import Evidence
from tests.tables.cross_section import each_kind_and_all
from tests.tables.words_at_choices import CASES, PLACES, Case
from tests.tui.conftest import Clock, JournalFile, Sit


@pytest.mark.parametrize(("label", "cases"), each_kind_and_all(CASES))
async def test_words_at_a_choice_are_kept_where_they_belong(
    sit: Sit, journal_file: JournalFile, clock: Clock, evidence: Evidence, label: str, cases: list[Case]
) -> None:
    place, found = PLACES[label], {}
    evidence.count(len(cases))
    journal_file.put(*(place.debrief(case.typed, clock()) for case in cases))
    for case in cases:
        async with sit(start=Start(kind="resume", debrief=case.typed)) as person:
            await person.asked(place.step)
            await person.write("".join(f"{text}\n" for text in (*place.before, case.typed)))
            await person.stored()
        debrief = journal_file.load(case.typed)
        found[case.typed] = debrief and place.read(debrief)
    assert found == {case.typed: case.found for case in cases}
