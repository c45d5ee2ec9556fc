"""What a search finds in a journal file is what a plain reading of every debrief says."""

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from debrief import demo
from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Development, Feedback, Met, Need, Note, Reflection, Requirement
from debrief.domain.record.question import Asked, Question
from debrief.domain.record.when import UNKNOWN, When
from debrief.domain.search.query_parser import parse_query
from debrief.storage.debriefs import lists
from debrief.storage.file.open_journal import connect
from tests.domain.plain_reading import matches
from tests.domain.wednesday import HOME, NOW
from tests.empty_journal import open_empty_journal

DAY = 86_400_000

WORDS = (
    *(
        "crate",
        "Crates",
        "crat",
        "company",
        "companies",
        "Acme",
        "acme,",
        "naïve",
        "naive",
        "NAÏVE",
        "Straße",
        "strasse",
    ),
    *(
        "c++",
        "C",
        "c#",
        "東京都",
        "京",
        "what's",
        "whats",
        "go",
        "GO;",
        "-go",
        "4",
        "½",
        "İstanbul",
        "ﬁt",
        "🙂",
        "fit:5",
    ),
    *('"quoted"', "NOT", "not", "OR", "AND", "NEAR", "is=kept", "company=acme", "=", "|", "*", "^", "()", "{a}"),
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join)
NAMES = st.lists(st.sampled_from(["Acme", "Crates", "&", "go", "c++", "東京都", "naïve"]), max_size=3).map(" ".join)
LEVELS = st.none() | st.integers(1, 5)

DEBRIEFS = st.lists(
    st.builds(
        Debrief,
        started_at=st.integers(NOW - 400 * DAY, NOW),
        held=st.just(UNKNOWN) | st.builds(When, at=st.integers(NOW - 400 * DAY, NOW)),
        company=NAMES,
        role=NAMES,
        stage=NAMES,
        people=TEXTS,
        outcome=st.sampled_from(Outcome),
        tags=st.lists(NAMES, max_size=2).map(tuple),
        reflections=TEXTS.map(lambda text: (Reflection(id="page", text=text),)),
        asked=st.builds(
            Asked, wording=TEXTS, said=TEXTS, discomfort=LEVELS, question=st.builds(Question, wording=TEXTS)
        ).map(lambda asked: (asked,)),
        developments=st.builds(Development, text=TEXTS, cue=TEXTS).map(lambda point: (point,)),
        notes=st.builds(Note, to=NAMES).map(lambda note: (note,)),
        feedback=st.builds(Feedback, words=TEXTS).map(lambda feedback: (feedback,)),
        requirements=st.lists(
            st.builds(
                Requirement,
                text=st.just("x"),
                need=st.sampled_from([None, *Need]),
                met=st.sampled_from([None, *Met]),
            ),
            max_size=3,
        ).map(tuple),
    ),
    min_size=1,
    max_size=6,
)

_VALUES = st.sampled_from(["acme", "Crates", "c++", "東京都", "naive", "crat*", "go,acme"])
_TERMS = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(["crat*", "c*", "東*", "京", '"crate crates"', '"go go"', '"what\'s"', "Ac", "compan"]),
    st.builds('"{} {}"'.format, st.sampled_from(WORDS), st.sampled_from(WORDS)),
    st.builds("{}:{}".format, st.sampled_from(["company", "role", "stage", "tag"]), _VALUES),
    st.builds('company:"{}"'.format, NAMES),
    st.builds("outcome:{}".format, st.sampled_from([*Outcome, "waiting,offer"])),
    st.builds("has:{}".format, st.sampled_from(["feedback", "note", "plan", "note,plan"])),
    st.builds("discomfort:{}{}".format, st.sampled_from(["", ">=", "<", ">"]), st.integers(1, 5)),
    st.builds(
        "{}:{}{}".format, st.just("fit"), st.sampled_from(["", ">=", "<", "<="]), st.sampled_from([0, 50, 67, 100])
    ),
    st.builds(
        "{}:{}".format,
        st.sampled_from(["since", "until", "in"]),
        st.sampled_from(["2026", "last-year", "2026-06", "summer", "this-month", "march,may", "2026-11-18"]),
    ),
)
QUERIES = st.lists(st.builds("{}{}".format, st.sampled_from(["", "", "-"]), _TERMS), max_size=4).map(" ".join)
"""Queries that find some of them."""


class SearchJournal:
    """Debriefs in a journal file."""

    def __init__(self, folder: str, debriefs: list[Debrief]) -> None:
        self.path = Path(folder) / "journal.sqlite3"
        with closing(open_empty_journal(self.path)) as journal:
            for debrief in debriefs:
                journal.save(debrief, None)
            while journal.index():
                pass
            self.debriefs = [found for debrief in debriefs if (found := journal.load(debrief.id))]

    def found(self, *queries: Any) -> list[list[str]]:
        """The ids that each query finds, in order."""
        with closing(connect(self.path, read_only=True)) as db:
            return [[summary.id for summary in lists.debriefs(db, query)] for query in queries]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(DEBRIEFS, st.lists(st.tuples(QUERIES, st.booleans()), min_size=1, max_size=12))
def test_a_search_finds_exactly_what_a_plain_reading_does_newest_first(
    debriefs: list[Debrief], asked: list[tuple[str, bool]]
):
    queries = [parse_query(text, now=NOW, zone=HOME, typing=typing) for text, typing in asked]
    with TemporaryDirectory() as folder:
        journal = SearchJournal(folder, debriefs)
        for query, found in zip(queries, journal.found(*queries), strict=True):
            wanted = [debrief for debrief in journal.debriefs if matches(debrief, query)]
            assert sorted(found) == sorted(debrief.id for debrief in wanted)
            moments = {debrief.id: debrief.held.at or debrief.started_at for debrief in wanted}
            assert [moments[id_] for id_ in found] == sorted(moments.values(), reverse=True)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> SearchJournal:
    """The sample journal."""
    return SearchJournal(str(tmp_path_factory.mktemp("samples")), list(demo.sample_debriefs(NOW, HOME)))


@settings(deadline=None)
@given(st.text(max_size=60), st.booleans())
@example('"" NEAR(a b, 2) {x} : ^a *', False)
@example("fit:>=0 -fit:>=0 discomfort:<5", False)
@example("a " * 499, True)
@example(f'"{"a " * 480}"', False)
def test_any_text_can_be_searched_for(samples: SearchJournal, text: str, typing: bool):
    query = parse_query(text, now=NOW, zone=HOME, typing=typing)
    (found,) = samples.found(query)
    assert set(found) == {debrief.id for debrief in samples.debriefs if matches(debrief, query)}


@settings(deadline=None)
@given(st.lists(st.text(max_size=30), min_size=1, max_size=4))
def test_any_text_is_found_by_what_it_says(texts: list[str]):
    debriefs = [Debrief(started_at=NOW + at, their_words=text, company=text) for at, text in enumerate(texts)]
    queries = [parse_query(f'"{text}" {text}', now=NOW, zone=HOME) for text in texts]
    with TemporaryDirectory() as folder:
        journal = SearchJournal(folder, debriefs)
        for query, found in zip(queries, journal.found(*queries), strict=True):
            assert set(found) == {debrief.id for debrief in journal.debriefs if matches(debrief, query)}
