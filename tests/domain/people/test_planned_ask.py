"""What somebody planned to ask, in the words of a plan, becomes what the letter asks."""

from debrief.domain.people.note_draft import LetterFacts, draft_letter
from debrief.domain.people.note_flags import FlagKind, note_flags
from debrief.domain.people.note_template import Letter, LetterKind, NoteTemplate
from tests.domain.people.letters import drafted

TEMPLATE = NoteTemplate(
    name="test",
    title="Test",
    language="en",
    question="What is one thing to prepare better?",
    letters={LetterKind.THANKS: Letter(subject="Thanks", body="Hello {to}. One question: {ask}")},
)


PLANS = {
    "ask if there was anything in the call that gave her pause": (
        "if there was anything in the call that gave {her} pause."
    ),
    "Ask her whether the team grows": "whether the team grows.",
    "ask Priya what I could prepare better": "what I could prepare better?",
    "ask them: what would you change?": "what would you change?",
    "ask about the salary band": "about the salary band.",
    "What would you change": "What would you change?",
    "Ask me anything, is that fine?": "Ask me anything, is that fine?",
    "": "What is one thing to prepare better?",
}


def test_a_plan_to_ask_becomes_what_is_asked() -> None:
    facts = {ask: LetterFacts(to="Priya Nair", ask=ask) for ask in PLANS}
    assert {ask: draft_letter(TEMPLATE, facts[ask], LetterKind.THANKS).body for ask in PLANS} == {
        ask: f"Hello Priya Nair. One question: {asked}" for ask, asked in PLANS.items()
    }


def test_an_uncertain_word_of_a_plan_is_pointed_out() -> None:
    flags = note_flags(drafted(moment="The bug in the queue", ask="ask if the call gave her pause"))
    assert [flag.says for flag in flags if flag.kind is FlagKind.PLACEHOLDER] == [
        "It still has {her} in it. Fill it in, or take it out."
    ]
