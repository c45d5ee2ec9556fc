"""Generate the questions and answers of an interview; the questions are shared between debriefs."""

from debrief.demo.many.seeded_random import SeededRandom
from debrief.demo.many.step_plan import StepPlan
from debrief.demo.many.text_source import TextSource
from debrief.demo.many.trade import SampleQuestion
from debrief.domain.record.question import Asked, Certainty, Question

_CERTAINTIES = (*[Certainty.EXACT] * 5, *[Certainty.GIST] * 4, Certainty.UNSURE, None)


class QuestionPool:
    """The questions asked so far; at most as many as the stock files have."""

    def __init__(self, random: SeededRandom) -> None:
        """Begin with none; `random` makes the ids and chooses what is practised."""
        self._random = random
        self._questions: dict[str, Question] = {}

    def question(self, prompt: SampleQuestion) -> Question:
        """Return the question for `prompt`, created on first use."""
        wording = prompt.wordings[0]
        known = self._questions.get(wording)
        if known is None:
            known = Question(
                id=self._random.new_id(),
                wording=wording,
                answer=prompt.answer,
                practise=self._random.chance(0.3 if prompt.answer else 0.05),
            )
            self._questions[wording] = known
        return known


def make_asked(texts: TextSource, ledger: QuestionPool, plan: StepPlan) -> tuple[Asked, ...]:
    """Return the questions of one interview, without repetitions and with distinct topics."""
    chosen: dict[str, tuple[str, SampleQuestion]] = {}
    for _ in range(plan.random.integer(*plan.length.questions)):
        kind = plan.random.weighted_choice(texts.trade.kinds)
        prompt = plan.random.choice_favouring_first(texts.trade.prompts[kind])
        chosen.setdefault(prompt.topic or prompt.wordings[0], (kind, prompt))
    answers, dreaded = plan.is_asked("answers"), plan.is_asked("dreaded")
    return tuple(
        _make_asked(texts, ledger, plan, kind, prompt, answers=answers, dreaded=dreaded)
        for kind, prompt in chosen.values()
    )


def _make_asked(
    texts: TextSource,
    ledger: QuestionPool,
    plan: StepPlan,
    kind: str,
    prompt: SampleQuestion,
    *,
    answers: bool,
    dreaded: bool,
) -> Asked:
    random = plan.random
    well = random.chance(0.55)
    certainty = random.choice(_CERTAINTIES)
    sureness = 5 * (random.integer(10, 19) if well else random.integer(1, 12))
    wording = prompt.wordings[0] if random.chance(0.45) else texts.fill(random.choice(prompt.wordings))
    discomfort = random.integer(1, 3) if well else random.integer(2, 5)
    hard = dreaded and discomfort >= 3 and random.chance(0.7)
    return Asked(
        id=random.new_id(),
        question=ledger.question(prompt),
        wording=wording,
        certainty=certainty,
        said=_write_answer(texts, plan, kind, well=well) if answers else "",
        sureness=sureness if answers and random.chance(0.85) else None,
        discomfort=discomfort if hard or (dreaded and random.chance(0.4)) else None,
        left_out=texts.next_text(f"{kind}.left_out") if hard else "",
    )


def _write_answer(texts: TextSource, plan: StepPlan, kind: str, *, well: bool) -> str:
    sentences = plan.random.integer(*plan.length.said)
    if plan.random.chance(0.12):
        return ""
    first = [texts.next_text(f"{kind}.well" if well else f"{kind}.poorly") for _ in range(min(sentences, 1))]
    return texts.text([*first, *(texts.next_text("aside") for _ in range(sentences - 1) if texts.has_unused("aside"))])
