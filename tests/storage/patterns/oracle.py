"""The figures of a journal read by brute force in Python, and journals to read them from."""

import random
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, datetime
from statistics import mean
from typing import Any

from debrief.domain.patterns.figures import (
    CauseCount,
    Evidence,
    FitPoint,
    Guess,
    Numbers,
    Patterns,
    QuestionCount,
    Repeated,
)
from debrief.domain.patterns.reach import reach
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Cause, Control, Development, Met, Need, Requirement, Strength, fit_percent
from debrief.domain.record.question import Asked, Question

DAY = 86_400_000
START = 1_700_000_000_000
OVER = {Outcome.REJECTED, Outcome.SILENT, Outcome.OFFER}


@dataclass
class Sample:
    """A journal: its debriefs in order of date, the ids of those in the trash, and reviews by question, UTC ms."""

    debriefs: list[Debrief]
    trashed: set[str] = field(default_factory=set)
    reviews: dict[str, list[int]] = field(default_factory=dict)

    @property
    def listed(self) -> list[Debrief]:
        """Those that are not in the trash, oldest first."""
        return [debrief for debrief in self.debriefs if debrief.id not in self.trashed]


def sample(seed: int) -> Sample:
    """Return a journal of up to forty debriefs."""
    rng = random.Random(seed)
    questions = [Question(id=f"q{n}", wording=f"Question {n}") for n in range(8)]
    debriefs: list[Debrief] = []
    for number in range(rng.choice([0, 1, 3, 10, 40])):
        earlier = rng.choice(debriefs) if debriefs and rng.random() < 0.3 else None
        debriefs.append(_debrief(rng, number, earlier.process_id if earlier else "", questions))
    trashed = {debrief.id for debrief in debriefs if rng.random() < 0.1}
    asked = {asked.question.id for debrief in debriefs for asked in debrief.asked}
    reviews = {
        q: sorted(START + rng.randrange(900 * DAY) for _ in range(2)) for q in sorted(asked) if rng.random() < 0.4
    }
    return Sample(debriefs, trashed, reviews)


def _debrief(rng: random.Random, number: int, process: str, questions: list[Question]) -> Debrief:
    def some(make: Any, most: int = 3) -> tuple[Any, ...]:
        return tuple(make(n) for n in range(rng.randint(0, most)))

    return Debrief(
        id=f"d{number:03}",
        started_at=START + number * 31 * DAY + rng.randrange(DAY),
        process=process,
        company=rng.choice(["Acme", "Birch", "Cedar"]),
        role=rng.choice(["Cook", ""]),
        stage=rng.choice(["", "Phone screen", "Technical", "Final round", "Panel", "Zweites Gespräch"]),
        outcome=rng.choice(list(Outcome)),
        chance=rng.choice([None, 0, 32, 33, 66, 67, 100]),
        skip_rule=rng.choice(["", "", "No travel", "No nights "]),
        asked=tuple(
            Asked(
                id=f"a{n}",
                question=question,
                said=rng.choice(["", "I stayed CALM.", "Clear, and calm", "Nothing of that"]),
                discomfort=rng.choice([None, 1, 3, 5]),
                left_out=rng.choice(["", "A figure"]),
            )
            for n, question in enumerate(rng.sample(questions, rng.randint(0, 4)))
        ),
        strengths=some(
            lambda n: Strength(
                id=f"s{n}", text=rng.choice(["Calm", "calm.", " Clear"]), evidence=rng.choice(["", "Ada"])
            )
        ),
        developments=some(
            lambda n: Development(
                id=f"p{number}-{n}",
                text=rng.choice(["Figures", "FIGURES", "", "Shorter"]),
                cue=rng.choice(["", "asked"]),
                came=rng.choice([None, True, False]),
                happened=rng.choice(["", "It went well"]),
                checked_at=START + rng.randrange(DAY),
            )
        ),
        causes=some(
            lambda n: Cause(
                id=f"c{n}",
                text=rng.choice(["", "Rival"]),
                control=rng.choice([None, *Control]),
                evidence=rng.choice(["", "They said so", "I guess."]),
            )
        ),
        requirements=some(
            lambda n: Requirement(
                id=f"r{n}",
                text=rng.choice(["SQL", "SQL", " "]),
                need=rng.choice([None, *Need]),
                met=rng.choice([None, *Met]),
                remark=rng.choice(["", "", "only the basics"]),
            ),
            5,
        ),
    )


