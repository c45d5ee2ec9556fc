"""What to look at in a letter before it is sent."""

import pytest

from debrief.domain.people.note_flags import DraftedLetter, FlagKind, note_flags
from tests.domain.people.letters import drafted

QUEUE = "you drew the dead-letter queue into my diagram"


def kinds(one: DraftedLetter, *others: DraftedLetter) -> list[FlagKind]:
    return [flag.kind for flag in note_flags(one, others)]


def test_a_letter_with_a_moment_of_its_own_has_no_flags():
    assert kinds(drafted(moment=QUEUE), drafted("Aylin", "the Friday failure demo")) == []


def test_a_letter_without_a_moment_is_flagged():
    assert kinds(drafted()) == [FlagKind.NO_MOMENT]


@pytest.mark.parametrize(
    ("added", "flags"),
    [("", [FlagKind.NO_MOMENT]), ("Your parrot story made me laugh out loud.", [])],
)
def test_a_moment_written_into_the_letter_itself_counts(added: str, flags: list[FlagKind]):
    body = drafted().letter.body.replace("One moment: {moment}.", added)
    assert kinds(drafted(body=body)) == flags


def test_a_placeholder_that_was_left_is_named():
    (flag,) = note_flags(drafted(to="", moment=QUEUE))
    assert flag.kind is FlagKind.PLACEHOLDER
    assert "{to}" in flag.says


def test_the_same_moment_for_two_people_is_flagged_with_the_name():
    (flag,) = note_flags(drafted("Jonas Reuter", QUEUE), [drafted("Aylin Kaya", f"{QUEUE}.")])
    assert flag.kind is FlagKind.SAME
    assert "Aylin Kaya" in flag.says


def test_the_same_question_to_two_people_is_fine():
    ask = "what would have made the migration answer convincing?"
    assert kinds(drafted("Jonas", QUEUE, ask), drafted("Aylin", "the Friday failure demo", ask)) == []


def test_a_letter_over_the_limit_is_flagged_with_its_length():
    (flag,) = note_flags(drafted(moment="word " * 120))
    assert flag.kind is FlagKind.TOO_LONG
    assert "words" in flag.says


FOR_REASONS = (
    "why was I not chosen?",
    "Why not me?",
    "Why didn’t you pick me?",
    "what did I do wrong?",
    "Could you give me the reasons for your decision?",
    "Warum haben Sie mich abgelehnt?",
    "Was waren die Gründe für die Absage?",
    "Woran hat es gelegen?",
)


def test_a_question_for_reasons_is_flagged():
    assert {ask: kinds(drafted(moment=QUEUE, ask=ask)) for ask in FOR_REASONS} == {
        ask: [FlagKind.WHY_NOT_ME] for ask in FOR_REASONS
    }


FOR_ADVICE = (
    "what is one thing to prepare better?",
    "Which number would have convinced you, and why?",
    "Welche Zahl hätte Sie überzeugt?",
    "Why do you use Kafka?",
    "what would have made the migration answer convincing?",
)


def test_a_question_for_advice_is_not_flagged():
    assert {ask: flags for ask in FOR_ADVICE if (flags := kinds(drafted(moment=QUEUE, ask=ask)))} == {}


def about_the_reader(to: str, moment: str) -> list[str]:
    """Return the beginnings of what is said of a moment that speaks about its reader."""
    flags = note_flags(drafted(to, moment))
    return [flag.says.partition(".")[0] for flag in flags if flag.kind is FlagKind.THIRD_PERSON]


ABOUT_THE_READER = {
    ("Jonas Reuter", "I told him how the vault floods"): ["It says “him”"],
    ("Wen", "her story about the loading dock"): ["It says “her”"],
    ("Dr. Aylin Kaya <a@example.org>", "Aylin laughed at the crates"): ["It says “Aylin”"],
    ("Frau Kaya", "wie Kaya über die Kisten lachte"): [],
    ("Jonas", "you showed me the hermit crab"): [],
    ("Jonas", "this there hero of yours"): [],
}


def test_a_moment_that_speaks_about_its_reader_is_flagged():
    assert {(to, moment): about_the_reader(to, moment) for to, moment in ABOUT_THE_READER} == ABOUT_THE_READER


def test_a_letter_that_was_changed_to_you_has_no_such_flag():
    body = drafted("Wen").letter.body.replace("{moment}", "your story about the loading dock")
    assert kinds(drafted("Wen", "her story about the loading dock", body=body)) == []
