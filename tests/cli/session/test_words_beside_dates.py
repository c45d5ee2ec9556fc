"""Words beside a date typed in lines are stored with it, and shown when the step is asked again."""

from tests.cli.session.conftest import LineTyping


def test_words_beside_a_date_are_said_and_stored(typing: LineTyping) -> None:
    debrief = typing.type(
        *("Acme\n", "\n", "\n", "yesterday around 11 in the morning\n", "\n", "in 3 days either way\n")
    )
    assert (debrief.held.written, debrief.promised.written) == ("around", "either way")
    assert str(debrief.promised) == "Mon 23 Nov 2026 (you wrote “either way”)"
    assert any("Read as Mon 23 Nov 2026 (you wrote “either way”)." in line for line in typing.printed)
