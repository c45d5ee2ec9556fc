"""Three people's accounts of interviews, as debriefs: a data engineer, a support lead, a designer who writes German."""

from debrief.domain.record.debrief import Again, Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import (
    Cause,
    Control,
    Development,
    Met,
    Need,
    Note,
    Requirement,
    Strength,
)
from debrief.domain.record.question import Asked, Certainty, Question
from debrief.domain.record.when import DAY_MS, When


def accounts(now: int) -> list[Debrief]:
    """Return the debriefs of the three, held in the week before `now` (UTC ms), the oldest first."""
    return [_engineer(now - 7 * DAY_MS), _lead(now - 5 * DAY_MS), _designer(now - DAY_MS)]


def _asked(wording: str, certainty: str, discomfort: int | None = None, answer: str = "", **more: str) -> Asked:
    question = Question(wording=wording, answer=answer)
    return Asked(question=question, wording=wording, certainty=Certainty(certainty), discomfort=discomfort, **more)  # type: ignore[arg-type]


def _engineer(at: int) -> Debrief:
    cdc = "I start with change data capture and say what breaks. Then I compare it with dual writes."
    team = "The team was dissolved, and I want to build what stays. I would have stayed otherwise."
    return Debrief(
        started_at=at,
        company="Northwind Analytics",
        role="Senior Data Engineer",
        stage="Final round",
        held=When(at=at, zone="Europe/Berlin"),
        people="Jonas Reuter (hiring manager), Dr. Aylin Kaya (principal engineer), Petra from HR, surname forgotten",
        outcome=Outcome.REJECTED,
        chance=70,
        again=Again.YES,
        skip_rule="anything that says “streaming first”",
        asked=(
            _asked("Walk me through a pipeline you own, end to end.", "exact"),
            _asked("How would you migrate 40 TB from Postgres to a warehouse without stopping writes?", "gist", 5, cdc),
            _asked("Why are you leaving your current job after fourteen months?", "exact", 4, team),
            _asked("Tell me about a conflict with a stakeholder.", "gist"),
            _asked("What questions do you have for us?", "exact"),
        ),
        strengths=(
            Strength(
                step="repeat",
                text="The pipeline walkthrough, practised aloud twice",
                evidence="I drew the late-data case and Aylin came up and added the dead-letter queue herself.",
            ),
            Strength(step="paid-off", text="A prepared list of questions for them"),
        ),
        developments=(
            Development(
                step="unprepared",
                text="Migrations under write load",
                cue="a system design question involves moving live data",
                action="start with change data capture and say what breaks; two whiteboard runs with Tomas",
                due=When(at=at + 9 * DAY_MS, zone="Europe/Berlin"),
            ),
        ),
        causes=(Cause(text="An internal candidate", control=Control.NOT_MINE, evidence="Petra said so"),),
        requirements=(
            Requirement(text="Python", need=Need.MUST, met=Met.YES, probed=True),
            Requirement(text="Kafka in production", need=Need.MUST, met=Met.PARTLY, probed=True),
            Requirement(text="Terraform", need=Need.NICE, met=Met.NO),
        ),
        notes=(
            Note(to="Jonas Reuter", moment="The Friday failure demo"),
            Note(to="Aylin Kaya", moment="The queue", ask="What would have made the migration answer convincing?"),
        ),
    )


def _lead(at: int) -> Debrief:
    return Debrief(
        started_at=at,
        company="Brightline",
        role="Support Team Lead",
        stage="Phone screen",
        held=When(at=at, zone="America/Chicago"),
        people="Kelly-Ann O'Neill, talent acquisition",
        outcome=Outcome.SILENT,
        again=Again.NO,
        skip_rule="skip if a must-have is a flat no",
        asked=(
            _asked("tell me about yourself", "gist", left_out="An end. I rambled for four minutes."),
            _asked("why Brightline?", "gist", 5, left_out="Which part of the product. She asked."),
            _asked("salary expectations??", "gist", 4, "58, because that is what the last lead had here."),
        ),
        strengths=(
            Strength(
                step="repeat",
                text="The returns story with the numbers",
                evidence="She laughed, and I had CSAT 78 → 91 in two quarters.",
            ),
        ),
        developments=(
            Development(
                step="unprepared",
                text="Research and a number",
                cue="somebody asks why this company",
                action="name one thing I tried in the product and one ticket I'd fix",
                due=When(at=at + 4 * DAY_MS, zone="America/Chicago"),
            ),
        ),
        requirements=(
            Requirement(text="Spanish", need=Need.MUST, met=Met.NO),
            Requirement(text="team lead, one year", need=Need.MUST, met=Met.PARTLY),
        ),
        notes=(Note(to="Kelly-Ann O'Neill", ask="Was there anything in the call that gave you pause?"),),
    )


def _designer(at: int) -> Debrief:
    return Debrief(
        started_at=at,
        company="Ateliér Žižkov s.r.o.",
        role="UX Designer (80 %)",
        stage="Portfolio review",
        held=When(at=at, zone="Europe/Prague"),
        people="Tomáš Dvořák, 佐藤さん (Designleitung Tokio, zugeschaltet)",
        outcome=Outcome.REJECTED,
        asked=(
            _asked(
                "Welche Entscheidung in diesem Projekt war falsch?",
                "exact",
                5,
                "Die Navigation, und dass wir sie nach dem zweiten Test zurückgebaut haben.",
            ),
            _asked("なぜフリーランスをやめたいのですか。", "gist"),
            _asked("How do you measure success?", "gist", 4, left_out="A number. Tomáš asked which one."),
        ),
        strengths=(
            Strength(step="repeat", text="Storytelling; die Prototypen liefen"),
            Strength(step="paid-off", text="Demo-Daten auf Tschechisch"),
        ),
        developments=(
            Development(
                step="unprepared",
                text="Zahlen",
                cue="ich ein Projekt zeige",
                action="je Entscheidung eine Zahl und eine Revision nennen",
            ),
        ),
        requirements=(
            Requirement(text="Research", need=Need.MUST, met=Met.PARTLY),
            Requirement(text="Tschechisch B2", need=Need.NICE, met=Met.NO),
        ),
        notes=(Note(to="Tomáš Dvořák", moment="Der Kalender-Bug", ask="Welche Zahl hätte Sie überzeugt?"),),
    )
