"""What each panel says of its figures, and what it says while there are too few."""

from dataclasses import replace

import pytest

from debrief.domain.patterns.content_panels import causes_panel, points_panel, questions_panel
from debrief.domain.patterns.figures import (
    CauseCount,
    Evidence,
    FitPoint,
    Guess,
    Numbers,
    Patterns,
    PlanFigures,
    Practised,
    QuestionCount,
    Repeated,
)
from debrief.domain.patterns.fit_panel import fit_panel, match_words, scatter
from debrief.domain.patterns.number_panels import (
    NOT_INDEPENDENT,
    TOO_FEW,
    WHAT_IF,
    guesses_panel,
    numbers_panel,
    odds_panel,
    reach_panel,
)
from debrief.domain.patterns.panel import Panel, bar, bars, levels, percent
from debrief.domain.patterns.panels import build_panels, window_words
from debrief.domain.patterns.reach import Reach, reach
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control


def ended(offers: int, rejected: int, **others: int) -> Numbers:
    outcomes = {Outcome.OFFER: offers, Outcome.REJECTED: rejected}
    outcomes |= {Outcome(name): n for name, n in others.items()}
    return Numbers(debriefs=sum(outcomes.values()), outcomes=outcomes)


def point(match: int, got_to: Reach, unmet: int = 0) -> FitPoint:
    return FitPoint(title="Acme", match=match, unmet=unmet, reach=got_to)


STAGES = {
    ("Phone screen", 1): Reach.FIRST,
    ("Call with HR", 1): Reach.FIRST,
    ("Erstes Gespräch", 1): Reach.FIRST,
    ("First call with the director", 1): Reach.FIRST,
    ("Technical interview", 2): Reach.MIDDLE,
    ("Zweites Gespräch", 2): Reach.MIDDLE,
    ("Final round", 2): Reach.FINAL,
    ("Half a day on site", 3): Reach.FINAL,
    ("Gespräch mit der Geschäftsführung", 3): Reach.FINAL,
    ("Chat", 1): Reach.MIDDLE,
    ("", 1): Reach.FIRST,
    (" ", 2): Reach.MIDDLE,
    ("", 7): Reach.FINAL,
}


def test_the_stage_says_how_far_a_process_got():
    assert {(stage, rounds): reach(stage, rounds, offer=False) for stage, rounds in STAGES} == STAGES
    assert {(stage, rounds): reach(stage, rounds, offer=True) for stage, rounds in STAGES} == dict.fromkeys(
        STAGES, Reach.OFFER
    )


def test_every_panel_of_an_empty_journal_says_that_there_is_too_little():
    for panel in build_panels(Patterns()):
        assert (panel.chart, panel.figures) == ((), ()), panel.title
        assert panel.sentences[0].startswith(("Too few yet", "Nothing to count yet")), panel.title


def test_processes_that_wait_or_were_withdrawn_are_in_no_rate():
    panel = numbers_panel(ended(1, 2, silent=1, waiting=2, withdrew=1))
    assert dict(panel.figures)["Processes"] == "7 processes with 7 rounds; 4 over"
    assert panel.sentences[-1] == "Not counted in the rate: 2 processes still waiting and 1 you withdrew from."
    assert odds_panel(ended(1, 2, silent=1, waiting=2, withdrew=1)).figures[0] == ("Offers", "1 of 4")


def test_a_forecast_is_a_range_and_says_that_trials_are_not_independent():
    panel = odds_panel(ended(3, 9))
    says = panel.figures[-1][1].replace("\u00a0", " ")
    assert says == "at least one offer: 73 % to over 99 % (80 % range), on average 90 %"
    assert panel.sentences[-1] == NOT_INDEPENDENT


REFUSED = (ended(0, 10), ended(0, 100), ended(1, 19), ended(20, 20), ended(3, 97))


def test_a_refused_forecast_says_why_and_shows_a_what_if():
    for numbers in REFUSED:
        panel = odds_panel(numbers)
        assert len(panel.figures) == 2, numbers
        assert panel.sentences[0].startswith(("Too few yet for a forecast", "No forecast")), numbers
        assert panel.sentences[1:] == (WHAT_IF, NOT_INDEPENDENT), numbers
        assert "80\u00a0% range" not in str(panel), numbers


