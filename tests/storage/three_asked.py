"""Three questions in three debriefs, the first of them asked in two."""

import sqlite3

from debrief.domain.lists.questions import QuestionSelection
from debrief.domain.record.category import Category
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.storage.questions import listing
from debrief.storage.records.journal import Journal

DAY = 86_400_000


def held(day: int) -> When:
    return When(at=day * DAY, zone="Europe/Berlin", timed=True, minutes=45)


def ask(name: str, discomfort: int | None = None, *, practise: bool = False) -> Asked:
    return Asked(wording=name, discomfort=discomfort, question=Question(id=name, wording=name, practise=practise))


def put_three(journal: Journal) -> None:
    why = Question(id="why", wording="Why us", answer="The map.", category=Category.MOTIVATION)
    pay = Question(id="pay", wording="What do you want to earn")
    stored = journal.save(
        Debrief(id="d1", started_at=1, company="Acme", asked=(Asked(id="a1", question=why, wording="Why us"),)), None
    ).debrief
    why = stored.asked[0].question
    journal.save(
        Debrief(
            id="d2",
            started_at=DAY,
            company="Contoso Ltd",
            asked=(
                Asked(id="a2", question=why, wording="Why here", discomfort=2),
                Asked(id="a3", question=pay, wording="What do you want to earn", said="Er", discomfort=5),
            ),
        ),
        None,
    )
    journal.save(
        Debrief(
            id="d3",
            started_at=2 * DAY,
            company="Acme",
            asked=(
                Asked(
                    id="a4",
                    wording="Your salary expectations",
                    question=Question(id="salary", wording="Your salary expectations", answer="52.", practise=True),
                ),
            ),
        ),
        None,
    )
    journal.index()


def ids(db: sqlite3.Connection, **selection: object) -> list[str]:
    return [line.id for line in listing.summaries(db, QuestionSelection(**selection))]  # type: ignore[arg-type]
