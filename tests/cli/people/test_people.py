"""`debrief due`, `note`, `feedback` and `points`, as somebody types them."""

import csv
import json
from collections.abc import Callable
from email import message_from_bytes, policy
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from debrief.cli import cli, clock
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.parts import Development
from debrief.domain.record.when import When
from debrief.places import journal_under
from debrief.storage.file.open_journal import connect
from debrief.storage.people.agenda_choices import agenda_choices
from debrief.storage.people.points import development_rows
from debrief.storage.transfer.journal_records import load_debrief
from tests.cli.conftest import NOON
from tests.empty_journal import keep

pytestmark = pytest.mark.usefixtures("noon")

Run = Callable[..., Result]


def ids(run: Run) -> dict[str, str]:
    """Return the ids of the sample debriefs by the first word of their companies."""
    return {row["company"].split()[0]: row["id"] for row in json.loads(run("list", "--format", "json").stdout)}


def stored(home: Path, debrief_id: str):
    db = connect(journal_under(home), read_only=True)
    try:
        return load_debrief(db, debrief_id)
    finally:
        db.close()


def typed(*lines: str) -> Callable[[str], Result]:
    text = "".join(f"{line}\n" for line in lines)
    return lambda debrief_id: CliRunner().invoke(cli, ["feedback", debrief_id], input=text, prog_name="debrief")


@pytest.mark.usefixtures("filled")
class TestDue:
    def test_it_lists_items_and_says_them_in_one_line(self, run: Run):
        kinds = [item["kind"] for item in json.loads(run("due", "--format", "json").stdout)]
        assert {"unfinished", "feedback", "practice", "answer"} <= set(kinds)
        short = run("due", "--short").stdout
        assert short.count("\n") == 1
        assert "unfinished" in short

    def test_what_is_let_go_is_gone_until_it_is_brought_back(self, run: Run, filled: Path):
        assert run("due", "--let-go", "answer/").exit_code == 0
        assert "answer/" not in run("due").stdout
        assert run("due", "--bring-back", "answer/").exit_code == 0
        assert "answer/" in run("due").stdout
        run("due", "--put-off", "practice", "--days", "7")
        db = connect(journal_under(filled), read_only=True)
        assert agenda_choices(db)["practice"].until is not None
        db.close()
        assert "practice" not in run("due").stdout

    def test_an_item_that_is_not_there_or_not_one_is_refused(self, run: Run):
        assert run("due", "--done", "nothing/").exit_code == 1
        assert run("due", "--done", "practice").exit_code == 1
        assert run("due", "--done", "").exit_code == 1


def test_an_empty_journal_wants_nothing(run: Run):
    assert run("due", "--short").output == ""
    assert json.loads(run("due", "--format", "json").stdout) == []
    assert run("points").exit_code == 0


def test_a_note_is_drafted_written_and_marked_as_sent(run: Run, filled: Path, tmp_path: Path):
    theatre = ids(run)["Lantern"]
    eml, ics = tmp_path / "note.eml", tmp_path / "note.ics"
    done = run("note", theatre, "--to", "Wen Li <wen@example.org>", "--eml", str(eml), "--ics", str(ics), "--sent")
    assert done.exit_code == 0
    assert done.stdout.startswith("Subject: ")
    assert "a moment that only you two shared" in done.stderr
    message = message_from_bytes(eml.read_bytes(), policy=policy.default)
    assert (message["X-Unsent"], message["To"], message["From"]) == ("1", "Wen Li <wen@example.org>", None)
    assert ics.read_text(encoding="utf-8").startswith("BEGIN:VCALENDAR")
    debrief = stored(filled, theatre)
    assert [(note.to, note.sent_at is None) for note in debrief.notes] == [("Wen Li <wen@example.org>", False)]
    assert run("note", theatre, "--eml", str(eml)).exit_code == 1  # it is there already


