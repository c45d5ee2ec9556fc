"""How a practice list is to be written."""

from dataclasses import dataclass

from debrief.domain.lists.ledger import QuestionOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What every format is told besides the questions.

    `count`: how many questions come. `answers`: False for questions only, to test oneself with. `made_at`: UTC ms.
    `zone`: the IANA name of the reader's time zone, for days of practice. `order`: the one they come in.
    """

    count: int
    made_at: int
    answers: bool = True
    title: str = "Practice questions"
    zone: str = "UTC"
    order: QuestionOrder = QuestionOrder.WORTH
