"""What was asked and what was said, and what one saw while it was."""

from debrief.demo.many.question_pool import Ledger
from debrief.demo.many.step_plan import Sitting
from debrief.demo.many.text_source import Voice
from debrief.demo.many.trade import Prompt
from debrief.domain.record.question import Asked, Certainty

_CERTAINTIES = (*[Certainty.EXACT] * 5, *[Certainty.GIST] * 4, Certainty.UNSURE, None)


def asked(voice: Voice, ledger: Ledger, sitting: Sitting) -> tuple[Asked, ...]:
    """Return the questions of one interview, each asked once, and none about the same topic."""
    chosen: dict[str, tuple[str, Prompt]] = {}
    for _ in range(sitting.dice.number(*sitting.length.questions)):
        kind = sitting.dice.share(voice.scene.kinds)
        prompt = sitting.dice.early(voice.scene.prompts[kind])
        chosen.setdefault(prompt.topic or prompt.wordings[0], (kind, prompt))
    answers, dreaded = sitting.reaches("answers"), sitting.reaches("dreaded")
    return tuple(
        _asked(voice, ledger, sitting, kind, prompt, answers=answers, dreaded=dreaded)
        for kind, prompt in chosen.values()
    )


def _asked(
    voice: Voice, ledger: Ledger, sitting: Sitting, kind: str, prompt: Prompt, *, answers: bool, dreaded: bool
) -> Asked:
    dice = sitting.dice
    well = dice.odds(0.55)
    certainty = dice.one(_CERTAINTIES)
    sureness = 5 * (dice.number(10, 19) if well else dice.number(1, 12))
    wording = prompt.wordings[0] if dice.odds(0.45) else voice.fill(dice.one(prompt.wordings))
    discomfort = dice.number(1, 3) if well else dice.number(2, 5)
    hard = dreaded and discomfort >= 3 and dice.odds(0.7)
    return Asked(
        id=dice.new_id(),
        question=ledger.question(prompt),
        wording=wording,
        certainty=certainty,
        said=_said(voice, sitting, kind, well=well) if answers else "",
        sureness=sureness if answers and dice.odds(0.85) else None,
        discomfort=discomfort if hard or (dreaded and dice.odds(0.4)) else None,
        left_out=voice.say(f"{kind}.left_out") if hard else "",
    )


def _said(voice: Voice, sitting: Sitting, kind: str, *, well: bool) -> str:
    sentences = sitting.dice.number(*sitting.length.said)
    if sitting.dice.odds(0.12):
        return ""
    first = [voice.say(f"{kind}.well" if well else f"{kind}.poorly") for _ in range(min(sentences, 1))]
    return voice.text([*first, *(voice.say("aside") for _ in range(sentences - 1) if voice.fresh("aside"))])