def test_a_note_keeps_the_time_of_its_first_mark_until_that_is_taken_back(
    run: Run, filled: Path, monkeypatch: pytest.MonkeyPatch
):
    theatre = ids(run)["Lantern"]

    def sent_at(*options: str, now: int) -> int | None:
        monkeypatch.setattr(clock, "now", lambda: NOON + now)
        assert run("note", theatre, "--to", "Wen Li", *options).exit_code == 0
        notes = stored(filled, theatre).notes
        return notes[0].sent_at if notes else None

    def due() -> list[str]:
        return [item["item"] for item in json.loads(run("due", "--format", "json").stdout) if item["kind"] == "note"]

    assert sent_at("--sent", now=1) == NOON + 1
    assert due() == []
    assert sent_at("--sent", now=2) == NOON + 1
    assert sent_at(now=3) == NOON + 1
    assert sent_at("--not-sent", now=4) is None
    (item,) = due()
    assert run("due", "--done", item).exit_code == 0
    assert stored(filled, theatre).notes[0].sent_at == NOON + 4
    assert sent_at("--not-sent", now=5) is None
    assert sent_at("--sent", now=6) == NOON + 6


def test_of_several_notes_one_is_named(run: Run, filled: Path):
    museum = ids(run)["Oriel"]
    assert "--to" in run("note", museum).stderr
    assert "Dele" in run("note", museum, "--to", "dele", "--template", "warm").stdout
    nudge = run("note", museum, "--nudge")
    assert "nudge" not in nudge.stdout
    assert nudge.stdout.rstrip().endswith("{me}")
    assert "{me} stands for your name." in nudge.stderr
    assert stored(filled, museum).nudged_at is None
    run("note", museum, "--nudge", "--sent")
    assert stored(filled, museum).nudged_at is not None
    run("note", museum, "--nudge", "--not-sent")
    assert stored(filled, museum).nudged_at is None


def test_points_have_the_words_beside_their_dates(run: Run, home: Path):
    when = When(at=0, zone="UTC", written="I think")
    keep(home, Debrief(started_at=1, held=when, developments=(Development(text="Numbers", due=when),)))
    (listed,) = json.loads(run("points", "--format", "json").stdout)
    (row,) = csv.DictReader(StringIO(run("points", "--format", "csv").stdout))
    assert [*map(listed.get, ("held", "due"))] == [*map(row.get, ("held", "due"))] == ["1970-01-01 UTC, I think"] * 2


def test_a_reply_stays_closed_unless_it_is_opened_and_its_points_become_developments(run: Run, filled: Path):
    theatre = ids(run)["Lantern"]
    assert typed("Wen", "Slower, please", ".", "")(theatre).exit_code == 0
    (reply,) = stored(filled, theatre).feedback
    assert (reply.sender, reply.words, reply.sealed) == ("Wen", "Slower, please", True)
    assert "Slower" not in run("show", theatre).stdout
    opened = typed("1", "Speak slower", "a", "They know", "", "")(theatre)
    assert "Slower, please" in opened.stdout
    debrief = stored(filled, theatre)
    assert not debrief.feedback[0].sealed
    assert [(p.text, p.verdict, p.why) for p in debrief.feedback_points] == [("Speak slower", "adopt", "They know")]
    db = connect(journal_under(filled), read_only=True)
    assert ("Speak slower", "They know", True) in [(p.text, p.evidence, p.from_feedback) for p in development_rows(db)]
    db.close()
    assert "Speak slower" in run("points", "--open").stdout


def test_what_is_no_answer_to_a_question_is_repeated_and_the_question_is_asked_again(filled: Path, run: Run):
    theatre = ids(run)["Lantern"]
    shown = typed("Wen", "Slower", ".", "Not yet", "Y", "Speak slower", "x", "t", "", "")(theatre).stdout
    assert "“x” is not saved." in shown
    assert "“Not yet” is not saved." in shown
    assert [(p.text, p.verdict) for p in stored(filled, theatre).feedback_points] == [("Speak slower", "test")]
    assert "“Open it” is not saved." in typed("Open it", "")(theatre).stdout


REPLY = "Hi, thank you for the note. Your pipeline was slow."


def test_a_reply_typed_where_its_sender_is_asked_for_is_kept_as_its_words(run: Run, filled: Path):
    theatre = ids(run)["Lantern"]
    shown = typed(REPLY, "Best, Wen", ".", "Wen", "")(theatre).stdout
    assert shown.count("Who replied?") == 2
    (reply,) = stored(filled, theatre).feedback
    assert (reply.sender, reply.words, reply.sealed) == ("Wen", f"{REPLY}\nBest, Wen", True)


