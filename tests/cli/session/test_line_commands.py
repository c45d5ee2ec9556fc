"""Commands in a session of lines: moving, changing entries, linking questions, and what is said on request."""

import pytest

from debrief.cli.session.line_session import OPEN_ELSEWHERE, Surroundings
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Question, QuestionMatch
from tests.cli.session.conftest import NOW, LineTyping

KNOWN = QuestionMatch(question=Question(id="known", wording="Why Acme?"), times=2, company="Acme", why=(), same=True)


def at(typing: LineTyping, step: str, *lines: str, debrief_id: str = "0") -> Debrief:
    """Type `lines` at a step of a debrief that has only a company so far."""
    typing.debrief = Debrief(id=debrief_id, started_at=NOW, company="Contoso", step=step)
    return typing.type(*(f"{line}\n" for line in lines))


MOVES = {
    ":back": "facts",
    ":skip": "questions",
    ":go 6": "chance",
    ":go questions": "questions",
    ":go one plan": "plan",
    ":go frobnicate": "opening",
    ":again": "opening",
    ":page": "page",
    ":quick": "opening",
    ":quit": "opening",
}


def test_a_command_moves_and_stores_what_was_typed_of_a_text(typing: LineTyping) -> None:
    debriefs = {command: at(typing, "opening", "They came.", command, debrief_id=command) for command in MOVES}
    assert {command: debrief.text_at("opening") for command, debrief in debriefs.items()} == dict.fromkeys(
        MOVES, "They came."
    )
    assert {command: debrief.step for command, debrief in debriefs.items()} == MOVES


def test_a_question_mark_says_where_one_is_without_leaving(typing: LineTyping) -> None:
    debrief = at(typing, "opening", "One.", "?", "Two.", ".")
    assert typing.text.count("Capture, 2 of 7: How it began") == 2
    assert "Everything you typed is saved." in typing.printed
    assert debrief.text_at("opening") == "One.\nTwo."


@pytest.mark.parametrize("command", ["?", ":help", ":list", ":round"])
def test_the_field_is_named_again_after_an_answer_to_something_else(typing: LineTyping, command: str) -> None:
    at(typing, "questions", "Why us?", command, "exact", command)
    assert sum(text.startswith("Remembered (") for text in typing.printed) == 2
    assert typing.printed.count("Question 2, or Enter for the next prompt:") == 2


def test_entries_are_changed_removed_and_brought_back(typing: LineTyping) -> None:
    lines = ("Why us?", "", "What fails?", "gist", ":edit 1", "Why you?", "exact", ":delete 2", ":undo", ":delete 9")
    debrief = at(typing, "questions", *lines)
    asked = [(asked.wording, asked.certainty) for asked in debrief.asked]
    assert asked == [("Why you?", "exact"), ("What fails?", "gist")]
    assert "Type a number from 1 to 2 after it." in typing.printed


def test_an_answer_is_removed_with_its_question_only_after_yes(typing: LineTyping) -> None:
    at(typing, "questions", "Why us?", "", ":go answers", "Because.", ".", "", ":go 3", ":delete 1", "")
    assert typing.stored is not None
    assert [asked.said for asked in typing.stored.asked] == ["Because."]
    assert typing.type(":delete 1\n", "yes\n").asked == ()


def test_text_is_added_to_emptied_and_left_by_enter(typing: LineTyping) -> None:
    assert at(typing, "facts", ":add Ltd", "", "Clerk", ":again", "", "", "", "").company == "Contoso Ltd"
    debrief = typing.type(":go 1\n", ":clear\n", "Acme\n")
    assert (debrief.company, debrief.role) == ("Acme", "Clerk")


def test_text_of_several_lines_is_added_below_what_is_there(typing: LineTyping) -> None:
    debrief = at(typing, "opening", "One.", ".", ":back", "Two.", ".", ":back", "", ":back", ":clear", "..", ".")
    assert "Now:\nOne.\nTwo." in typing.printed
    assert debrief.text_at("opening") == "."