def moment(debrief: Debrief) -> int:
    return debrief.started_at


def processes(listed: list[Debrief]) -> dict[str, list[Debrief]]:
    """Return the rounds of each process, oldest first."""
    found: dict[str, list[Debrief]] = defaultdict(list)
    for debrief in listed:
        found[debrief.process_id].append(debrief)
    return found


def process_outcome(rounds: list[Debrief]) -> Outcome:
    """Return the outcome of a process from its rounds, oldest first: an offer in any of them stays an offer."""
    outcomes = [each.outcome for each in rounds]
    return Outcome.OFFER if Outcome.OFFER in outcomes else outcomes[-1]


def numbers(listed: list[Debrief]) -> Numbers:
    outcomes, reached = Counter[Outcome](), Counter[Any]()
    bands = {(0, 32): [0, 0, 0], (33, 66): [0, 0, 0], (67, 100): [0, 0, 0]}
    for rounds in processes(listed).values():
        outcome = process_outcome(rounds)
        outcomes[outcome] += 1
        if outcome in OVER:
            reached[reach(rounds[-1].stage, len(rounds), offer=outcome is Outcome.OFFER)] += 1
            chance = rounds[-1].chance
            for (low, high), sums in bands.items():
                if chance is not None and low <= chance <= high:
                    sums[0] += 1
                    sums[1] += outcome is Outcome.OFFER
                    sums[2] += chance
    guesses = tuple(Guess(low=k[0], high=k[1], processes=v[0], offers=v[1], total=v[2]) for k, v in bands.items())
    return Numbers(debriefs=len(listed), outcomes=dict(outcomes), reached=dict(reached), guesses=guesses)


def cause_counts(listed: list[Debrief]) -> set[CauseCount]:
    causes, evidence = Counter[Any](), Counter[Any]()
    for debrief in listed:
        day = datetime.fromtimestamp(moment(debrief) / 1000, UTC)
        for cause in debrief.causes:
            if not cause.blank:
                key = (f"{day.year} Q{(day.month - 1) // 3 + 1}", cause.control)
                causes[key] += 1
                evidence[key] += cause.evidence not in ("", "I guess.")
    return {CauseCount(quarter=k[0], control=k[1], causes=n, evidence=evidence[k]) for k, n in causes.items()}


def evidence_shown(listed: list[Debrief]) -> tuple[Evidence, ...]:
    mine = (Control.MINE, Control.PARTLY)
    return tuple(
        Evidence(text=cause.text, evidence=cause.evidence, control=cause.control, title=debrief.title)
        for debrief in reversed(listed)
        for cause in debrief.causes
        if cause.evidence not in ("", "I guess.") and cause.control in mine
    )[:3]


def question_counts(listed: list[Debrief]) -> dict[str, tuple[int, int | None]]:
    """Return how often each question was asked, and its highest discomfort."""
    found: dict[str, list[int | None]] = defaultdict(list)
    for debrief in listed:
        for asked in debrief.asked:
            found[asked.question.id].append(asked.discomfort)
    return {q: (len(all_), max((d for d in all_ if d is not None), default=None)) for q, all_ in found.items()}


def practised(of: Sample) -> dict[str, tuple[float, float, int]]:
    """Return the mean discomfort of each question before and since its first review, and how often it has one since."""
    found = {}
    for question, reviews in of.reviews.items():
        askings = [(moment(d), a.discomfort) for d in of.listed for a in d.asked if a.question.id == question]
        before = [worst for at, worst in askings if at < reviews[0] and worst is not None]
        after = [worst for at, worst in askings if at >= reviews[0] and worst is not None]
        if before and after:
            found[question] = (mean(before), mean(after), len(after))
    return found


def repeated(listed: list[Debrief], name: str, *, with_evidence: bool) -> dict[str, int]:
    """Return how many debriefs have each point that is in more than one."""
    found: dict[str, set[str]] = defaultdict(set)
    for debrief in listed:
        for point in getattr(debrief, name):
            if point.text.strip() and (not with_evidence or point.evidence.strip()):
                found[point.text.strip().casefold().rstrip(".")].add(debrief.id)
    return {text: len(ids) for text, ids in found.items() if len(ids) > 1}


