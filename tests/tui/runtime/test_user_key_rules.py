"""Keys of one's own: what can be set, and what is refused in one sentence."""

import pytest

from debrief.tui.flows.user_key_rules import CommandKeys, is_key, keymap_fault, keymap_of

COMMANDS = [
    CommandKeys("home.new", ("n",)),
    CommandKeys("home.debriefs", ("d",)),
    CommandKeys("home.help", ("question_mark",)),
    CommandKeys("reading.edit", ("e",)),
    CommandKeys("session.next", ("ctrl+n",), while_typing=True),
    CommandKeys("session.skip", ("ctrl+n",), while_typing=True),
    CommandKeys("entries.after", ("ctrl+down",)),
    CommandKeys("questions.complete", ("tab",), while_typing=True),
    CommandKeys("questions.next_link", ("tab",)),
    CommandKeys("app.quit", ("ctrl+q",), while_typing=True),
]


@pytest.mark.parametrize(
    ("wanted", "fault"),
    [
        ({"home.neu": "n"}, "there is no key “home.neu”"),
        ({"home.new": "ctl+n"}, "“ctl+n” is not a key"),
        ({"home.new": "nn"}, "“nn” is not a key"),
        ({"home.new": " , "}, "home.new has no key"),
        ({"home.new": "ctrl+p"}, "ctrl+p finds commands"),
        ({"home.new": "d"}, "d is also the key of home.debriefs"),
        ({"home.new": "x,?"}, "question_mark is also the key of home.help"),
        ({"home.new": "ctrl+q"}, "ctrl+q is also the key of app.quit"),
        ({"home.new": "w", "home.debriefs": "w"}, "w is also the key of"),
        ({"session.next": "ctrl+down"}, "ctrl+down is also the key of entries.after"),
        ({"session.next": "n"}, "works while you type"),
        ({"session.next": "["}, "works while you type"),
        ({"session.next": "enter"}, "works while you type"),
    ],
)
def test_a_key_that_cannot_be_used_is_refused_with_the_reason(wanted: dict[str, str], fault: str):
    found = keymap_fault(wanted, COMMANDS)
    assert found is not None
    assert found[0] in wanted
    assert fault in found[1]


@pytest.mark.parametrize(
    "wanted",
    [
        {"home.new": "e"},  # on another screen
        {"home.new": "d", "home.debriefs": "n"},  # exchanged
        {"home.new": "n, N, f2, ctrl+e, pagedown, left_square_bracket, ]"},
        {"session.next": "f2"},
        {"session.next": "f2", "session.skip": "f3"},
    ],
)
def test_any_other_key_can_be_set(wanted: dict[str, str]):
    assert keymap_fault(wanted, COMMANDS) is None


def test_what_shares_a_key_keeps_it_and_next_takes_skip_along():
    assert keymap_of({"questions.complete": "f2"}, COMMANDS) == {
        "questions.complete": "f2",
        "questions.next_link": "tab",
    }
    assert keymap_of({"session.next": "f2"}, COMMANDS) == {"session.next": "f2", "session.skip": "f2"}


@pytest.mark.parametrize(("name", "known"), [("f24", True), ("f25", False), ("ctrl+shift+a", True), ("a+b", False)])
def test_names_of_keys(name: str, known: bool):
    assert is_key(name) is known