def test_an_unknown_command_in_a_text_is_part_of_it_and_elsewhere_refused(typing: LineTyping) -> None:
    assert at(typing, "opening", ":bakc", ".").text_at("opening") == ":bakc"
    assert typing.type(":go 1\n", ":bakc\n").company == "Contoso"
    assert any(text.startswith("There is no command :bakc; :back goes to") for text in typing.printed)


def test_a_question_asked_before_is_offered_in_one_line_and_linked_or_not(typing: LineTyping) -> None:
    typing.surroundings = Surroundings(find_matches=lambda _: [KNOWN])
    debrief = at(typing, "questions", "Why us?", "exact", "What fails?", ":same", "gist")
    assert [asked.question.wording for asked in debrief.asked] == ["Why us?", "Why Acme?"]
    offers = [
        text
        for text in typing.printed
        if text.startswith("Asked before, 2 times, last at Acme. :same links them: “Why Acme?”")
    ]
    assert len(offers) == 2


def test_same_lists_similar_questions_where_none_is_likely_the_same(typing: LineTyping) -> None:
    typing.surroundings = Surroundings(find_similar=lambda _: [KNOWN])
    debrief = at(typing, "questions", "Why this firm?", ":same", ":same", "gist")
    assert [asked.question.wording for asked in debrief.asked] == ["Why Acme?"]
    assert "Asked before, 2 times, last at Acme. :same links them: “Why Acme?”" in typing.printed
    typing.surroundings = Surroundings()
    at(typing, "questions", "Which tree?", ":same")
    assert "None of the questions you were asked before looks like this one." in typing.printed


def test_a_link_is_undone(typing: LineTyping) -> None:
    typing.surroundings = Surroundings(find_matches=lambda _: [KNOWN])
    (asked,) = at(typing, "questions", "Why us?", ":same", ":separate", "exact").asked
    assert (asked.wording, asked.question.wording, asked.certainty) == ("Why us?", "Why us?", "exact")


def test_it_says_once_that_the_debrief_is_open_elsewhere(typing: LineTyping) -> None:
    typing.surroundings = Surroundings(is_open_elsewhere=lambda: True)
    at(typing, "opening", ":skip", ":skip")
    assert typing.printed.count(OPEN_ELSEWHERE) == 1


def test_after_twenty_minutes_of_reflecting_it_says_once_that_it_is_fine_to_stop(typing: LineTyping) -> None:
    def wait() -> None:
        typing.now += 11 * 60_000

    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step="repeat", outcome=Outcome.REJECTED)
    typing.type(*[":skip\n"] * 5, before_each=wait)
    assert len([text for text in typing.printed if text.startswith("You have been at this for twenty minutes.")]) == 1


def test_a_blank_debrief_is_not_stored(typing: LineTyping) -> None:
    typing.type(":skip\n", ":quit\n")
    assert typing.stored is None


def test_a_sentence_at_a_choice_goes_to_the_text_behind_it_and_the_choice_is_asked_again(typing: LineTyping) -> None:
    at(typing, "questions", "Why us?", "", "", ":quit")
    typing.debrief = Debrief(id="0", started_at=NOW)
    typing.type(":go practice\n", "no idea what they wanted\n", "They did.\n", "yes\n", "Because.\n", ".\n")
    [asked] = typing.stored.asked if typing.stored else []
    assert (asked.question.practise, asked.question.answer) == (True, "They did.\nBecause.")
    assert asked.remark == "no idea what they wanted"
    assert "“They did.” is saved under Best answer. Type one of these, or its number: yes, no." in typing.printed


def test_words_around_a_choice_go_where_they_belong_and_the_choice_is_made(typing: LineTyping) -> None:
    cases = {"Exact.": ("exact", ""), "Gist. Used the story.": ("gist", "Used the story."), "the gist": ("gist", "")}
    questions = [key for case in cases for key in (f"{case}?", case)]
    again = ["yes, probably", "", ""]
    causes = ["Luck", "not mine. I guess", "", "Pay", "mine.", "", ":quit"]
    found = at(typing, "questions", *questions, "Why?", "half of it", ":go again", *again, ":go causes", *causes)
    assert [(one.certainty, one.remark) for one in found.asked] == [*cases.values(), (None, ""), (None, "")]
    assert [one.wording for one in found.asked][-2:] == ["Why?", "half of it"]
    assert (found.again, found.skip_rule, found.text_at("again")) == ("yes", "", "probably")
    assert [(one.control, one.evidence) for one in found.causes] == [("not mine", "I guess"), ("mine", "")]