def stories(listed: list[Debrief]) -> dict[str, dict[str, tuple[int, int | None, int]]]:
    """Return, by story, how often each question was answered with it, its highest discomfort, and what was missing."""
    found = {}
    strengths = [each for debrief in listed for each in debrief.strengths if each.evidence.strip()]
    for name in {strength.text.strip().casefold().rstrip(".") for strength in strengths}:
        by_question: dict[str, list[Asked]] = defaultdict(list)
        for debrief in listed:
            for asked in debrief.asked:
                if name in asked.said.casefold():
                    by_question[asked.question.id].append(asked)
        if sum(map(len, by_question.values())) > 1:
            found[name] = {
                question: (
                    len(same),
                    max((asked.discomfort for asked in same if asked.discomfort is not None), default=None),
                    sum(bool(asked.left_out) for asked in same),
                )
                for question, same in by_question.items()
            }
    return found


def plans(listed: list[Debrief]) -> tuple[int, int, int]:
    planned = [point for debrief in listed for point in debrief.developments if point.planned]
    return len(planned), sum(p.came is True for p in planned), sum(p.came is False for p in planned)


def fit(listed: list[Debrief]) -> set[FitPoint]:
    found = set()
    for rounds in processes(listed).values():
        outcome = process_outcome(rounds)
        assessed = [each for each in rounds if fit_percent(each.requirements) is not None]
        if assessed and outcome is not Outcome.WITHDREW:
            wanted = [r for r in assessed[-1].requirements if not r.blank]
            match = fit_percent(wanted)
            assert match is not None
            unmet = sum(r.need is Need.MUST and r.met is Met.NO for r in wanted)
            got_to = reach(rounds[-1].stage, len(rounds), offer=outcome is Outcome.OFFER)
            title = rounds[-1].title
            unanswered = sum(not r.assessed for r in wanted)
            over = outcome in OVER
            found.add(FitPoint(title=title, match=match, unmet=unmet, unanswered=unanswered, reach=got_to, over=over))
    return found


def assert_figures(patterns: Patterns, of: Sample) -> None:
    """Compare every figure with what brute force finds."""
    listed = of.listed
    assert patterns.numbers == numbers(listed)
    assert set(patterns.causes) == cause_counts(listed)
    assert patterns.evidence == evidence_shown(listed)
    counts = question_counts(listed)
    _assert_questions(patterns.most_asked, counts, {q: n for q, (n, _) in counts.items() if n > 1})
    _assert_questions(patterns.most_uncomfortable, counts, {q: w for q, (_, w) in counts.items() if w and w >= 3})
    again = practised(of)
    assert len(patterns.practised) == min(5, len(again))
    for one in patterns.practised:
        assert (one.before, one.after, one.asked_after) == again[one.id]
    for shown, name in ((patterns.points, "developments"), (patterns.strengths, "strengths")):
        _assert_repeated(shown, repeated(listed, name, with_evidence=name == "strengths"))
    told = stories(listed)
    # Strengths that the same answers name are one story, and only the three most frequent are shown.
    totals = sorted((sum(n for n, _, _ in questions.values()) for questions in told.values()), reverse=True)
    assert {story.text.strip().casefold().rstrip(".") for story in patterns.stories} <= told.keys()
    assert bool(patterns.stories) is bool(told)
    assert [story.answers for story in patterns.stories][:1] == totals[:1]
    for story in patterns.stories:
        questions = told[story.text.strip().casefold().rstrip(".")]
        assert story.answers == sum(times for times, _, _ in questions.values())
        assert all(questions[each.id] == (each.times, each.worst, each.missing) for each in story.questions)
        assert [each.times for each in story.questions] == sorted((n for n, _, _ in questions.values()), reverse=True)[
            :3
        ]
    figures = patterns.plans
    assert (figures.plans, figures.came, figures.not_yet) == plans(listed)
    assert set(patterns.fit) == fit(listed)
    rules = [debrief.skip_rule.strip() for debrief in reversed(listed) if debrief.skip_rule.strip()]
    assert patterns.skip_rules == tuple(dict.fromkeys(rules))


def _assert_questions(shown: tuple[QuestionCount, ...], counts: dict[str, Any], ranks: dict[str, int]) -> None:
    assert [ranks[one.id] for one in shown] == sorted(ranks.values(), reverse=True)[:5]
    assert all((one.times, one.worst) == counts[one.id] for one in shown)


def _assert_repeated(shown: tuple[Repeated, ...], counts: dict[str, int]) -> None:
    assert [one.debriefs for one in shown] == sorted(counts.values(), reverse=True)[:3]
    assert all(counts[one.text.strip().casefold().rstrip(".")] == one.debriefs for one in shown)
