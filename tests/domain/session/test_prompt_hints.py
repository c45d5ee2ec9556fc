"""What is shown beside a prompt, and when the prompt that rewords "I am" is asked."""

from dataclasses import replace

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Cause, Reflection
from debrief.domain.record.question import Asked
from debrief.domain.session.prompt_hints import i_am_sentences, prompt_hints
from debrief.domain.session.session import Session
from debrief.guides.loader import load_guide

GUIDE = load_guide("default", None)
REJECTED = Debrief(started_at=0, outcome=Outcome.REJECTED)


def writing(text: str) -> Debrief:
    return replace(REJECTED, reflections=(Reflection(id="opening", text=text),))


def hints(step_id: str, debrief: Debrief) -> str:
    step = GUIDE.find(step_id)
    assert step is not None
    return "\n".join(prompt_hints(step, debrief))


def test_sentences_with_i_am_are_found_whole_in_what_was_written() -> None:
    written = writing("They asked a lot. I am too slow for this! Then it ended.\nI'm no speaker\nI’m tired.")
    assert i_am_sentences(written) == ["I am too slow for this!", "I'm no speaker", "I’m tired."]


def test_reasons_are_read_too_and_what_was_said_in_the_interview_is_not() -> None:
    debrief = replace(
        REJECTED, causes=(Cause(text="I am too old."),), asked=(Asked(wording="Who are you?", said="I am a nurse."),)
    )
    assert i_am_sentences(debrief) == ["I am too old."]


def test_a_letter_to_a_friend_and_words_like_iam_are_not_taken_for_it() -> None:
    debrief = replace(
        writing("I amended it. Iamb. They said: I amuse them."),
        reflections=(Reflection(id="friend", text="I am here for you."), Reflection(id="rewording", text="I am")),
    )
    assert i_am_sentences(debrief) == []


def test_the_prompt_that_rewords_is_asked_only_where_there_is_something_to_reword() -> None:
    def asked(debrief: Debrief) -> bool:
        return "rewording" in {step.id for step in Session(GUIDE, debrief).path}

    assert not asked(writing("It went fast."))
    assert asked(writing("I am too slow."))
    answered = replace(REJECTED, reflections=(Reflection(id="rewording", text="In this interview I was slow."),))
    assert asked(answered)


def test_it_shows_the_sentences_it_found() -> None:
    assert "“I am too slow.”" in hints("rewording", writing("I am too slow. It rained."))


def test_a_hard_prompt_says_that_it_can_be_skipped_and_more_so_when_the_load_is_high() -> None:
    assert hints("fair-doubt", REJECTED) == "You can skip this one."
    heavy = hints("fair-doubt", replace(REJECTED, load_first=8))
    assert "8 out of 10" in heavy
    assert "leave this one out" in heavy
    assert hints("repeat", replace(REJECTED, load_first=10)) == ""
