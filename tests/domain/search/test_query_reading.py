"""What a query asks for, as it is read from what somebody typed."""

from collections.abc import Iterable

from debrief.domain.search.query import Period, Query
from debrief.domain.search.query_parser import LIMIT, parse_query
from tests.domain.wednesday import HOME, NOW, ms


def asked(text: str, *, typing: bool = False) -> Query:
    return parse_query(text, now=NOW, zone=HOME, typing=typing)


def clauses(text: str, *, typing: bool = False) -> list[str]:
    """The clauses as `-a b|c*`: negated, two phrases, the last word of the second begun."""
    return [
        "-" * clause.negated + "|".join(" ".join(p.words) + "*" * p.begun for p in clause.phrases)
        for clause in asked(text, typing=typing).clauses
    ]


def problems(texts: Iterable[str], *, typing: bool = False) -> dict[str, tuple[str, ...]]:
    """Return what is wrong with those of the texts with which something is."""
    return {text: said for text in texts if (said := asked(text, typing=typing).problems)}


def slips(texts: Iterable[str], *, typing: bool = False) -> dict[str, int]:
    """Return how many slips are said of each text."""
    return {text: len(asked(text, typing=typing).problems) for text in texts}


WORDS_AND_PHRASES = {
    "": [],
    "box": ["box|boxs|boxes"],
    "two words": ["two|twos|twoes", "words|wordss|wordses|word"],
    '"two words"': ["two words"],
    '"words"': ["words"],
    '"two  words': ["two words"],
    'go"two words"c++': ["go", "two words", "c++"],
    "“two words” „ab“": ["two words", "ab"],
    "-go": ["-go"],
    '-"two words"': ["-two words"],
    "--go": ["-go"],
    "- go": ["go"],
    "nort*": ["nort*"],
    "-nort*": ["-nort*"],
    "what's e-mail": ["what s", "e mail"],
    "what's-up*": ["what s up*"],
    "東京": ["東 京"],
    "Café": ["cafe|cafes|cafees"],
    "c++ C#": ["c++", "c#"],
    "NOT go OR us AND it": ["not|nots|notes", "go", "or", "us", "and|ands|andes", "it"],
    "12:30 http://ab.de std::go C:\\go": ["12 30", "http ab de", "std go", "c go"],
    "a^b (ab) [ab] ab;": ["a b", "ab", "ab", "ab"],
}


def test_words_and_phrases():
    assert {text: clauses(text) for text in WORDS_AND_PHRASES} == WORDS_AND_PHRASES
    assert problems(WORDS_AND_PHRASES) == {}


FACTS = {
    "company:acme": ["company=acme*"],
    "COMPANY:Acme": ["company=acme*"],
    "company：“acme corp”": ["company=acme company=corp"],
    'role:"data engineer"': ["role=data role=engineer"],
    "role:data-engineer": ["role=data role=engineer*"],
    'role:"engineer"': ["role=engineer"],
    "company:boxes": ["company=boxes*|company=box|company=boxe"],
    "stage:phon*": ["stage=phon*"],
    "-tag:go": ["-tag=go*"],
    '-tag:"go"': ["-tag=go"],
    "tag:go,c++": ["tag=go*|tag=c++*"],
    "tag:go，c++": ["tag=go*|tag=c++*"],
    'tag:"on site",,go,': ["tag=on tag=site|tag=go*"],
    "outcome:rejected": ["outcome=rejected"],
    "outcome:Offer,SILENT": ["outcome=offer|outcome=silent"],
    "-outcome:waiting": ["-outcome=waiting"],
    "has:note -has:feedback": ["has=note", "-has=feedback"],
    "discomfort:3": ["discomfort=3"],
    "discomfort:=3": ["discomfort=3"],
    "discomfort:>=4": ["discomfort=4|discomfort=5"],
    "discomfort:≥4": ["discomfort=4|discomfort=5"],
    "discomfort:>4": ["discomfort=5"],
    "discomfort:<2": ["discomfort=1"],
    "discomfort:<=2": ["discomfort=1|discomfort=2"],
    "discomfort:1,5": ["discomfort=1|discomfort=5"],
    'discomfort:"> 4"': ["discomfort=5"],
    "-discomfort:5": ["-discomfort=5"],
    "fit:57%": ["fit=57"],
    "fit:>98": ["fit=99|fit=100"],
    "company:go us": ["company=go*", "us"],
}


def test_facts():
    assert {text: clauses(text) for text in FACTS} == FACTS
    assert problems(FACTS) == {}


DATES = {
    "since:2026-03": [Period(since=ms("2026-03-01"))],
    "until:2026-03": [Period(until=ms("2026-04-01"))],
    "in:2026-03": [Period(ms("2026-03-01"), ms("2026-04-01"))],
    "since:2025 until:yesterday": [Period(since=ms("2025-01-01")), Period(until=ms("2026-11-18"))],
    "-in:march": [Period(ms("2026-03-01"), ms("2026-04-01"), negated=True)],
    "since:2026,2025": [Period(since=ms("2025-01-01"))],
    "until:2026,2025": [Period(until=ms("2027-01-01"))],
    "in:april,march": [Period(ms("2026-03-01"), ms("2026-05-01"))],
    "in:march,may": [
        Period(ms("2026-03-01"), ms("2026-06-01")),
        Period(ms("2026-04-01"), ms("2026-05-01"), negated=True),
    ],
}


