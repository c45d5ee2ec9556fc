"""What is decided about a point of feedback, as people type it."""

from debrief.domain.people.feedback import read_verdict
from debrief.domain.record.parts import Verdict

ADOPT, TEST, ASIDE = Verdict.ADOPT, Verdict.TEST, Verdict.SET_ASIDE


VERDICTS = {
    "a": (ADOPT, ""),
    "T": (TEST, ""),
    "adopt": (ADOPT, ""),
    "Adopt it.": (ADOPT, ""),
    "set it aside": (ASIDE, ""),
    "aside": (ASIDE, ""),
    "a, it is fair": (ADOPT, "it is fair"),
    "t - next time": (TEST, "next time"),
    "adopt, because it is true": (ADOPT, "because it is true"),
    "adopt because it is true": (ADOPT, "because it is true"),
    "test it in the next round": (TEST, "in the next round"),
    "yes that is fair, I'll adopt it": (ADOPT, "yes that is fair, I'll adopt it"),
    "yes that is fair, I’ll adopt it": (ADOPT, "yes that is fair, I’ll adopt it"),
    "fair, so I will set this aside": (ASIDE, "fair, so I will set this aside"),
    "OK, let's test that": (TEST, "OK, let's test that"),
    "yes, adopt it": (ADOPT, "yes, adopt it"),
    "yes that is fair": (None, "yes that is fair"),
    "a fair point": (None, "a fair point"),
    "test was unfair": (None, "test was unfair"),
    "their test was unfair": (None, "their test was unfair"),
    "I already test it daily": (None, "I already test it daily"),
    "I tried to adopt it": (None, "I tried to adopt it"),
    "I won't adopt it": (None, "I won't adopt it"),
    "adopt it? no": (None, "adopt it? no"),
    "adopt or test": (None, "adopt or test"),
    "I'd adopt it but I'll test it first": (None, "I'd adopt it but I'll test it first"),
    "x": (None, "x"),
    "": (None, ""),
}


def test_a_verdict_is_read_where_it_is_certain_and_the_rest_is_the_reason() -> None:
    assert {typed: read_verdict(typed) for typed in VERDICTS} == VERDICTS
