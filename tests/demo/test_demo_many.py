"""A sample journal of any size: repeatable, plausible on any day, and as varied as what people write."""

import re
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.demo.many import generate_debriefs
from debrief.demo.many.step_plan import AFTER_A_NO, QUICK, STEPS
from debrief.demo.many.trade import Trade, load_trades
from debrief.domain.record.debrief import COLLECTIONS, Debrief, without_blank_parts
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.search.index_text import build_index_text
from debrief.domain.session.guide import Sitting
from debrief.domain.session.session import Session
from debrief.domain.text import safe
from debrief.guides.loader import load_guide

NOW = 1_795_166_400_000
DAY = 86_400_000
ZONES = st.sampled_from(["UTC", "Europe/Berlin", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"])
FACTS = {"company", "role", "her", "her_function", "him", "his_function", "lead", "second"}
SCRIPTS = {"ja": "[ぁ-ヿ一-鿿]", "ar": "[ء-ي]", "he": "[א-ת]", "cs": "[ěřů]", "pl": "[łąęś]", "de": "[äöüß]"}


@pytest.fixture(scope="module")
def journal() -> tuple[Debrief, ...]:
    return tuple(generate_debriefs(2000, 1, NOW, "Europe/Berlin"))


def texts(debrief: Debrief) -> str:
    said = (text for a in debrief.asked for text in (a.wording, a.said, a.left_out))
    written = (r.text for r in debrief.reflections)
    every = (debrief.company, debrief.role, debrief.people, debrief.their_words, *said, *written)
    return "\n".join(text for text in every if text)


def test_the_same_seed_makes_the_same_journal():
    first, again, other = (tuple(generate_debriefs(60, seed, NOW, "UTC")) for seed in (5, 5, 6))
    assert first == again
    assert {d.id for d in first}.isdisjoint(d.id for d in other)


def test_there_are_as_many_as_were_asked_for_each_with_an_id_of_its_own():
    uuid = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    for count in (1, 2, 3, 20, 97):
        made = list(generate_debriefs(count, 1, NOW, "UTC"))
        assert len({d.id for d in made}) == len(made) == count
        assert [d.id for d in made if not uuid.fullmatch(d.id)] == []


@given(st.integers(1_500_000_000_000, 2_500_000_000_000), st.integers(0, 1000), ZONES)
def test_nothing_in_it_lies_ahead_and_nothing_is_out_of_order(now: int, seed: int, zone: str):
    for debrief in generate_debriefs(150, seed, now, zone):
        held, answered, finished = debrief.held.ends_at, debrief.answered.at, debrief.finished_at
        assert (held or 0) <= debrief.started_at <= (finished or now) <= now
        assert answered is None or (held or 0) <= answered <= (finished or now)
        local = debrief.held.local
        if local is not None:
            assert local.isoweekday() <= 5
            assert 8 <= local.hour < 18
            assert debrief.held.zone == zone


def test_it_spreads_over_twelve_years_and_most_of_it_is_recent(journal: tuple[Debrief, ...]):
    ages = [(NOW - d.started_at) // DAY for d in journal]
    assert 4300 < max(ages) < 4500
    assert min(ages) < 10
    per_year = Counter(age // 365 for age in ages)
    assert all(per_year[year] > 60 for year in range(12))
    assert per_year[0] > per_year[11]


def test_every_step_is_one_of_the_default_guide(journal: tuple[Debrief, ...]):
    guide = load_guide("default", None)
    asked = [s for section in guide.sections if section.sitting is not Sitting.LATER for s in section.steps]
    assert [step.id for step in asked] == list(STEPS)
    assert {step.id for step in asked if step.quick} == QUICK
    assert {step.id for step in asked if step.only_after} == AFTER_A_NO
    for debrief in journal[::10]:
        points = (*debrief.strengths, *debrief.developments)
        ids = {*(r.id for r in debrief.reflections), *(point.step for point in points), *debrief.skipped}
        assert all(guide.find(id_) for id_ in ids)
        assert debrief.step == END or guide.find(debrief.step)
        assert Session(guide, debrief).resume().current is not None


def test_it_holds_nothing_blank_and_nothing_left_to_fill_in(journal: tuple[Debrief, ...]):
    for debrief in journal:
        assert without_blank_parts(debrief) is debrief
        assert not debrief.blank
        written = texts(debrief)
        assert safe(written) == written
        assert not re.search(r"[{}]|  ", written), written
    assert all(any(getattr(d, name) for d in journal) for name in COLLECTIONS)


def test_most_are_finished_and_only_the_newest_wait(journal: tuple[Debrief, ...]):
    outcomes = Counter(d.outcome for d in journal)
    assert 0.45 < outcomes[Outcome.REJECTED] / len(journal) < 0.65
    assert all(0.05 < outcomes[o] / len(journal) < 0.3 for o in (Outcome.SILENT, Outcome.WITHDREW, Outcome.OFFER))
    standing = [d for d in journal if d.finished_at is None]
    assert 0.01 < len(standing) / len(journal) < 0.08
    waiting = [d for d in standing if d.step == END]
    assert waiting
    assert all(NOW - d.started_at < 130 * DAY for d in waiting)
    assert all(d.outcome is not Outcome.WAITING for d in journal if d.finished_at is not None)


def test_it_is_as_long_and_as_short_as_what_people_write(journal: tuple[Debrief, ...]):
    sizes = sorted(len(texts(d)) for d in journal)
    assert 1000 < sum(sizes) / len(sizes) < 2200
    assert sizes[50] < 150
    assert 300 < sizes[500] < sizes[1500] < 3500
    assert len(max((texts(d) for d in journal), key=len).split()) > 1800
    questions = [len(d.asked) for d in journal]
    assert 4 < sum(questions) / len(questions) < 6


def test_about_seven_in_ten_are_in_english_and_the_others_in_other_scripts_too(journal: tuple[Debrief, ...]):
    foreign = {language: [d for d in journal if re.search(marks, texts(d))] for language, marks in SCRIPTS.items()}
    assert all(len(found) >= 8 for found in foreign.values())
    plain = [d for d in journal if re.search(r"\b(the|and)\b", texts(d))]
    assert 0.6 < len(plain) / len(journal) < 0.8
    indexed = "\n".join(map(build_index_text, journal))
    assert all(word in indexed for word in ("c++", "kubernetes", "what", "naive", "東 京 都"))


def test_questions_come_back_in_other_words(journal: tuple[Debrief, ...]):
    asked = [a for d in journal for a in d.asked]
    ledger = Counter(a.question.id for a in asked)
    assert 1200 < len(ledger) < 6000
    assert sum(count for _, count in ledger.most_common(150)) > len(asked) / 2
    assert 0.1 < sum(a.wording != a.question.wording for a in asked) / len(asked) < 0.5
    assert len({a.question for a in asked}) == len(ledger)
    assert all(len({a.question.id for a in d.asked}) == len(d.asked) for d in journal)


def test_companies_differ_and_some_were_gone_to_more_than_once(journal: tuple[Debrief, ...]):
    companies = Counter(d.company for d in journal)
    assert len(companies) > 900
    assert sum(count > 1 for count in companies.values()) > 200
    rounds = [(a, b) for a, b in pairwise(journal) if a.company == b.company and a.role == b.role]
    assert all(a.started_at < b.started_at for a, b in rounds)


def test_some_are_tagged_and_some_dates_are_only_words_or_days(journal: tuple[Debrief, ...]):
    assert 0.2 < sum(bool(d.tags) for d in journal) / len(journal) < 0.45
    assert all(len(set(d.tags)) == len(d.tags) for d in journal)
    assert 5 < sum(bool(d.held.written) for d in journal) < 80
    assert 80 < sum(d.held.at is not None and not d.held.timed for d in journal) < 300


def test_plans_of_long_ago_are_nearly_all_done(journal: tuple[Debrief, ...]):
    today = datetime.fromtimestamp(NOW / 1000, UTC)
    planned = [p for d in journal for p in d.developments if p.due.local]
    old = [p for p in planned if p.due.local and (today - p.due.local).days > 60]
    assert len(old) > 300
    assert sum(not p.done for p in old) < len(old) / 30
    assert any(not p.done for p in planned)


def slots(scene: Trade) -> set[str]:
    """Return the slots in all texts of a trade."""
    every = [
        *(text for texts in scene.lists.values() for text in texts),
        *(text for rows in scene.rows.values() for row in rows for text in row),
        *(text for prompts in scene.prompts.values() for prompt in prompts for text in prompt.wordings),
    ]
    return {slot for text in every for _, slot, _, _ in Formatter().parse(text) if slot is not None}


def test_every_slot_of_every_text_can_be_filled():
    for scene in load_trades().choices:
        known = FACTS | scene.lists.keys() | {"name", "function", "given", "family", "topic"}
        assert slots(scene) - known == set(), (scene.language, scene.lists["topic"][0])
        asked = [prompt.wordings[0] for prompts in scene.prompts.values() for prompt in prompts]
        assert [wording for wording in asked if "{" in wording] == []


def test_every_language_can_say_what_a_debrief_asks_for():
    english = next(scene for scene in load_trades().choices if scene.language == "en")
    needed = {n for n in english.lists if "." not in n} - {
        "late",
        "minutes",
        "rivals",
        "often",
        "story_up",
        "figure_up",
        "family",
    }
    for scene in load_trades().choices:
        kinds = {f"{kind}.{name}" for kind in scene.prompts for name in ("well", "poorly", "left_out")}
        assert needed | kinds <= scene.lists.keys()
        assert english.rows.keys() <= scene.rows.keys()
        assert all(scene.lists.values())
        assert all(scene.prompts.values())
