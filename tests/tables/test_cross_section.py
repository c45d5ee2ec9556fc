"""A cross-section of a table has each kind of what comes of it, once."""

import pytest

from tests.tables.cross_section import each_kind_and_all, first_of_each_kind

NOTHING, WORDS, CHOSEN, BOTH, ANOTHER = (None, ""), (None, "no idea"), ("no", ""), ("no", "idea"), [(None, ""), ("x",)]


@pytest.mark.parametrize(
    ("cases", "kinds"),
    [
        ([("hm", NOTHING), ("no idea", WORDS), ("no", CHOSEN), ("no, idea", BOTH), ("x", ANOTHER)], 5),
        ([("no idea", WORDS), ("no idea", WORDS), ("hm", (None, "hm"))], 1),
        ([("no, but", ("no", "but")), ("yes, why", ("yes", "why"))], 1),
        ([(("no ", 2.0, "idea"), WORDS), ((" hm", 0.5), (None, "hm"))], 1),
        ([("no, idea", (None, "no, idea")), ("no, idea", (None, "idea"))], 2),
        ([("60", (60, "")), ("0", (0, "")), ("x", (None, ""))], 2),
    ],
)
def test_it_has_the_first_case_of_each_kind(cases: list[tuple[object, object]], kinds: int) -> None:
    found = first_of_each_kind(cases)
    assert len(found) == kinds
    assert found[0] == cases[0]
    assert [case for case in found if case not in cases] == []


def test_all_cases_run_as_a_promise_and_those_of_each_kind_at_every_change() -> None:
    cases = [("no", CHOSEN), ("yes", ("yes", ""))]
    each_kind, whole = each_kind_and_all({"Practise it": cases})
    assert each_kind.values == ("Practise it", cases[:1])
    assert whole.values == ("Practise it", cases)
    assert ([mark.name for mark in each_kind.marks], [mark.args for mark in whole.marks]) == ([], [(27,)])
