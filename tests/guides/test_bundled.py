"""The guides that come with the app ask what they should, in words that fit."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.session.guide import TARGETS, Guide, Kind, Sitting
from debrief.domain.session.session import Session
from debrief.guides.loader import available_guides, load_guide, read_guide
from tests.root import ROOT

BUNDLED = ["default", "blank"]

DEFAULT_STEPS = [
    "facts",
    "opening",
    "questions",
    "answers",
    "signals",
    "chance",
    "outcome",
    "load-first",
    "friend",
    "repeat",
    "paid-off",
    "dreaded",
    "unprepared",
    "fair-doubt",
    "causes",
    "rewording",
    "requirements",
    "again",
    "notes",
    "plan",
    "practice",
    "load-last",
    "feedback",
]
"""What was written is kept under these: one that changes or goes makes its answers hard to find."""


@pytest.fixture(params=BUNDLED)
def guide(request: pytest.FixtureRequest) -> Guide:
    return load_guide(request.param, None)


def test_the_bundled_guides_are_sound() -> None:
    assert [(entry.name, entry.own, entry.faults) for entry in available_guides(None)] == [
        (name, False, ()) for name in BUNDLED
    ]


def test_the_steps_of_the_default_guide_keep_their_ids() -> None:
    assert [step.id for step in load_guide("default", None).steps] == DEFAULT_STEPS


def test_the_default_guide_uses_every_editor() -> None:
    used = {(step.kind, step.of) for step in load_guide("default", None).steps}
    assert used == {(kind, of) for kind in Kind for of in TARGETS.get(kind, ("",))}


def test_feedback_is_asked_only_when_you_open_it() -> None:
    guide = load_guide("default", None)
    assert [section.sitting for section in guide.sections if "feedback" in {s.id for s in section.steps}] == [
        Sitting.LATER
    ]


def test_the_quick_path_has_the_few_that_matter() -> None:
    quick = Session(load_guide("default", None), Debrief(started_at=0, quick=True, outcome=Outcome.REJECTED)).path
    assert [step.id for step in quick] == [
        "facts",
        "questions",
        "outcome",
        "load-first",
        "repeat",
        "dreaded",
        "causes",
        "notes",
        "plan",
        "practice",
    ]


@pytest.mark.parametrize("outcome", [Outcome.OFFER, Outcome.WITHDREW])
def test_nothing_is_asked_about_a_no_that_nobody_gave(outcome: Outcome) -> None:
    asked = {step.id for step in Session(load_guide("default", None), Debrief(started_at=0, outcome=outcome)).path}
    assert asked.isdisjoint({"friend", "fair-doubt", "causes", "rewording"})
    assert {"questions", "repeat", "plan"} <= asked


def test_the_words_fit_the_page(guide: Guide) -> None:
    for step in guide.steps:
        assert len(step.prompt) <= 140
        assert len(step.why) <= 110
        assert 1 <= len(step.title) <= 24


def test_the_words_are_calm(guide: Guide) -> None:
    words = " ".join(f"{step.prompt} {step.why} {step.title}" for step in guide.steps)
    loud = r"!|great|awesome|congrat|proud|amazing|feel better|should have|don't worry|\bI'm\b"
    assert not re.search(loud, words, re.IGNORECASE)


def test_the_guide_in_the_documentation_can_be_used(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "guides.md").read_text(encoding="utf-8")
    found = re.search(r"```toml\n(.*?)```", page, re.DOTALL)
    assert found
    path = tmp_path / "short.toml"
    path.write_text(found[1], encoding="utf-8")
    assert [step.id for step in read_guide(path).steps] == ["questions", "outcome", "worked", "causes", "plan"]


def test_the_documentation_names_every_kind_and_target() -> None:
    page = (ROOT / "docs" / "guides.md").read_text(encoding="utf-8")
    names = [*Kind, *Sitting, *Outcome, *(target for targets in TARGETS.values() for target in targets)]
    assert [name for name in names if f"`{name}`" not in page] == []


def test_loading_a_guide_imports_nothing_heavy() -> None:
    check = (
        "import sys; from debrief.guides.loader import load_guide; load_guide('default', None); "
        "print(sorted({'textual', 'sqlmodel', 'sqlalchemy', 'pydantic', 'sqlite3', 'difflib'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout == "[]\n"