def test_what_reads_as_a_reply_is_a_name_where_it_is_typed_again(run: Run, filled: Path):
    theatre = ids(run)["Lantern"]
    typed("The people at Acme.", ".", "The people at Acme.", "")(theatre)
    assert stored(filled, theatre).feedback[0].sender == "The people at Acme."


def test_a_reply_is_stored_where_the_input_ends_at_its_sender(run: Run, filled: Path):
    theatre = ids(run)["Lantern"]
    typed(REPLY)(theatre)
    typed("n", REPLY, ".")(theatre)
    assert [(reply.sender, reply.words) for reply in stored(filled, theatre).feedback] == [("", REPLY), ("", REPLY)]


@pytest.mark.parametrize(
    ("lines", "verdict", "why"),
    [
        (["yes that is fair, I'll adopt it"], "adopt", "yes that is fair, I'll adopt it"),
        (["set it aside", "They were tired"], "set aside", "They were tired"),
        (["They were tired", "t"], "test", "They were tired"),
        (["They were tired", "and so was I", "t"], "test", "They were tired and so was I"),
        (["They were tired", ""], None, "They were tired"),
        (["They were tired", "", "q", "1", "a"], "adopt", "They were tired"),
    ],
)
def test_what_is_typed_at_a_decision_is_kept_as_its_reason(
    run: Run, filled: Path, lines: list[str], verdict: str | None, why: str
):
    theatre = ids(run)["Lantern"]
    again = lines.index("q") if "q" in lines else len(lines)
    typed("Wen", "Slower", ".", "y", "Speak slower", *lines[:again], "", "")(theatre)
    if lines[again:]:
        typed(*lines[again + 1 :], "", "")(theatre)
    assert [(p.verdict, p.why) for p in stored(filled, theatre).feedback_points] == [(verdict, why)]


def test_words_typed_before_the_input_ends_are_stored(run: Run, filled: Path):
    theatre = ids(run)["Lantern"]
    assert typed("", "First line", "second")(theatre).exit_code == 0
    assert stored(filled, theatre).feedback[0].words == "First line\nsecond"


def test_a_note_without_a_reply_is_closed(run: Run, filled: Path):
    museum = ids(run)["Oriel"]
    assert run("feedback", museum, "--silent", "Margit").exit_code == 0
    assert [note.silent for note in stored(filled, museum).notes] == [True, False]
    assert run("feedback", museum, "--silent", "Nobody").exit_code == 2


def test_dates_go_to_a_file_for_a_calendar(run: Run, filled: Path, tmp_path: Path):
    file = tmp_path / "dates.ics"
    assert run("export", "dates", "-o", str(file)).exit_code == 0
    assert file.read_bytes().count(b"BEGIN:VEVENT") == file.read_bytes().count(b"BEGIN:VALARM") > 0


def test_a_plan_is_checked_and_what_became_of_it_stands_beside_the_point(run: Run, filled: Path):
    (plan, *_) = [p for p in json.loads(run("points", "--developments", "--format", "json").stdout) if p["cue"]]
    done = run("points", "--check", plan["id"][:8], "--came", "--happened", "I said the range.")
    assert done.exit_code == 0
    (point, *_) = [p for p in stored(filled, plan["debrief"]).developments if p.id == plan["id"]]
    assert (point.came, point.happened, point.checked_at is None) == (True, "I said the range.", False)
    assert "The moment came. I said the range." in run("points").stdout
    typed_in = CliRunner().invoke(cli, ["points", "--check", plan["debrief"]], input="n\nThey ran out of time\n")
    assert "Did that moment come?" in typed_in.output
    (point, *_) = [p for p in stored(filled, plan["debrief"]).developments if p.id == plan["id"]]
    assert (point.came, point.happened) == (False, "They ran out of time")
    asked_again = CliRunner().invoke(cli, ["points", "--check", plan["debrief"]], input="It came\ny\nI said it.\n")
    assert "“It came” is not saved. Type y or n" in asked_again.output
    (point, *_) = [p for p in stored(filled, plan["debrief"]).developments if p.id == plan["id"]]
    assert (point.came, point.happened) == (True, "I said it.")


@pytest.mark.usefixtures("filled")
def test_a_plan_that_is_not_there_is_refused_and_its_options_go_with_check(run: Run):
    assert run("points", "--check", "nothing").exit_code == 1
    assert run("points", "--came").exit_code == 2
