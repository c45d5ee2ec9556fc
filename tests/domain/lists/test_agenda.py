"""What wants somebody today, and how it is said."""

import pytest

from debrief.domain.lists.agenda import agenda, practice_summary
from debrief.domain.lists.agenda_rows import AgendaRows
from debrief.domain.lists.summaries import PlanSummary
from debrief.domain.record.when import When
from tests.domain.wednesday import HOME, day, ms


def plan(cue: str = "", action: str = "", due: When | None = None) -> PlanSummary:
    return PlanSummary(id="p", debrief="d", title="Acme", cue=cue, action=action, due=due or day("2026-11-18"))


@pytest.mark.parametrize(
    ("cue", "action", "says"),
    [
        ("they ask", "say it", "when they ask, say it"),
        ("When they ask", "say it", "When they ask, say it"),
        ("", "say it", "say it"),
        ("they ask", "", "when they ask"),
        ("", "", "Acme"),
    ],
)
def test_a_plan_reads_as_a_sentence(cue: str, action: str, says: str) -> None:
    (errand,) = agenda(AgendaRows(plans=[plan(cue, action)]), {}, ms("2026-11-18 09:00"), HOME)
    assert errand.about == says


@pytest.mark.parametrize(("now", "word"), [("2026-11-18 18:00", "by"), ("2026-11-19 00:30", "was for")])
def test_a_day_is_over_only_when_it_has_ended(now: str, word: str) -> None:
    (errand,) = agenda(AgendaRows(plans=[plan("they ask", "say it")]), {}, ms(now), HOME)
    assert errand.what.startswith(f"Plan, {word}")


@pytest.mark.parametrize(
    ("due", "chosen", "said"),
    [
        (0, 0, ""),
        (1, 0, "1 question due"),
        (2, 1, "2 questions due, 1 chosen"),
        (0, 3, "3 questions chosen"),
        (9, 12, "9 or more questions due, 9 or more chosen"),
    ],
)
def test_how_much_there_is_to_practise_is_said_in_a_few_words(due: int, chosen: int, said: str) -> None:
    assert practice_summary(min(due, 9), min(chosen, 9), 9) == said
