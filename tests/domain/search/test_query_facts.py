"""Which debriefs a query finds, on one that has something of everything and one that has nothing."""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Cause, Development, Feedback, Met, Need, Note, Reflection, Requirement, Strength
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import When
from debrief.domain.search.query_parser import parse_query
from tests.domain.plain_reading import matches
from tests.domain.wednesday import HOME, NOW, ms

EMPTY = Debrief(started_at=NOW)
FULL = Debrief(
    started_at=NOW,
    company="Northwind Analytics",
    role="Data Engineer",
    stage="Phone screen",
    held=When(at=ms("2026-03-14 23:30")),
    people="Ada Lindqvist",
    outcome=Outcome.REJECTED,
    their_words="A strong field",
    skip_rule="Night shifts",
    tags=("remote", "on site"),
    reflections=(Reflection(id="page", text="The café was closed"),),
    asked=(
        Asked(
            question=Question(wording="Ledger wording", answer="Best answer"),
            wording="Wording that day",
            said="I mumbled",
            left_out="The figure",
            remark="Roughly put",
            discomfort=4,
        ),
    ),
    strengths=(Strength(text="Sketching", evidence="They nodded"),),
    developments=(Development(text="Estimates", cue="somebody asks", action="count aloud"),),
    causes=(Cause(text="Budget", evidence="Hiring freeze"),),
    requirements=(
        Requirement(text="SQL", need=Need.MUST, met=Met.YES),
        Requirement(text="Spark", need=Need.MUST, met=Met.PARTLY, remark="Sidelines"),
    ),
    notes=(Note(to="Bela", moment="The umbrella", ask="Anything missing"),),
    feedback=(Feedback(sender="Cleo", words="More depth", why="Fair"),),
)


def finds(text: str, debrief: Debrief) -> bool:
    query = parse_query(text, now=NOW, zone=HOME)
    assert query.problems == ()
    return matches(debrief, query)


WORDS = """
    northwind analytics engineer screen lindqvist strong shifts remote site cafe ledger wording answer mumbled figure
    roughly sidelines
    sketching nodded estimate aloud asks budget freeze sql spark bela umbrella missing cleo depth fair""".split()  # noqa: SIM905


def test_words_are_found_wherever_they_were_written():
    assert [word for word in WORDS if not finds(word, FULL)] == []
    assert [word for word in WORDS if finds(word, EMPTY)] == []


FACTS = (
    "company:analytics",
    "role:engineers",
    'stage:"phone screen"',
    "tag:remote",
    'tag:"on site"',
    "outcome:rejected",
    "has:feedback",
    "has:note",
    "has:plan",
    "discomfort:4",
    "discomfort:>3",
    "fit:75",
    "fit:>=75",
    "in:2026-03-14 -outcome:waiting",
    "until:2026-03-14",
    "in:march,may",
)


def test_facts_are_found_by_their_keys():
    assert [text for text in FACTS if not finds(text, FULL)] == []
    assert [text for text in FACTS if finds(text, EMPTY)] == []


OTHER_FACTS = (
    "company:engineer",
    "role:northwind",
    "tag:screen",
    'tag:"remote on"',
    "outcome:silent",
    "discomfort:<4",
    "discomfort:5",
    "fit:>75",
    "-has:note",
    "since:2026-03-15",
    "in:april",
    '"engineer phone"',
    '"analytics data"',
)


def test_facts_of_another_key_or_value_are_not():
    assert [text for text in OTHER_FACTS if finds(text, FULL)] == []


def test_one_without_a_date_is_found_by_when_it_was_begun():
    assert finds("in:today", EMPTY)
    assert finds("outcome:waiting -has:note,feedback,plan -discomfort:>=1 -fit:>=0", EMPTY)
