"""What a person reads: short, calm, and in the order in which English says it."""

import re

import pytest

from tests.words import Sentence, sentences

LONGEST = 320
"""The most characters of a paragraph; the longest are help texts of commands."""
WORDS_IN_A_SENTENCE = 40

TONE = {
    "an exclamation mark": r"!(?!=)",
    "praise": r"\b(great|awesome|amazing|congratulations|well done|good job|bravo|excellent|keep it up|proud of)\b",
    "guilt": r"\b(you should have|you failed|you forgot|you must\b|don't forget|unfortunately|oops|sorry)\b",
    "a promise": r"\b(you will feel|you'll feel|guaranteed|always works|will get the job)\b",
    "machine talk": r"\b(invalid|illegal|fatal|abort(ed)?|please)\b",
}
"""What no sentence has."""

TRANSLATED = {
    "nowhere": r"\basked about nowhere\b",
    "is found": r"\b(nothing|no \w+) is found\b|\bwhat is found\b",
    "written down yet": r"\b(no|none) (\w+ )?is written( down)? yet\b",
    "begins so": r"\b(begins|beginning) so\b",
    "is no ...": r"(?<!\bThere )\bis no (day|time|name|id|text|table|key|kind|one day|list|date|number|length|TOML)\b",
    "is as it was": r"\b(is|are|stays|stay|leaves? all) as (it|they) (was|were|is|are)\b",
    "takes it back": r"\btakes? (it|one|the last change) back\b|\bcan be taken back\b",
    "anew": r"\banew\b",
    "is told": r"\bis told\b|\btold to\b",
    "not any more": r"\b(is|are) not\b[^.]*\bany more\b",
    "in what words": r"\bin (what|those|whatever) words than\b|\band in what words\b",
    "is there already": r"\bis there already\b",
    "likeliest": r"\blikeliest\b|\blikewise\b",
    "words of your own": r"\bwords of your own\b",
    "the true one": r"\byou will rarely\b|\bthe true one\b",
    "keep the size": r"\bkeeps? a doubt the size\b",
    "of its own": r"\ba question of its own\b",
    "mend": r"\bmend(ed|s)?\b",
    "such a": r"\bsuch a (role|debrief|question|job)\b",
    "not said": r"\bnot said any more\b",
    "what happens": r"\bwhen what happens\b",
    "whom": r"\bwhom\b",
    "for ever": r"\bfor ever\b",
    "wants you": r"\bwants you\b",
    "there are": r"\bThere are: |; there are \W",
    "afresh": r"\bafresh\b",
    "is no ... of": r"\bis (no|none) (part|line|code|rescue|kind|name|number|value) ?(of|file)?\b|\bis none\b",
    "stands": r"\bstands? (twice|there|in it)\b",
    "speaks for": r"\bspeaks? for (it|each)\b",
    "became of": r"\b(what )?bec(a|o)mes? of (it|each|a plan)\b",
    "the one before": r"\bthe (one|entry|field|prompt|month|match|person) (before|after)\b(?! it)",
    "so nothing": r"\. So nothing\b",
    "take back": r"\btakes? (it|that|one of them|the last letter) back\b",
    "a plan is carried out": r"\bthe plan is carried out\b",
    "rub out": r"\brub out\b",
}
"""Turns of phrase that were in the list once, and sounded translated."""


@pytest.fixture(scope="module")
def every() -> list[Sentence]:
    return sentences()


def test_the_list_has_the_guide_the_commands_the_keys_and_the_errors(every: list[Sentence]) -> None:
    texts = {sentence.text for sentence in every}
    assert len(texts) > 900
    assert {
        "What did you mean to prepare but not get to?",
        "Written down, a doubt is easier to weigh.",
        "Turn a lost interview into preparation for the next one.",
        "Go to the next prompt",
        "Missing from your answer",
        "You have no debriefs yet.",
    } <= texts


def test_every_text_is_short(every: list[Sentence]) -> None:
    assert [s for s in every if len(s.text) > LONGEST and not s.place.startswith(("cli/", "guides/new.py"))] == []
    long = [s for s in every if any(len(part.split()) > WORDS_IN_A_SENTENCE for part in re.split(r"[.?:;]\s", s.text))]
    assert [s for s in long if not s.place.startswith("cli/")] == []


def with_turns(every: list[Sentence], turns: dict[str, str]) -> list[tuple[str, Sentence]]:
    """Return the sentences that have one of these turns, with the name of the turn."""
    return [(what, s) for what, turn in turns.items() for s in every if re.search(turn, s.text, re.IGNORECASE)]


def test_every_text_is_calm(every: list[Sentence]) -> None:
    assert with_turns(every, TONE) == []


def test_no_text_has_a_turn_that_sounded_translated(every: list[Sentence]) -> None:
    assert with_turns(every, TRANSLATED) == []
