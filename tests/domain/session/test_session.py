"""Where someone stands in a guide: the two sittings, every move, and that no move loses a word."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.record.debrief import COLLECTIONS, Debrief, with_text
from debrief.domain.record.outcome import END, Outcome
from debrief.domain.record.parts import Cause, Strength
from debrief.domain.refusal import Refusal
from debrief.domain.session.guide import BLANK_PAGE, Guide, Kind, Section, Sitting, Step
from debrief.domain.session.session import Session, StepState

NOW = 1_000


def text(step_id: str, *, quick: bool = False, only_after: frozenset[Outcome] = frozenset()) -> Step:
    return Step(id=step_id, kind=Kind.TEXT, prompt=f"{step_id}?", quick=quick, only_after=only_after)


def section(name: str, sitting: Sitting, *steps: Step) -> Section:
    return Section(id=name, title=name, sitting=sitting, steps=steps)


WHY = text("why", only_after=frozenset({Outcome.REJECTED, Outcome.SILENT}))
GUIDE = Guide(
    name="test",
    title="Test",
    sections=(
        section("capture", Sitting.CAPTURE, text("room"), text("asked", quick=True), text("chance")),
        section("answer", Sitting.REFLECT, Step(id="outcome", kind=Kind.OUTCOME, prompt="?", quick=True)),
        section("reflect", Sitting.REFLECT, text("load", quick=True), WHY, text("plan")),
        section("later", Sitting.LATER, text("reply")),
    ),
)


def session(outcome: Outcome = Outcome.WAITING, step: str = "", quick: bool = False) -> Session:
    return Session(GUIDE, Debrief(started_at=0, outcome=outcome, step=step, quick=quick))


def ids(steps: tuple[Step, ...]) -> list[str]:
    return [step.id for step in steps]


def current(at: Session) -> str:
    return at.current.id if at.current else END


def wrote(at: Session, step_id: str) -> Session:
    return replace(at, debrief=with_text(at.debrief, step_id, "words"))


def test_a_session_begins_at_the_first_step() -> None:
    assert current(session()) == "room"
    assert session().position == (1, 4)


def test_a_step_that_is_not_asked_now_is_not_counted_as_one_that_is() -> None:
    assert session().jump("chance").position_words.endswith("3 of 4")
    assert session().jump("plan").position_words.endswith(", not asked now")


def test_while_the_answer_is_awaited_only_the_first_sitting_is_asked_and_whether_it_has_come() -> None:
    assert ids(session().path) == ["room", "asked", "chance", "outcome"]


@pytest.mark.parametrize(
    ("outcome", "reflected"),
    [
        (Outcome.REJECTED, ["load", "why", "plan"]),
        (Outcome.SILENT, ["load", "why", "plan"]),
        (Outcome.WITHDREW, ["load", "plan"]),
        (Outcome.OFFER, ["load", "plan"]),
    ],
)
def test_once_the_answer_is_in_both_sittings_are_asked_as_far_as_they_make_sense(
    outcome: Outcome, reflected: list[str]
) -> None:
    assert ids(session(outcome).path) == ["room", "asked", "chance", "outcome", *reflected]


def test_the_quick_path_asks_only_the_quick_prompts() -> None:
    assert ids(session(quick=True).path) == ["asked", "outcome"]
    assert ids(session(Outcome.OFFER, quick=True).path) == ["asked", "outcome", "load"]
    assert ids(session(Outcome.OFFER).on_quick_path(True).path) == ["asked", "outcome", "load"]


def test_a_guide_without_quick_prompts_asks_all_of_them() -> None:
    slow = Guide(name="slow", title="Slow", sections=(section("one", Sitting.CAPTURE, text("a"), text("b")),))
    assert ids(Session(slow, Debrief(started_at=0, quick=True)).path) == ["a", "b"]


def test_a_guide_that_never_asks_for_the_answer_waits_for_none_and_ends() -> None:
    free = Guide(name="free", title="Free", sections=(section("one", Sitting.REFLECT, text("a")),))
    at = Session(free, Debrief(started_at=0))
    assert ids(at.path) == ["a"]
    assert at.next(NOW).debrief.finished_at == NOW


def test_going_on_and_back_walks_the_path() -> None:
    at = session()
    walked = [current(at)]
    for _ in range(4):
        at = at.next(NOW)
        walked.append(current(at))
    assert walked == ["room", "asked", "chance", "outcome", END]
    assert current(at.next(NOW)) == END
    back = [current(at := at.back()) for _ in range(5)]
    assert back == ["outcome", "chance", "asked", "room", "room"]


def test_a_step_left_empty_is_skipped_and_one_written_is_not() -> None:
    at = wrote(session(), "room").next(NOW).next(NOW)
    states = [at.state(step) for step in GUIDE.steps[:4]]
    assert states == [StepState.WRITTEN, StepState.SKIPPED, StepState.CURRENT, StepState.OPEN]
    assert at.state(GUIDE.steps[4]) is StepState.LATER


def test_a_skipped_step_written_after_all_is_written() -> None:
    at = wrote(session().next(NOW), "room")
    assert at.state(GUIDE.steps[0]) is StepState.WRITTEN


def test_skipping_a_step_keeps_earlier_answers() -> None:
    at = wrote(session(), "room").next(NOW).next(NOW).next(NOW)
    assert at.debrief.text_at("room") == "words"


def test_progress_counts_the_steps_of_the_path() -> None:
    positions = []
    at = session()
    while at.current:
        positions.append(at.position)
        at = at.next(NOW)
    assert positions == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert at.position == (4, 4)


def test_off_the_path_progress_is_that_of_the_nearest_step_before() -> None:
    at = session(Outcome.OFFER, step="why")
    assert at.position == (5, 6)
    assert current(at.back()) == "load"
    assert current(at.next(NOW)) == "plan"


def test_any_step_of_the_guide_can_be_jumped_to_and_no_other() -> None:
    assert current(session().jump("reply")) == "reply"
    assert current(session().jump(BLANK_PAGE.id)) == BLANK_PAGE.id
    with pytest.raises(Refusal, match="no step 'nowhere'"):
        session().jump("nowhere")


def test_from_the_blank_page_it_goes_on_at_the_first_step_still_open() -> None:
    at = wrote(session(), "room").next(NOW).next(NOW).jump(BLANK_PAGE.id)
    at = at.next(NOW)
    assert current(at) == "chance"
    assert BLANK_PAGE.id not in at.debrief.skipped


def test_a_step_that_the_guide_no_longer_has_resumes_at_its_first() -> None:
    assert current(session(step="taken-out")) == "room"


def test_the_first_sitting_ends_unfinished_and_the_second_finishes() -> None:
    at = session()
    while at.current:
        at = at.next(NOW)
    assert at.debrief.finished_at is None

    at = at.resume()
    assert current(at) == "outcome"
    at = replace(at, debrief=replace(at.debrief, outcome=Outcome.REJECTED)).next(NOW)
    assert current(at) == "load"
    while at.current:
        at = at.next(2 * NOW)
    assert at.debrief.finished_at == 2 * NOW


def test_an_answer_recorded_elsewhere_resumes_at_the_first_step_still_open() -> None:
    at = session(step=END)
    at = replace(at, debrief=replace(at.debrief, skipped=("room", "asked", "chance"), outcome=Outcome.SILENT))
    assert current(at.resume()) == "load"


def test_a_finished_debrief_resumes_at_its_first_step_and_keeps_its_end() -> None:
    at = session(Outcome.OFFER, step=END)
    done = replace(at.debrief, finished_at=NOW, skipped=tuple(ids(GUIDE.steps)))
    again = replace(at, debrief=done).resume()
    assert current(again) == "room"
    while again.current:
        again = again.next(9 * NOW)
    assert again.debrief.finished_at == NOW


def test_resuming_goes_on_where_it_was_left() -> None:
    assert current(session(step="chance").resume()) == "chance"


MOVES = st.one_of(
    st.sampled_from(["next", "back", "resume", "quick", "full", "blank part"]),
    st.sampled_from([*Outcome]),
    st.sampled_from([*ids(GUIDE.steps), BLANK_PAGE.id]).flatmap(
        lambda step_id: st.sampled_from([("jump", step_id), ("write", step_id)])
    ),
)


def moved(at: Session, move: str | Outcome | tuple[str, str]) -> Session:
    match move:
        case Outcome():
            return replace(at, debrief=replace(at.debrief, outcome=move))
        case ("jump", step_id):
            return at.jump(step_id)
        case ("write", step_id):
            return wrote(at, step_id)
        case "next":
            return at.next(NOW)
        case "back":
            return at.back()
        case "resume":
            return at.resume()
        case "blank part":
            return replace(at, debrief=replace(at.debrief, causes=(*at.debrief.causes, Cause())))
    return at.on_quick_path(move == "quick")


@given(st.lists(MOVES, max_size=40))
def test_no_sequence_of_moves_loses_a_word_or_leaves_the_guide(moves: list[str | Outcome | tuple[str, str]]) -> None:
    at = replace(session(), debrief=replace(session().debrief, company="Acme", strengths=(Strength(text="Stories"),)))
    words: set[str] = set()
    for move in moves:
        before, at = at, moved(at, move)
        words |= {move[1]} if isinstance(move, tuple) and move[0] == "write" else set()

        assert all(at.debrief.text_at(step_id) == "words" for step_id in words)
        assert at.debrief.company == "Acme"
        for name in COLLECTIONS:
            parts = [part for part in getattr(before.debrief, name) if not part.blank]
            assert all(part in getattr(at.debrief, name) or name == "reflections" for part in parts)

        assert at.current is None or GUIDE.find(at.current.id) == at.current
        number, count = at.position
        assert count == len(at.path) >= 1
        assert number <= count
        if at.current in at.path:
            assert at.path[number - 1] == at.current
        if move in {"next", "back"} and at.current is not None:
            assert at.current in at.path or (before.current == BLANK_PAGE and at.current.id == before.came_from)
        if at.debrief.finished_at is not None:
            assert at.resume().current is not None


@given(st.sampled_from([*Outcome]), st.booleans())
def test_going_on_always_comes_to_the_end(outcome: Outcome, quick: bool) -> None:
    at = session(outcome, quick=quick)
    for _ in range(len(GUIDE.steps)):
        at = at.next(NOW)
    assert at.current is None
    assert (at.debrief.finished_at is None) == (outcome is Outcome.WAITING)


def test_the_blank_page_leads_back_to_where_it_was_opened() -> None:
    on_page = session(step="chance").jump(BLANK_PAGE.id)
    assert current(on_page.back()) == "chance"
    assert current(on_page.next(NOW)) == "chance"


def test_a_debrief_set_back_to_waiting_waits_again() -> None:
    finished = session(Outcome.REJECTED, step="plan").next(NOW)
    assert finished.debrief.finished_at == NOW
    waiting = replace(finished, debrief=replace(finished.debrief, outcome=Outcome.WAITING)).jump("outcome").next(NOW)
    assert waiting.debrief.finished_at is None


def ended() -> Session:
    return Session(GUIDE, Debrief(started_at=0, outcome=Outcome.REJECTED, step=END, finished_at=NOW))


def test_a_step_opened_from_the_end_leads_back_to_the_end() -> None:
    at = ended().jump("chance")
    assert at.comes_from_end
    assert at.return_to_end(NOW + 1).current is None
    assert at.return_to_end(NOW + 1).debrief.finished_at == NOW


def test_once_moved_on_a_step_no_longer_leads_back_to_the_end() -> None:
    at = ended().jump("chance").next(NOW)
    assert not at.comes_from_end
    assert at.return_to_end(NOW) == at


def test_an_answer_written_from_the_end_opens_the_second_part_and_leads_to_no_end() -> None:
    waiting = session(step=END).jump("outcome")
    assert waiting.comes_from_end
    assert not replace(waiting, debrief=replace(waiting.debrief, outcome=Outcome.REJECTED)).comes_from_end
