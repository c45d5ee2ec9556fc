"""An account with many fields, typed at 80×24 by somebody who goes by the screen: the keys that are not content."""

import pytest

from debrief.tui.forms.form import Form
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person

Row = tuple[str, ...]

MOST_KEYS = 60
ACCOUNT: dict[str, tuple[Row, ...]] = {
    "facts": (("Northwind", "Data Engineer", "final round", "Thursday 14:00-16:30", "Jonas, Aylin, Petra"),),
    "opening": (),
    "questions": (
        ("Walk me through a pipeline you own, end to end.", "exact"),
        ("How would you migrate 40 TB without stopping writes?", "gist"),
        ("Why are you leaving after fourteen months?", "exact"),
        ("Tell me about a conflict with a stakeholder.", "gist"),
        ("What questions do you have for us?", "exact"),
    ),
    "answers": (("Late data.", "85"), ("Dual writes.",), ("Growth.",), ("The invoices.", "60"), ("On-call.",)),
    "signals": (("Jonas leaned in at the late-data case.",),),
    "chance": (("70", "The phone screen went so well."),),
    "outcome": (("rejected", "yesterday 9:12", "We were impressed, but."),),
    "load-first": (("7", "deflated"),),
    "friend": (),
    "repeat": (("The pipeline", "practised aloud twice"),),
    "paid-off": (("A list of questions for them",),),
    "dreaded": ((), ("5", "Change data capture."), ("4", "The team was dissolved.")),
    "unprepared": (("Migrations under write load",), ("The fourteen months",)),
    "fair-doubt": (("I have only done batch. For: both projects. Against: the clickstream.",),),
    "causes": (
        ("Kafka in production", "partly", "clickstream used Kinesis"),
        ("An internal candidate", "not mine", "Petra said so"),
        ("Salary", "can't know", "82k, the band ended at 80k"),
    ),
    "requirements": (
        ("Python", "met", "must", "yes"),
        ("SQL", "met", "must", "yes"),
        ("Airflow", "met", "must", "no"),
        ("Kafka in production", "partly", "must", "yes"),
        ("Terraform", "not met", "nice", "no"),
        ("German C1", "met", "must", "no"),
    ),
    "again": (("yes", "streaming first"),),
    "notes": (
        ("Aylin", "her queue in my diagram", "What would have been convincing?"),
        ("Jonas", "the Friday failure demo", "What would have been convincing?"),
    ),
    "plan": (("moving live data", "start with change data capture", "next Friday"),),
    "practice": (),
    "load-last": (("4", "run along the canal"),),
}
"""What is written at each step, in the order asked; what the account does not say is left out."""


class Typist:
    """Types values, and presses a key to go on only where the screen has not done so by itself."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.keys: list[str] = []

    async def press(self, key: str) -> None:
        self.keys.append(key)
        await self.person.press(key)

    async def answer(self, rows: tuple[Row, ...]) -> None:
        """Answer the step asked, and leave it."""
        step, redirected = self.person.step, False
        for number, row in enumerate(rows):
            for index, value in enumerate(row):
                field = self.person.app.focused
                await self.person.write(value)
                last = number == len(rows) - 1 and index == len(row) - 1
                goes_on = value.isdecimal() and index + 1 < len(row)  # letters go into the text beside the number
                by_itself = not redirected and self.person.app.focused is not field
                redirected = goes_on
                if not (last or goes_on or by_itself):
                    await self.press("enter" if index < len(row) - 1 or self._in_last_field else "ctrl+down")
            if not row:
                await self.press("ctrl+down")
        while self.person.step == step:
            await self.press("ctrl+n")

    @property
    def _in_last_field(self) -> bool:
        return self.person.app.focused is self.person.session.query_one(Form).stops[-1]


@pytest.mark.row(25)
@pytest.mark.soak
async def test_an_account_with_eighty_fields_takes_few_keys_that_are_not_content(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(size=(80, 24)) as person:
        await person.home()
        typist = Typist(person)
        await typist.press("n")
        await person.begin_seen()
        spent = {}
        for step, rows in ACCOUNT.items():
            assert person.step == step
            before = len(typist.keys)
            await typist.answer(rows)
            spent[step] = typist.keys[before:]
        assert person.step == "end"
        await typist.press("escape")
        await person.home()
    debrief = journal_file.only
    assert tuple((a.wording, str(a.certainty)) for a in debrief.asked) == ACCOUNT["questions"]
    assert [(a.said, a.sureness) for a in debrief.asked if a.sureness] == [("Late data.", 85), ("The invoices.", 60)]
    assert [a.said for a in debrief.asked] == [answer[0] for answer in ACCOUNT["answers"]]
    assert [(str(a.discomfort), a.left_out) for a in debrief.asked[1:3]] == list(ACCOUNT["dreaded"][1:])
    assert tuple((c.text, str(c.control), c.evidence) for c in debrief.causes) == ACCOUNT["causes"]
    asked_about = {True: "yes", False: "no"}
    requirements = tuple((r.text, str(r.met), str(r.need), asked_about[bool(r.probed)]) for r in debrief.requirements)
    assert requirements == ACCOUNT["requirements"]
    assert tuple((n.to, n.moment, n.ask) for n in debrief.notes) == ACCOUNT["notes"]
    assert (debrief.chance, debrief.load_first, debrief.load_last, str(debrief.again)) == (70, 7, 4, "yes")
    assert len(typist.keys) <= MOST_KEYS, spent