def test_a_sentence_at_the_choice_of_an_entry_without_a_text_for_it_is_the_next_entry(typing: LineTyping) -> None:
    debrief = at(typing, "questions", "Why us?", "What fails, and when?", "gist", "Who asks?", "")
    asked = [(asked.wording, asked.certainty) for asked in debrief.asked]
    assert asked == [("Why us?", None), ("What fails, and when?", "gist"), ("Who asks?", None)]
    assert "“What fails, and when?” is question 2. :delete 2 removes it." in typing.printed


def test_must_have_is_a_choice_of_a_requirement(typing: LineTyping) -> None:
    debrief = at(typing, "requirements", "Kafka", "met", "must have", "no", "Go", "partly", "nice-to-have")
    assert [each.need for each in debrief.requirements] == ["must", "nice"]


def test_a_choice_with_a_remark_is_made_and_the_remark_stays_with_the_entry(typing: LineTyping) -> None:
    debrief = at(
        typing, "requirements", "Kafka", "no, acting lead", "must", "yes", "Go", "yes", "nice", "no idea", "no"
    )
    found = [(each.text, each.met, each.need, each.probed, each.remark) for each in debrief.requirements]
    assert found == [("Kafka", "not met", "must", True, "acting lead"), ("Go", "met", "nice", False, "no idea")]
    assert "“acting lead” is saved under Remark." in typing.printed


def test_a_remark_is_asked_where_its_entry_is_changed(typing: LineTyping) -> None:
    keys = ["Kafka", "no, acting lead", "must", "yes", "Go", "yes", "nice", "no"]
    debrief = at(
        typing, "requirements", *keys, ":edit 1", "", "", "", "", "acting lead twice", ":edit 2", "", "", "", ""
    )
    assert [(each.text, each.remark) for each in debrief.requirements] == [("Kafka", "acting lead twice"), ("Go", "")]


def test_an_answer_in_own_words_is_the_outcome_that_it_states(typing: LineTyping) -> None:
    debrief = at(typing, "outcome", "they said no, by phone", "yesterday", "Sorry.", ".", ":quit")
    assert (debrief.outcome, debrief.their_words) == ("rejected", "they said no, by phone\nSorry.")
    assert "Read as rejected. “they said no, by phone” is saved under Their words." in typing.printed


def test_an_answer_in_own_words_that_states_no_outcome_is_asked_again(typing: LineTyping) -> None:
    debrief = at(typing, "outcome", "no idea", "offer", "", "", ":quit")
    assert (debrief.outcome, debrief.their_words) == ("offer", "no idea")


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [
        (Outcome.OFFER, "no reply from me so I called"),
        (Outcome.WITHDREW, "they said no, that is sad"),
        (Outcome.OFFER, "they said no"),
        (Outcome.SILENT, "rejected by phone"),
    ],
)
def test_an_outcome_that_was_chosen_stays_whatever_is_typed_there(
    typing: LineTyping, chosen: Outcome, typed: str
) -> None:
    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step="outcome", outcome=chosen)
    debrief = typing.type(f"{typed}\n", "\n", "\n", "\n", ":quit\n")
    assert (debrief.outcome, debrief.their_words) == (chosen, typed)
    assert any(line.startswith(f"“{typed}” is saved under Their words. Type one") for line in typing.printed)


def test_words_that_hedge_and_words_behind_an_unfinished_choice_are_a_remark(typing: LineTyping) -> None:
    debrief = at(typing, "requirements", "Kafka", "met SQL at work", "more or less", "must", "no", ":quit")
    found = [(each.text, each.met, each.need, each.probed, each.remark) for each in debrief.requirements]
    assert found == [("Kafka", "met", "must", False, "met SQL at work / more or less")]
