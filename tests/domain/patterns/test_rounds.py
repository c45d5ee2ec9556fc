"""The rounds of a process, and their place on the page of each."""

from debrief.domain.page.debrief_page import round_items, round_number
from debrief.domain.patterns.rounds import Round
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.merge import merge
from debrief.domain.record.outcome import Outcome

ROUNDS = (
    Round(debrief="a", title="Acme, Analyst", stage="Screening", people="Ada"),
    Round(debrief="b", title="Acme, Analyst", outcome=Outcome.REJECTED),
)


def test_a_debrief_is_a_process_of_its_own_until_it_joins_another():
    alone = Debrief(id="a", started_at=0)
    assert alone.process_id == "a"
    assert alone.blank
    assert Debrief(id="b", started_at=0, process="a").process_id == "a"


def test_joining_a_process_alone_writes_nothing():
    assert Debrief(id="b", started_at=0, process="a").blank


def test_two_windows_that_join_different_processes_do_not_mix_the_ids():
    base = Debrief(id="a", started_at=0, company="Acme")
    mine, theirs = Debrief(id="a", started_at=0, process="p1"), Debrief(id="a", started_at=0, process="p2")
    assert merge(base, mine, theirs)[0].process == "p1"
    assert merge(base, base, theirs)[0].process == "p2"


def test_a_page_says_which_round_it_is_and_leads_to_the_others():
    assert round_number("b", ROUNDS) == "2 of 2"
    assert round_number("a", ROUNDS[:1]) == ""
    (item,) = round_items("b", ROUNDS)
    assert (item.text, item.badges, item.links[0].debrief_id) == ("1. Screening", ("Ada",), "a")
    assert item.links[0].text == "Acme, Analyst, Screening"
    (item,) = round_items("a", ROUNDS)
    assert (item.text, item.badges) == ("2. A round without a stage", ("rejected",))
