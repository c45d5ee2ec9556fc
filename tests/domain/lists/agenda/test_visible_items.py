"""How many lines under Today are shown on a screen of a given height."""

from debrief.domain.lists.agenda.visible_items import visible_items

ROOM = {
    (8, 20, 1): 8,  # all of them fit
    (12, 20, 100): 12,  # down to five debriefs
    (13, 20, 100): 11,  # and one line for the other two
    (15, 20, 1): 15,
    (17, 20, 1): 15,
    (30, 36, 100): 27,
    (8, 8, 100): 2,  # on the lowest screen, three lines with the one for the others
    (2, 3, 100): 2,
}


def test_as_many_lines_are_shown_as_leave_room_for_debriefs() -> None:
    found = {key: visible_items(key[0], key[1], debriefs=key[2], practice=False) for key in ROOM}
    assert found == ROOM


def test_the_line_for_practice_takes_a_row_too() -> None:
    assert visible_items(12, 20, debriefs=100, practice=True) == 10
