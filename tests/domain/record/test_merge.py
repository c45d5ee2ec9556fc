"""Two edits of one record made into one: nothing typed is lost."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debrief.domain.record.debrief import Again, Debrief, with_position, with_text
from debrief.domain.record.merge import Clash, clash_notice, merge
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Cause, Control, Development, Strength
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from tests.storage.debrief_strategies import debriefs, edits

few = settings(max_examples=settings.default.max_examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])
bases = st.shared(debriefs, key="base")


def added(before: str, after: str) -> str:
    """Return what of `after` is not in the beginning or end that it shares with `before`, without space around it."""
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return after.strip()


@few
@given(base=bases, edited=bases.flatmap(edits))
def test_where_one_side_changed_nothing_the_other_stands(base: Debrief, edited: Debrief):
    assert merge(base, edited, base) == (edited, ())
    assert merge(base, base, edited) == (with_position(edited, base), ())
    assert merge(base, edited, edited) == (edited, ())


@few
@given(base=bases, mine=bases.flatmap(edits), theirs=bases.flatmap(edits))
def test_every_text_either_side_typed_is_in_the_result(base: Debrief, mine: Debrief, theirs: Debrief):
    merged, _ = merge(base, mine, theirs)
    for side in (mine, theirs):
        if side.their_words != base.their_words:
            assert added(base.their_words, side.their_words) in merged.their_words
        for name in ("strengths", "causes", "notes", "asked", "reflections"):
            was = {part.id: part for part in getattr(base, name)}
            parts = {part.id: part for part in getattr(merged, name)}
            for part in getattr(side, name):
                if part == was.get(part.id):
                    continue
                for field in ("text", "evidence", "moment", "said"):
                    before, after = getattr(was.get(part.id), field, ""), getattr(part, field, "")
                    assert before == after or added(before, after) in getattr(parts[part.id], field, "")


@few
@given(base=bases, mine=bases.flatmap(edits), theirs=bases.flatmap(edits))
def test_merging_the_result_again_changes_nothing(base: Debrief, mine: Debrief, theirs: Debrief):
    merged, _ = merge(base, mine, theirs)
    assert merge(theirs, merged, theirs) == (merged, ())
    assert len({s.id for s in merged.strengths}) == len(merged.strengths)


BASE = with_text(
    Debrief(
        id="d",
        started_at=1,
        company="Acme",
        strengths=(Strength(id="s", text="calm"),),
        asked=(Asked(id="a", wording="Why?", question=Question(id="q", wording="Why?")),),
    ),
    "room",
    "It",
)


def test_two_texts_stand_one_after_the_other_mine_first():
    merged, clashes = merge(BASE, replace(BASE, their_words="sorry"), replace(BASE, their_words="not now"))
    assert (merged.their_words, clashes) == ("sorry\n\nnot now", (Clash("their words"),))


def test_a_text_that_holds_the_other_stands_alone():
    for mine, theirs in (("no", "not now"), ("not now", "no")):
        merged, clashes = merge(BASE, replace(BASE, their_words=mine), replace(BASE, their_words=theirs))
        assert (merged.their_words, clashes) == ("not now", ())


def test_a_field_of_one_line_stays_on_one_line():
    merged, clashes = merge(BASE, replace(BASE, company="Contoso"), replace(BASE, company="Acme Ltd"))
    assert (merged.company, clashes) == ("Contoso / Acme Ltd", (Clash("company"),))


def test_a_paragraph_they_added_is_not_said_twice_while_i_go_on_typing():
    mine = with_text(BASE, "room", "It was")
    theirs = with_text(BASE, "room", "It\n\nTheir line.")
    merged, clashes = merge(BASE, mine, theirs)
    assert merged.text_at("room") == "It was\n\nTheir line."
    assert clashes == (Clash("text of a prompt"),)


IN_BOTH = [
    ("One.", "One. Two.", "Zero.\n\nOne.", "Zero.\n\nOne. Two."),
    ("One.", "One. Two.", "One. Three.", "One. Two.\n\nThree."),
    ("One mistake hree.", "One mistake three.", "One mistake hree. Four.", "One mistake three. Four."),
    ("One. Two. Three.", "One. Three.", "One. Two. Three. Four.", "One. Three. Four."),
    ("Hel", "Hello", "Help", "Hello\n\nHelp"),
    ("One. It", "One. It was dark.", "One. It was bright.", "One. It was dark.\n\nIt was bright."),
    ("About pay.", "About my pay.", "About the pay.", "About my pay.\n\nAbout the pay."),
    ("100k", "200k", "105k", "200k\n\n105k"),
    ("at 10:00", "at 11:00", "at 10:30", "at 11:00\n\nat 10:30"),
    ("cat", "bat", "car", "bat\n\ncar"),
    ("It was good.", "It was bad.", "It was fine.", "It was bad.\n\nIt was fine."),
]


@pytest.mark.parametrize(("base", "mine", "theirs", "both"), IN_BOTH)
def test_a_text_changed_in_two_places_has_both_changes_and_nothing_twice(
    base: str, mine: str, theirs: str, both: str
) -> None:
    began = with_text(BASE, "room", base)
    merged, _ = merge(began, with_text(BASE, "room", mine), with_text(BASE, "room", theirs))
    assert merged.text_at("room") == both


def test_names_that_both_changed_are_both_kept_whole() -> None:
    began = replace(BASE, people="Ana Lee")
    merged, clashes = merge(began, replace(began, people="Anna Lee"), replace(began, people="Ana Leo"))
    assert (merged.people, clashes) == ("Anna Lee / Ana Leo", (Clash("people"),))


def test_two_windows_that_go_on_in_one_text_have_each_sentence_once():
    stored = with_text(BASE, "room", "")
    windows = dict.fromkeys("AB", stored)
    bases = dict(windows)
    typed = [("A", "Alpha one."), ("B", "Beta one."), ("A", " Alpha two."), ("B", " Beta two."), ("A", " Alpha three.")]
    last = {"A": "", "B": ""}
    for name, sentence in typed:
        text = windows[name].text_at("room")
        place = text.index(last[name]) + len(last[name])
        mine = with_text(windows[name], "room", text[:place] + sentence + text[place:])
        stored, _ = merge(bases[name], mine, stored)
        windows[name] = bases[name] = stored
        last[name] = sentence
    text = stored.text_at("room")
    assert [text.count(sentence) for _, sentence in typed] == [1] * len(typed)
    assert "Alpha one. Alpha two. Alpha three." in text
    assert "Beta one. Beta two." in text


def test_edits_of_different_fields_of_one_part_are_both_kept():
    mine = replace(BASE, strengths=(Strength(id="s", text="calm and clear"),))
    theirs = replace(BASE, strengths=(Strength(id="s", text="calm", evidence="They nodded."),))
    merged, clashes = merge(BASE, mine, theirs)
    assert merged.strengths == (Strength(id="s", text="calm and clear", evidence="They nodded."),)
    assert clashes == ()


def test_what_one_removed_and_the_other_left_alone_is_gone():
    added = (*BASE.strengths, Strength(id="t", text="prepared"))
    for mine, theirs in (((), added), (added, ())):
        merged, _ = merge(BASE, replace(BASE, strengths=mine), replace(BASE, strengths=theirs))
        assert [s.id for s in merged.strengths] == ["t"]


def test_what_one_removed_and_the_other_edited_stays_as_edited():
    edited = (Strength(id="s", text="calm and clear"),)
    for mine, theirs in (((), edited), (edited, ())):
        merged, _ = merge(BASE, replace(BASE, strengths=mine, role="x"), replace(BASE, strengths=theirs))
        assert merged.strengths == edited


def test_added_parts_of_both_are_kept_mine_first():
    mine = replace(BASE, developments=(Development(id="m"),))
    theirs = replace(BASE, developments=(Development(id="t"),))
    assert [d.id for d in merge(BASE, mine, theirs)[0].developments] == ["m", "t"]


def test_answers_to_one_ledger_question_are_both_kept():
    def answered(answer: str) -> Debrief:
        asked = BASE.asked[0]
        return replace(BASE, asked=(replace(asked, question=replace(asked.question, answer=answer)),))

    merged, clashes = merge(BASE, answered("The work."), answered("The people."))
    assert merged.asked[0].question.answer == "The work.\n\nThe people."
    assert clashes == (Clash("answer of a question"),)


@pytest.mark.parametrize("mine_linked", [True, False])
def test_what_one_wrote_under_a_question_goes_over_to_the_one_that_the_other_linked(mine_linked: bool):
    asked = BASE.asked[0]
    known = Question(id="known", wording="Why this place?", answer="The people.")
    linked = replace(BASE, asked=(replace(asked, question=known),))
    written = replace(BASE, asked=(replace(asked, said="Er", question=replace(asked.question, answer="The work.")),))
    mine, theirs = (linked, written) if mine_linked else (written, linked)
    (merged,) = merge(BASE, mine, theirs)[0].asked
    assert (merged.question.id, merged.question.answer) == ("known", "The people.\n\nThe work.")
    assert (merged.said, merged.question.wording) == ("Er", "Why this place?")


def test_a_moment_both_changed_is_mine_and_whole():
    mine = replace(BASE, held=When(at=5, zone="Europe/Berlin", timed=True))
    theirs = replace(BASE, held=When(written="some Tuesday"))
    assert merge(BASE, mine, theirs)[0].held == mine.held


DROPPED = [
    ("chance", 60, 70, Clash("chance", "70 %")),
    ("load_first", 3, 7, Clash("how heavy at the start", "7 of 10")),
    ("outcome", Outcome.OFFER, Outcome.WITHDREW, Clash("outcome", "you withdrew")),
    ("again", Again.NO, Again.UNSURE, Clash("apply again", "not sure")),
    ("held", When(at=5), When(at=0), Clash("when it was", "Thu 1 Jan 1970")),
]


@pytest.mark.parametrize(("name", "mine", "theirs", "clash"), DROPPED)
def test_of_a_choice_a_number_or_a_date_mine_is_kept_and_theirs_is_named(
    name: str, mine: object, theirs: object, clash: Clash
) -> None:
    merged, clashes = merge(BASE, replace(BASE, **{name: mine}), replace(BASE, **{name: theirs}))  # type: ignore[arg-type]  # by name
    assert (getattr(merged, name), clashes) == (mine, (clash,))


def test_the_choice_dropped_in_a_part_is_named_with_the_part() -> None:
    base, mine, theirs = (replace(BASE, causes=(Cause(id="c", control=c),)) for c in (None, *list(Control)[:2]))
    assert merge(base, mine, theirs)[1] == (Clash("control of a cause", "partly"),)


@pytest.mark.parametrize("changes", [{"rev": 4}, {"finished_at": 4}, {"nudged_at": 4}, {"chance": None}])
def test_what_nobody_chose_is_not_named(changes: dict[str, int | None]) -> None:
    base = replace(BASE, chance=50)
    mine = replace(base, chance=60, rev=2, finished_at=2, nudged_at=2)
    assert merge(base, mine, replace(base, **changes))[1] == ()  # type: ignore[arg-type]  # by name


def test_a_notice_says_which_texts_are_both_kept_and_which_values_were_dropped() -> None:
    assert clash_notice([]) == ""
    assert clash_notice([Clash("role"), Clash("people"), Clash("chance", "70 %"), Clash("apply again", "no")]) == (
        "This debrief was also changed in another window. Both texts are kept: role, people. "
        "What you chose here is stored. The other window had chance: 70 %, apply again: no."
    )


def place(debrief: Debrief) -> tuple[str, tuple[str, ...], bool]:
    """Return where in the guide a window stands."""
    return debrief.step, debrief.skipped, debrief.quick


MINE = (BASE, replace(BASE, step="room"), replace(BASE, company="Acme", skipped=("room",)))
THEIRS = tuple(
    replace(BASE, step="close", skipped=("a", "b"), quick=not BASE.quick, company=company)
    for company in ("", "Acme", "Another")
)


def test_where_another_window_stands_in_the_guide_is_never_taken_over():
    pairs = list(product(MINE, THEIRS))
    assert {(place(mine), theirs.company): place(merge(BASE, mine, theirs)[0]) for mine, theirs in pairs} == {
        (place(mine), theirs.company): place(mine) for mine, theirs in pairs
    }
