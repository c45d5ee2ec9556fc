"""One whole debrief along the default guide, typed by keys, with every kind of step in it."""

from datetime import UTC, datetime

from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met, Need, Verdict
from debrief.domain.record.question import Certainty
from tests.tui.conftest import Clock, JournalFile, Sit
from tests.tui.person import Person


def utc(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp() * 1000)  # type: ignore[misc,arg-type]


async def go_on(person: Person, to: str) -> None:
    await person.until(lambda: "^n Next" in person.footer)
    await person.press("ctrl+n")
    assert person.step == to


async def capture(person: Person) -> None:
    await person.write("Northwind\tData Engineer\tfinal round\tThursday 14:00-16:30\tJonas; Dr. Aylin Kaya")
    await go_on(person, "opening")
    await person.write("Petra led me in.\n你好, “hello”.")
    await go_on(person, "questions")
    await person.write("Which pipeline?\tex\nHow would you migrate?\n\nWhy are you leaving?")
    await go_on(person, "answers")
    await person.write("I drew it.\t85\nDual writes.\t40")
    await go_on(person, "signals")
    await person.write("Aylin pressed.")
    await go_on(person, "chance")
    await person.write("70\tIt went well.")
    await go_on(person, "outcome")


async def reflect(person: Person) -> None:
    await person.write("r\ttoday 9:12\tWe were impressed.")
    await go_on(person, "load-first")
    await person.write("7\tdeflated")
    await go_on(person, "friend")
    await person.write("It was one room.")
    await go_on(person, "repeat")
    await person.write("The pipeline\tpractised twice")
    await go_on(person, "paid-off")
    await person.write("My questions")
    await go_on(person, "dreaded")
    await person.press("ctrl+down", *"5\tWhat fails.")
    await go_on(person, "unprepared")
    await person.write("Migrations\nThe months")
    await go_on(person, "fair-doubt")
    await person.write("I am only batch.")
    await go_on(person, "causes")


async def look_ahead(person: Person) -> None:
    await person.write("Kafka\tp\tthe posting\nSomebody inside\tn\tPetra said so")
    await go_on(person, "rewording")
    await person.write("I went quiet.")
    await go_on(person, "requirements")
    await person.write("Kafka\tp\tm\ty\nTerraform\tn\tn\tn")
    await go_on(person, "again")
    await person.write("y\tstreaming first\tYes, there.")
    await go_on(person, "notes")
    await person.write("Aylin\ther queue\tWhat was missing?\nJonas")
    await go_on(person, "plan")
    await person.press("ctrl+up", "ctrl+up")
    await person.write("live data moves\tstart with capture\tnext Friday")
    await go_on(person, "practice")
    await person.press("ctrl+down", *"y\tI would tail the log.")
    await go_on(person, "load-last")
    await person.write("4\tRun along the canal.")
    await go_on(person, "end")


async def test_a_whole_debrief_is_kept_as_it_was_typed(sit: Sit, journal_file: JournalFile, clock: Clock) -> None:
    async with sit() as person:
        await person.begin()
        await capture(person)
        await reflect(person)
        await look_ahead(person)
        await person.until_text("This debrief is saved. Press a number to go there:")
        await person.go_to("feedback")
        await person.write("Jonas\tMore streaming,")
        await person.press("ctrl+j")
        await person.write("less batch.\tt\tone voice")
        await person.press("escape")
        await person.asked("end")
        await person.leave()
        said = ("19 Nov 2026", "Northwind, Data Engineer", "final round", "rejected", "3 questions")
        assert all(part in person.options[-1] for part in said)
    debrief = journal_file.only
    check_facts(debrief, clock)
    check_questions(debrief)
    check_parts(debrief)


def check_facts(debrief: Debrief, clock: Clock) -> None:
    assert (debrief.company, debrief.role) == ("Northwind", "Data Engineer")
    assert (debrief.stage, debrief.people) == ("final round", "Jonas; Dr. Aylin Kaya")
    assert (debrief.held.at, debrief.held.zone) == (utc(2026, 11, 19, 13), "Europe/Berlin")
    assert (debrief.held.timed, debrief.held.minutes) == (True, 150)
    assert (debrief.outcome, debrief.their_words) == (Outcome.REJECTED, "We were impressed.")
    assert (debrief.answered.at, debrief.answered.timed) == (utc(2026, 11, 20, 8, 12), True)
    assert (debrief.chance, debrief.load_first, debrief.load_last) == (70, 7, 4)
    assert (debrief.again, debrief.skip_rule) == (Again.YES, "streaming first")
    assert (debrief.guide, debrief.quick, debrief.skipped) == ("default", False, ())
    assert (debrief.started_at, debrief.finished_at, debrief.step) == (clock.now, clock.now, "end")
    assert {r.id: r.text for r in debrief.reflections} == {
        "opening": "Petra led me in.\n你好, “hello”.",
        "signals": "Aylin pressed.",
        "chance": "It went well.",
        "load-first": "deflated",
        "friend": "It was one room.",
        "fair-doubt": "I am only batch.",
        "rewording": "I went quiet.",
        "again": "Yes, there.",
        "load-last": "Run along the canal.",
    }


def check_questions(debrief: Debrief) -> None:
    first, second, _ = debrief.asked
    assert [a.wording for a in debrief.asked] == [
        "Which pipeline?",
        "How would you migrate?",
        "Why are you leaving?",
    ]
    assert [a.question.wording for a in debrief.asked] == [a.wording for a in debrief.asked]
    assert (first.certainty, second.certainty) == (Certainty.EXACT, None)
    assert [(a.said, a.sureness) for a in debrief.asked] == [
        ("I drew it.", 85),
        ("Dual writes.", 40),
        ("", None),
    ]
    assert [(a.discomfort, a.left_out) for a in debrief.asked] == [
        (None, ""),
        (5, "What fails."),
        (None, ""),
    ]
    assert [(a.question.practise, a.question.answer) for a in debrief.asked] == [
        (False, ""),
        (True, "I would tail the log."),
        (False, ""),
    ]


def check_parts(debrief: Debrief) -> None:
    assert [(s.step, s.text, s.evidence) for s in debrief.strengths] == [
        ("repeat", "The pipeline", "practised twice"),
        ("paid-off", "My questions", ""),
    ]
    planned, left = debrief.developments
    assert (planned.step, planned.text, planned.cue) == ("unprepared", "Migrations", "live data moves")
    assert (planned.action, planned.due.at) == ("start with capture", utc(2026, 11, 27, 11))
    assert (left.text, left.planned) == ("The months", False)
    assert [(c.text, c.control, c.evidence) for c in debrief.causes] == [
        ("Kafka", Control.PARTLY, "the posting"),
        ("Somebody inside", Control.NOT_MINE, "Petra said so"),
    ]
    assert [(r.text, r.need, r.met, r.probed) for r in debrief.requirements] == [
        ("Kafka", Need.MUST, Met.PARTLY, True),
        ("Terraform", Need.NICE, Met.NO, False),
    ]
    assert [(n.to, n.moment, n.ask) for n in debrief.notes] == [
        ("Aylin", "her queue", "What was missing?"),
        ("Jonas", "", ""),
    ]
    (reply,) = debrief.feedback
    assert (reply.sender, reply.words) == ("Jonas", "More streaming,\nless batch.")
    assert (reply.verdict, reply.why) == (Verdict.TEST, "one voice")
