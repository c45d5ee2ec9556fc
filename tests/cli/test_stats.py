"""`debrief stats` prints the panels, or every figure as JSON."""

import json


def test_without_a_journal_it_says_that_there_is_nothing_to_count(run):
    said = run("stats")
    assert said.exit_code == 0
    assert "Nothing to count yet." in said.stdout


def test_the_panels_are_printed_in_lines_of_at_most_eighty(run, filled):
    said = run("stats")
    assert "Numbers\n" in said.stdout
    assert "Fit\n" in said.stdout
    assert max(map(len, said.stdout.splitlines())) <= 80


def test_json_has_every_figure_and_why_there_is_no_forecast(run, filled):
    found = json.loads(run("stats", "--format", "json").stdout)
    assert (found["format"], found["version"]) == ("debrief-stats", 1)
    assert found["numbers"]["debriefs"] == sum(found["numbers"]["outcomes"].values())
    assert found["odds"]["forecast"] is None
    assert found["odds"]["no_forecast_because"] == "its range would be too wide"
    assert {"causes", "most_asked", "points", "plans", "fit", "skip_rules"} <= found.keys()