def test_dates():
    assert {text: list(asked(text).periods) for text in DATES} == DATES
    assert {text: asked(text).clauses for text in DATES} == dict.fromkeys(DATES, ())
    assert problems(DATES) == {}


SLIPS = {
    "compny:go": (["go"], "compny: is not a search key. Did you mean company:?"),
    "compny: go": (["compny|compnys|compnyes|compnies", "go"], "compny: is not a search key. Did you mean company:?"),
    "foo:go": (["go"], "foo: is not a search key. Put it in quotation marks to search for the words."),
    "outcome:rejcted": ([], "outcome:rejcted is not one of the choices. Did you mean outcome:rejected?"),
    "outcome:rejcted,offer": (
        ["outcome=offer"],
        "outcome:rejcted is not one of the choices. Did you mean outcome:rejected?",
    ),
    "has:xyz": ([], "has:xyz is not one of the choices. Write feedback, note or plan."),
    "discomfort:9": ([], "discomfort:9 does not work. Write a number from 1 to 5, as in discomfort:>=4."),
    "discomfort:>5": ([], "discomfort:>5 does not work. Write a number from 1 to 5, as in discomfort:>=4."),
    "fit:high": ([], "fit:high does not work. Write a number from 0 to 100, as in fit:>=60."),
    "since:yesterdya": ([], "since:yesterdya cannot be read as a date. Did you mean since:yesterday?"),
    "in:2026-13": ([], "in:2026-13 cannot be read as a date. Write it like 2026, 2026-03, 2026-03-14 or march."),
    "company: go": (["go"], "Write what to look for right after company: as in company:northwind."),
    "company:": ([], "Write what to look for right after company: as in company:northwind."),
    'outcome:""': ([], "Write what to look for right after outcome: as in outcome:rejected."),
}


def test_a_slip_asks_nothing_and_is_said():
    assert {text: (clauses(text), *asked(text).problems) for text in SLIPS} == SLIPS
    assert {text: asked(text).periods for text in SLIPS} == dict.fromkeys(SLIPS, ())


def test_a_slip_made_twice_is_said_once_and_never_at_length():
    assert len(asked("outcome:xy outcome:xy").problems) == 1
    assert max(len(problem) for problem in asked(f"outcome:{'x' * 500} {'y' * 400}:go").problems) < 150


def test_what_is_said_of_a_slip_is_safe_to_show():
    (problem,) = asked('outcome:"\x1b]0;x\x07\n[b]"').problems
    assert not {"\x1b", "\x07", "\n"} & set(problem)


def test_only_the_beginning_of_a_very_long_query_is_read():
    query = asked("go " * LIMIT)
    assert len(query.clauses) == LIMIT // 3 + 1
    assert query.problems == (f"Only the first {LIMIT} characters are searched for.",)


WHILE_TYPING = {
    "north": ["north*"],
    "company": ["company*|companies"],
    "boxes": ["boxes*|box|boxe"],
    "go north": ["go", "north*"],
    "north ": ["north|norths|northes"],
    "what'": ["what*"],
    "what's": ["what s*"],
    '"system des': ["system des*"],
    '"system ': ["system"],
    '"system design"': ["system design"],
    "company:nor": ["company=nor*"],
    "tag:go,nor": ["tag=go*|tag=nor*"],
    "tag:nor,": ["tag=nor*"],
    "-pan": ["-pan|pans|panes"],
    "outcome:rej": ["outcome=rejected"],
    "outcome:w": ["outcome=waiting|outcome=withdrew"],
    "outcome:offer,s": ["outcome=offer|outcome=silent"],
    "-outcome:rej": [],
    "discomfort:>": [],
    "discomfort:>=": [],
}


def test_the_last_word_may_go_on_while_typing():
    assert {text: clauses(text, typing=True) for text in WHILE_TYPING} == WHILE_TYPING
    assert problems(WHILE_TYPING, typing=True) == {}


NOT_COMPLETE_YET = (
    "company:",
    'company:"',
    "go outcome:",
    "since:",
    "since:2",
    "since:2026-",
    "since:yest",
    "in:march-20",
    "has:not",
)


def test_what_may_still_become_right_is_no_slip_while_typing():
    assert problems(NOT_COMPLETE_YET, typing=True) == {}
    assert slips(NOT_COMPLETE_YET) == dict.fromkeys(NOT_COMPLETE_YET, 1)
    ended = {f"{text} ": not text.endswith('"') for text in NOT_COMPLETE_YET}
    assert slips(ended, typing=True) == ended


WRONG_HOWEVER_IT_GOES_ON = ("outcome:x", "outcome:rejectedd", "since:zz", "fit:101", "compny:", "outcome:wait go")


def test_what_can_no_longer_become_right_is_said_while_typing():
    assert slips(WRONG_HOWEVER_IT_GOES_ON, typing=True) == dict.fromkeys(WRONG_HOWEVER_IT_GOES_ON, 1)