def test_how_far_processes_got_is_counted_from_the_end():
    numbers = Numbers(outcomes={Outcome.REJECTED: 4}, reached={Reach.FIRST: 2, Reach.FINAL: 1, Reach.OFFER: 1})
    assert [line.split()[-2] for line in reach_panel(numbers).chart[:3]] == ["4", "2", "2"]


def test_guesses_are_counts_only_below_thirty():
    few = Numbers(guesses=(Guess(low=0, high=32, processes=29, offers=2, total=290),))
    assert guesses_panel(few).sentences == ("Counts only: 29 of the 30 guesses that a comparison needs.",)
    enough = Numbers(guesses=(Guess(low=0, high=32, processes=30, offers=2, total=300),))
    assert guesses_panel(enough).sentences == ("On average you gave yourself 10\u00a0%; 2 of 30 ended in an offer.",)


def test_reasons_say_once_how_many_were_never_yours():
    counts = [("2026 Q1", Control.MINE, 2), ("2026 Q3", Control.NOT_MINE, 3), ("2026 Q3", None, 9)]
    causes = tuple(CauseCount(quarter=q, control=c, causes=n, evidence=1) for q, c, n in counts)
    evidence = (Evidence(text="Rushed", evidence="They said so", control=Control.MINE, title="Acme"),)
    panel = causes_panel(Patterns(causes=causes, evidence=evidence))
    assert panel.sentences == (
        "On the right: the quarters in which you wrote reasons, 2026 Q1 to 2026 Q3.",
        "3 of 5 were never yours to change.",
    )
    assert panel.figures == (("With evidence", "2 of 5"), ("Evidence", "Rushed: They said so (Acme)"))
    assert panel.chart[0].endswith("█·")
    assert panel.chart[2].endswith("·█")


def test_reasons_of_one_quarter_have_no_course_beside_them():
    causes = tuple(
        CauseCount(quarter="2026 Q1", control=c, causes=3, evidence=0) for c in (Control.MINE, Control.PARTLY)
    )
    assert causes_panel(Patterns(causes=causes)).chart == bars(
        [("mine to change", 3), ("partly mine", 3), ("not mine", 0), ("can't know", 0)]
    )


def test_questions_show_what_practice_went_with():
    asked = QuestionCount(id="q", wording="Why?", times=3, worst=5)
    again = Practised(id="q", wording="Why?", before=4, after=2.5, asked_after=2)
    panel = questions_panel(Patterns(most_asked=(asked,), most_uncomfortable=(asked,), practised=(again,)))
    assert panel.chart == ("    3  ████████████  Why?",)
    assert dict(panel.figures) == {
        "Most uncomfortable": "5 of 5: Why?",
        "Practised": "4.0 before, 2.5 when asked again: Why?",
    }
    assert panel.sentences == ("Of 1 practised question asked again, 1 was less uncomfortable.",)
    panel = questions_panel(Patterns(most_asked=(asked,), most_uncomfortable=(asked,), practised=(again,) * 5))
    # Five are read, however many there are.
    assert panel.sentences == ("Of the latest 5 practised questions asked again, 5 were less uncomfortable.",)


def test_points_show_what_recurs_and_what_came_of_plans():
    again = Repeated(text="Figures", debriefs=2, evidence="Ada said so", titles=("Acme", "Birch"))
    plans = PlanFigures(plans=3, came=1, not_yet=1, newest=(("Breathe", "I did"),))
    panel = points_panel(Patterns(points=(again,), strengths=(again,), plans=plans))
    assert panel.figures == (
        ("Recurs", "Figures, in 2 debriefs (Acme; Birch)"),
        ("Happened: Breathe", "I did"),
        ("Strength", "Figures, in 2 debriefs (Acme; Birch); Ada said so"),
    )
    assert [line.split()[-2] for line in panel.chart] == ["1", "1", "1"]


def test_must_haves_that_were_not_met_and_what_has_no_answer_are_beside_the_match():
    assert match_words(point(64, Reach.FIRST, 1)) == "64\u00a0%, and one must-have not met"
    assert match_words(point(64, Reach.FIRST, 2)) == "64\u00a0%, and 2 must-haves not met"
    assert match_words(point(64, Reach.FIRST)) == "64\u00a0%"
    assert match_words(replace(point(100, Reach.FIRST), unanswered=5)) == "100\u00a0%, and 5 not answered"


