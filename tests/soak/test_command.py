"""The long run itself: it shares the processors as it should, notices what fails, and writes what it saw."""

from dataclasses import asdict

import pytest

from tests.soak import page
from tests.soak.evidence import CASES, MEASURE, Measure
from tests.soak.job import Job
from tests.soak.results import RowResult
from tests.soak.rows import ROWS, Row
from tests.soak.schedule import fits, jobs_of, seconds_left

ROW = Row(number=4, promise="Nothing is lost", bar="all", parts=2)
ALONE = Row(number=1, promise="Nothing is late", bar="soon", alone=True, parts=2)
TESTS = ["tests/a/test_one.py::test_x", "tests/a/test_one.py::test_y"]


def loss(*values: float) -> tuple[str, object]:
    measure = Measure(what="lost", values=values, unit="ms", at_most=300, p99_at_most=150)
    return MEASURE, {**asdict(measure), "values": list(values)}


def ran(*outcomes: str, row: Row = ROW, properties: tuple[tuple[str, object], ...] = ()) -> RowResult:
    result = RowResult(row, list(TESTS))
    for test, outcome in zip(TESTS, outcomes, strict=False):
        result.add(test, outcome, 2, properties)
    return result


@pytest.mark.parametrize(
    ("result", "verdict"),
    [
        (ran("passed", "passed"), "met"),
        (ran("passed", "failed"), "not met"),
        (ran("passed"), "in part: 1 tests not run"),
        (ran("passed", "skipped"), "in part: 1 tests skipped"),
        (ran("skipped", "skipped"), "not run"),
        (ran(), "not run"),
        (RowResult(ROW), "no test yet"),
        (ran("passed", "passed", row=Row(number=4, promise="", bar="", gap="no kill")), "in part: no kill"),
        (ran("passed", "passed", properties=(loss(301.0),)), "not met"),
        (ran("passed", "passed", properties=(loss(*[0.0] * 90, *[200.0] * 10),)), "not met"),
        (ran("passed", "passed", properties=(loss(*[0.0] * 999, 200.0),)), "met"),
    ],
)
def test_a_row_is_met_only_if_all_of_it_ran_and_was_within_its_limits(result: RowResult, verdict: str):
    assert result.verdict == verdict


def test_a_test_that_fails_after_it_passed_has_failed():
    result = ran("passed", "passed")
    result.add(TESTS[0], "failed", 1, ())
    result.add(TESTS[0], "passed", 1, ())
    assert result.verdict == "not met"


def test_cases_and_values_add_up():
    result = ran("passed", "passed", properties=((CASES, 50), loss(3.0, 40.0)))
    assert (result.cases, result.worst) == (100, "lost 40 ms, p99 40; 0 of 2 tests failed")
    assert result.bar == "all; lost ≤ 300 ms, p99 150"


def test_a_row_that_runs_alone_waits_and_only_its_own_parts_run_beside_it():
    result, alone = ran(), ran(row=ALONE)
    one, two, first, second = jobs_of([result, alone], dict.fromkeys(TESTS, 60.0))
    assert (one.row, two.row, first.row) == (ALONE, ALONE, ROW)
    assert fits(one, [], 2)
    assert fits(two, [one], 2)
    assert not fits(first, [one], 2)
    assert not fits(one, [first], 2)
    assert fits(second, [first], 2)
    assert not fits(second, [first, Job(ROWS[7], {})], 2)


def test_what_is_left_shrinks_with_each_test():
    jobs = jobs_of([ran(), ran(row=ALONE)], dict.fromkeys(TESTS, 60.0))
    assert seconds_left(jobs, 2) == 120
    jobs[0].take({"event": "end", "id": next(iter(jobs[0].tests))})
    assert seconds_left(jobs, 2) == 90


def test_a_run_of_one_row_changes_its_line_and_no_other():
    text = f"# Title\n\n{page.BEGIN}\n{page.END}\n\nThe end.\n"
    first = page.updated(text, [ran("passed", "passed")], "2026-11-28, Linux")
    assert "| 4 | Nothing is lost | `a/test_one.py` | all | 2026-11-28, Linux | 2 |" in first
    assert "| 7 | " in first
    assert set(page.lines_on(first)) == set(ROWS)
    second = page.updated(first, [ran("failed", row=ROWS[7])], "2026-11-29, Linux")
    assert page.lines_on(second)[4] == page.lines_on(first)[4]
    assert "2026-11-29, Linux | 1 | 1 of 1 tests failed | not met |" in page.lines_on(second)[7]
    assert second.endswith("The end.\n")


def test_a_row_that_was_stopped_before_it_began_keeps_its_line():
    text = page.updated(f"{page.BEGIN}\n{page.END}", [ran("passed", "passed")], "yesterday")
    assert page.lines_on(page.updated(text, [ran()], "today"))[4] == page.lines_on(text)[4]


def test_the_page_has_a_line_for_every_row_with_the_promise_it_has_now():
    lines = page.lines_on(page.PAGE.read_text("utf-8"))
    assert [(number, lines[number].split(" | ")[1]) for number in lines] == [
        (n, row.promise) for n, row in ROWS.items()
    ]


def test_every_file_with_a_long_test_names_a_row():
    files = {file: file.read_text("utf-8") for file in (page.ROOT / "tests").rglob("test_*.py")}
    assert [str(file) for file, text in files.items() if "mark.soak" in text and "mark.row(" not in text] == []
