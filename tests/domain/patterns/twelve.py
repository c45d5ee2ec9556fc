"""The journal of twelve processes that is written out in docs/patterns.md."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome

STAGES = {"screening": "Screening", "technical": "Technical", "final": "Final"}
OUTCOMES = {
    "rejected": Outcome.REJECTED,
    "no answer": Outcome.SILENT,
    "offer": Outcome.OFFER,
    "you withdrew": Outcome.WITHDREW,
    "waiting": Outcome.WAITING,
}
DAY = 86_400_000


def rows(page: str) -> list[tuple[str, list[str], str]]:
    """Return each company of the page with its stages and its outcome."""
    table = page.partition("## Twelve processes, by hand")[2]
    cells = [[cell.strip() for cell in line.split("|")[1:-1]] for line in table.splitlines() if line.startswith("|")]
    return [(company, stages.split(", "), outcome) for company, stages, outcome in cells[2:]]


def debriefs(page: str) -> list[Debrief]:
    """Return the rounds of all processes of the page, oldest first."""
    found = []
    for number, (company, stages, outcome) in enumerate(rows(page)):
        for at, stage in enumerate(stages):
            last = at == len(stages) - 1
            found.append(
                Debrief(
                    id=f"{company}-{at}",
                    process=f"{company}-0" if at else "",
                    started_at=(number * 10 + at) * DAY,
                    company=company,
                    stage=STAGES[stage],
                    outcome=OUTCOMES[outcome] if last else Outcome.WAITING,
                )
            )
    return found