def test_the_scatter_counts_each_process_once():
    lines = scatter([point(0, Reach.FIRST), point(64, Reach.OFFER), point(62, Reach.OFFER), point(100, Reach.FINAL)])
    assert [line[14:].split() for line in lines[:4]] == [
        ["·", "·", "·", "·", "·", "·", "2", "·", "·", "·", "·"],
        ["·", "·", "·", "·", "·", "·", "·", "·", "·", "·", "1"],
        ["·"] * 11,
        ["1", "·", "·", "·", "·", "·", "·", "·", "·", "·", "·"],
    ]


def test_where_the_direction_flips_both_stages_are_shown_and_no_total():
    first = [point(50, Reach.FIRST)] * 3
    middle = [point(90, Reach.MIDDLE)] * 3
    panel = fit_panel([*first, *middle, *[point(70, Reach.FINAL)] * 3], ("No travel",))
    assert panel.sentences == (
        "Past a first talk: the median match was 80\u00a0% where you went on, and 50\u00a0% where it ended.",
        "Past an interview: the median match was 70\u00a0% where you went on, and 90\u00a0% where it ended.",
        "The direction differs between stages, so there is no figure for all of them.",
    )
    assert panel.figures[-1] == ("Your own rule", "No travel")


def test_fit_compares_nothing_while_there_are_too_few():
    assert fit_panel([point(50, Reach.FIRST)] * 7, ()).sentences[0].startswith("Too few yet to compare: 7 processes")
    assert fit_panel([point(50, Reach.FIRST)] * 20, ()).sentences[0].startswith("Too few yet to compare")


def test_no_sentence_says_because():
    numbers = ended(3, 9, silent=20)
    every = build_panels(Patterns(numbers=numbers, fit=(point(50, Reach.FIRST),) * 9))
    assert not any("because" in sentence for panel in every for sentence in panel.sentences)


SHARES = {
    0: "0\u00a0%",
    0.001: "under 1\u00a0%",
    0.3: "30\u00a0%",
    0.994: "99\u00a0%",
    0.996: "over 99\u00a0%",
    1: "100\u00a0%",
}


def test_a_share_is_never_rounded_to_a_certainty():
    assert {share: percent(share) for share in SHARES} == SHARES


def test_bars_have_their_numbers_and_show_the_smallest_count():
    assert bars([("an offer", 1), ("rejected", 1_000), ("none", 0)]) == (
        "an offer                    1  ▏",
        "rejected                1,000  ████████████████████████",
        "none                        0",
    )
    assert bar(1, 2, 3) == "█▌"
    assert levels([0, 1, 4, 8]) == "·▁▄█"


def test_a_chart_fits_into_eighty_cells():
    numbers = Numbers(outcomes=dict.fromkeys(Outcome, 10**6), reached={Reach.OFFER: 10**6})
    asked = (QuestionCount(id="q", wording="x" * 200, times=10**6, worst=5),)
    patterns = Patterns(numbers=numbers, most_asked=asked, fit=(point(50, Reach.FIRST),) * 9)
    assert max(len(line) for panel in build_panels(patterns) for line in panel.chart) <= 76


def test_the_window_is_named_only_where_it_leaves_something_out():
    assert window_words(Patterns(numbers=Numbers(debriefs=1_000), window=1_000)) == ""
    words = window_words(Patterns(numbers=Numbers(debriefs=2_000), window=1_000))
    assert words == "Reasons, practice, points, stories and fit are those of the newest 1,000 of 2,000 debriefs."
    assert isinstance(build_panels(Patterns())[0], Panel)


@pytest.mark.parametrize("numbers", [ended(0, 1), ended(1, 0), ended(0, 2, waiting=4)])
def test_with_fewer_than_three_processes_that_are_over_there_is_no_rate(numbers: Numbers):
    assert odds_panel(numbers) == Panel(title="Your odds", sentences=(TOO_FEW, WHAT_IF))
    assert reach_panel(numbers) == Panel(title="How far they got", sentences=(TOO_FEW,))
