"""Words beside a date typed in lines are stored with it, and shown when the step is asked again."""

from tests.cli.session.conftest import LineTyping, lines


def test_words_beside_a_date_are_said_and_stored(typing: LineTyping) -> None:
    debrief = typing.type(
        *("Acme\n", "\n", "\n", "yesterday around 11 in the morning\n", "\n", "in 3 days either way\n")
    )
    assert (debrief.held.written, debrief.promised.written) == ("around", "either way")
    assert str(debrief.promised) == "Sun 22 Nov 2026 (you wrote “either way”)"
    assert any("Read as Sun 22 Nov 2026 (you wrote “either way”)." in line for line in typing.printed)


HELD, PROMISED = ("Acme", "", ""), ("Acme", "", "", "yesterday", "")


def test_words_before_a_date_can_be_read_are_said_and_stored_beside_it(typing: LineTyping) -> None:
    debrief = typing.type(*lines(*PROMISED, "when the ink dries, she said", "Friday 4 Dec"))
    assert (debrief.promised.day, debrief.promised.written) == ("4 Dec 2026", "when the ink dries, she said")
    assert "Read as Fri 4 Dec 2026 (you wrote “when the ink dries, she said”)." in typing.text


def test_lines_of_a_mail_before_a_date_are_all_stored_beside_it(typing: LineTyping) -> None:
    mail = ("Hi Anna,", "we call on Monday or Tuesday", "Best regards, Jonas")
    debrief = typing.type(*lines(*PROMISED, *mail, "4 Dec"))
    assert (debrief.promised.day, debrief.promised.written) == ("4 Dec 2026", " / ".join(mail))


def test_a_misspelt_date_is_replaced_by_the_right_one(typing: LineTyping) -> None:
    debrief = typing.type(*lines(*HELD, "yestreday", "yesterday", "", "4 Dce", "4 Dec"))
    assert (str(debrief.held), str(debrief.promised)) == ("Thu 19 Nov 2026", "Fri 4 Dec 2026")


def test_words_that_were_cleared_do_not_come_back_with_the_date(typing: LineTyping) -> None:
    debrief = typing.type(*lines(*PROMISED, "when the ink dries, she said", ":clear", "4 Dec"))
    assert str(debrief.promised) == "Fri 4 Dec 2026"


def test_another_date_at_the_same_field_later_replaces_the_words_too(typing: LineTyping) -> None:
    typing.type(*lines(*PROMISED, "when the ink dries, she said", "4 Dec"))
    debrief = typing.type(*lines(":go facts", "", "", "", "", "", "7 Dec"))
    assert str(debrief.promised) == "Mon 7 Dec 2026"
    assert "Now: Fri 4 Dec 2026 (you wrote “when the ink dries, she said”)" in typing.text
