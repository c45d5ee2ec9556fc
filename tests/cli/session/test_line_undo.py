"""In a session of lines, `:undo` brings back what was emptied, replaced or removed last, where it was."""

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked
from tests.cli.session.conftest import NOW, LineTyping
from tests.cli.session.test_line_commands import at


def test_an_emptied_text_comes_back(typing: LineTyping) -> None:
    debrief = at(typing, "opening", "One.", "Two.", ".", ":back", ":clear", ":undo")
    assert debrief.text_at("opening") == "One.\nTwo."
    assert "Emptied. Type :undo to bring it back." in typing.printed
    assert "“One. Two.” is back." in typing.printed
    assert typing.printed[-1].startswith("Enter keeps it.")


def test_an_emptied_text_comes_back_above_what_was_typed_since(typing: LineTyping) -> None:
    keys = ("One.", ".", ":back", ":clear", "Two.", ":undo", "Three.", ".")
    assert at(typing, "opening", *keys).text_at("opening") == "One.\nTwo.\nThree."


def test_a_replaced_field_comes_back_from_the_next_field_too(typing: LineTyping) -> None:
    debrief = at(typing, "facts", "Globex", ":undo", "Clerk", ":quit")
    assert (debrief.company, debrief.role) == ("Contoso", "Clerk")
    assert "“Contoso” is back under Company." in typing.printed
    assert sum(text.startswith("Role") for text in typing.printed) == 2


def test_each_replaced_version_comes_back_and_none_is_lost(typing: LineTyping) -> None:
    keys = ("Globex", ":again", "Initech", *[":undo"] * 3)
    assert [at(typing, "facts", *keys[:end], debrief_id=str(end)).company for end in range(3, 7)] == [
        "Initech",
        "Globex",
        "Contoso",
        "Initech",
    ]


def test_behind_the_oldest_version_it_says_that_it_goes_round(typing: LineTyping) -> None:
    at(typing, "facts", "Globex", ":again", "Initech", *[":undo"] * 3)
    older = "There is nothing older to bring back, only what :undo took away:"
    assert [text for text in typing.printed if "is back" in text] == [
        "“Globex” is back under Company.",
        "“Contoso” is back under Company.",
        f"{older} “Initech” is back under Company.",
    ]


def test_a_number_a_date_and_a_choice_come_back(typing: LineTyping) -> None:
    number = at(typing, "chance", "60", "", ":back", "70", ":undo", ":quit", debrief_id="1")
    assert number.chance == 60
    date = at(typing, "outcome", "rejected", "12 Nov", ":again", "", "Firday", "Friday", ":undo", ":quit")
    assert str(date.answered).startswith("Thu 12 Nov 2026")
    choice = at(typing, "causes", "Luck", "mine", "", ":edit 1", "", "not mine", ":undo", ":quit", debrief_id="3")
    assert [cause.control for cause in choice.causes] == ["mine"]


def test_what_was_emptied_comes_back_in_its_entry(typing: LineTyping) -> None:
    asked = tuple(Asked(wording=wording, said=f"To {wording}") for wording in ("Why us?", "What fails?"))
    typing.debrief = Debrief(id="0", started_at=NOW, company="Contoso", step="answers", asked=asked)
    debrief = typing.type(":clear\n", "\n", ":go plan\n", ":undo\n")
    assert [one.said for one in debrief.asked] == ["To Why us?", "To What fails?"]


def test_entries_and_fields_come_back_newest_first(typing: LineTyping) -> None:
    keys = ("Why us?", "exact", "What fails?", "gist", ":delete 2", ":edit 1", "Why you?", ":undo", ":undo", ":quit")
    debrief = at(typing, "questions", *keys)
    assert [one.wording for one in debrief.asked] == ["Why us?", "What fails?"]


def test_a_removed_entry_comes_back_from_another_prompt(typing: LineTyping) -> None:
    debrief = at(typing, "questions", "Why us?", "exact", ":delete 1", ":go plan", ":undo", ":quit")
    assert [one.wording for one in debrief.asked] == ["Why us?"]


@pytest.mark.parametrize("step", ["facts", "opening", "questions"])
def test_where_nothing_was_taken_away_it_says_so(typing: LineTyping, step: str) -> None:
    at(typing, step, ":undo")
    assert "There is nothing to bring back." in typing.printed


def test_a_choice_that_is_always_made_is_not_emptied(typing: LineTyping) -> None:
    at(typing, "outcome", ":clear")
    assert "One of these is always chosen." in typing.printed
    assert not any(text.startswith("Emptied") for text in typing.printed)
