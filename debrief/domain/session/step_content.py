"""Whether a debrief has any content for a step."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.session.guide import Kind, Step


def has_content(step: Step, debrief: Debrief) -> bool:
    """Return whether `debrief` has content in any field that `step` edits."""
    return bool(debrief.text_at(step.id).strip()) or _in_fields(step, debrief)


def _in_fields(step: Step, debrief: Debrief) -> bool:  # noqa: C901, PLR0912 - a line for each kind
    match step.kind:
        case Kind.FACTS:
            facts = (debrief.company, debrief.role, debrief.stage, debrief.people)
            return any(f.strip() for f in facts) or bool(debrief.held) or bool(debrief.promised)
        case Kind.SCALE:
            return getattr(debrief, step.of) is not None
        case Kind.OUTCOME:
            answer = debrief.outcome is not Outcome.WAITING
            return answer or bool(debrief.answered) or bool(debrief.their_words.strip())
        case Kind.QUESTIONS:
            return any(a.wording.strip() for a in debrief.asked)
        case Kind.ANSWERS:
            return any(a.said.strip() or a.sureness is not None for a in debrief.asked)
        case Kind.PICK if step.of == "discomfort":
            return any(a.left_out.strip() or a.discomfort is not None for a in debrief.asked)
        case Kind.PICK:
            return any(a.question.practise or a.question.answer.strip() for a in debrief.asked)
        case Kind.POINTS if step.of == "strength":
            return any(s.step == step.id and not s.blank for s in debrief.strengths)
        case Kind.POINTS:
            return any(d.step == step.id and not d.blank for d in debrief.developments)
        case Kind.PLAN:
            return any(d.planned for d in debrief.developments)
        case Kind.AGAIN:
            return debrief.again is not None or bool(debrief.skip_rule.strip())
        case Kind.CAUSES | Kind.REQUIREMENTS | Kind.NOTES | Kind.FEEDBACK:
            return any(not part.blank for part in getattr(debrief, step.kind.value))
        case Kind.TEXT:
            return False
