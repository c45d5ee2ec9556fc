"""Sentences typed at a choice: what of them is a choice, and what the text field behind it gets."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual.app import ComposeResult
from textual.screen import Screen

from debrief.domain.record.debrief import Again, attribute
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.parts import Control, Met, Need, Verdict
from debrief.domain.record.question import Certainty
from debrief.domain.session.steps.fields import Choice, Words
from debrief.tui.forms.form import Form
from tests.soak.evidence import Evidence
from tests.tables.cross_section import each_kind_or_all
from tests.tui.conftest import Sit
from tests.tui.person import Person, key_event

FAST, SLOW = 0.1, 2.0
"""Seconds between two keys."""
YES_NO = ("yes", "no")
AGAIN, CERTAINTY, CONTROL, MET, NEED, OUTCOME, VERDICT = (
    tuple(map(str, kind)) for kind in (Again, Certainty, Control, Met, Need, Outcome, Verdict)
)


@dataclass(frozen=True)
class Row:
    """What the form holds."""

    choice: str | None = None
    text: str = ""


class FormScreen(Screen[None]):
    """A choice of `labels`, and a text field behind it."""

    def __init__(self, labels: tuple[str, ...]) -> None:
        super().__init__()
        options = tuple((label, label) for label in labels)
        self._fields = (
            Choice(label="Choice", lens=attribute("choice"), options=options),
            Words(label="Text", lens=attribute("text")),
        )

    def compose(self) -> ComposeResult:
        yield Form(Row(), self._fields)

    async def clear(self) -> Form:
        """Return a new, blank form in place of the one before, with its choice focused."""
        await self.query_one(Form).remove()
        form = Form(Row(), self._fields)
        await self.mount(form)
        self.set_focus(form.first)
        return form


async def open_form(person: Person, labels: tuple[str, ...]) -> FormScreen:
    await person.app.push_screen(FormScreen(labels))
    return await person.at(FormScreen)


async def typed(person: Person, screen: FormScreen, keys: str, between: float = FAST) -> tuple[str, str]:
    """Return what is chosen after `keys`, and the text."""
    form = await screen.clear()
    await person.handled()
    for number, key in enumerate(keys):
        event = key_event(key)
        event.time += number * between
        person.app.post_message(event)
    await person.handled()
    row = form.value
    return row.choice or "", row.text.strip()


SENTENCES = {
    CERTAINTY: [
        *("Explain how.", "explain how.", "Exactly as I said.", "exactly as I said.", "exact words I forgot"),
        *("gist only, I think", "Get to the point.", "Unsafe loads?", "USA only", "e2e tests: any?", "eleven days"),
        *("I did it.", "なぜですか", "¿Por qué?", "Über die Zahlen"),
    ],
    YES_NO: [
        *("You could say it.", "Nobody asked me.", "nobody asked me.", "No, I would not.", "no, I would not"),
        *("no idea what they meant", "not a word", "nothing special", "now they know", "nice people"),
        *("Yes they did", "yes they did", "yes, they did", "yesterday they called"),
    ],
    AGAIN: ["nobody asked me.", "no, I would not", "not a word", "not sure about it", "Yes they did"],
    CONTROL: [
        *("mine, I think", "not mine to say", "can't know yet", "partly, at work", "nothing special", "metrics in it"),
    ],
    MET: ["met most of it", "metrics in it", "methods, mostly", "not a word", "No, I would not.", "partly, at work"],
    NEED: ["must be said", "nice people", "nicely done", "nothing special", "methods, mostly"],
    OUTCOME: [
        *("rejected after weeks", "offer came", "offered it to me", "silent since May", "waiting for a call"),
        *("withdrew for the pay", "set aside some time"),
    ],
    VERDICT: ["test it twice", "tested it twice", "set aside some time"],
}
"""Sentences that begin as an option of the choice does; those of the first choice also as none does."""
Case = tuple[str, tuple[str, str]]
"""The keys, and what is chosen after them with the text."""
Pick = Callable[[Iterable[Case]], list[Case]]


async def check(sit: Sit, tables: dict[tuple[str, ...], list[Case]]) -> None:
    """Type each text of `tables` at a blank form with those labels: what is chosen then, and the text."""
    async with sit() as person:
        for labels, cases in tables.items():
            screen = await open_form(person, labels)
            assert [(keys, await typed(person, screen, keys)) for keys, _ in cases] == cases, labels


@each_kind_or_all
async def test_a_sentence_is_kept_whole_and_chooses_nothing(sit: Sit, evidence: Evidence, pick: Pick) -> None:
    tables = {labels: pick((each, ("", each)) for each in sentences) for labels, sentences in SENTENCES.items()}
    evidence.count(sum(map(len, tables.values())))
    await check(sit, tables)


BEFORE_A_SENTENCE = {
    CERTAINTY: [
        ("eHow do you plan?", ("exact", "How do you plan?")),
        ("exHow do you plan?", ("exact", "How do you plan?")),
        ("exactHow do you plan?", ("exact", "How do you plan?")),
        ("exact How do you plan?", ("exact", "How do you plan?")),
        ("exacthow do you plan?", ("exact", "how do you plan?")),
        ("gGet to the point.", ("gist", "Get to the point.")),
        ("e“How?”", ("exact", "“How?”")),
        ("e¿Por qué?", ("exact", "¿Por qué?")),
        ("eなぜですか", ("exact", "なぜですか")),
    ],
    YES_NO: [
        ("nNobody asked.", ("no", "Nobody asked.")),
        ("noNobody asked.", ("no", "Nobody asked.")),
        ("nothey would not", ("no", "they would not")),
        ("yeseverything new", ("yes", "everything new")),
        ("yesTerraform", ("yes", "Terraform")),
        ("noTeamwork", ("no", "Teamwork")),
        ("yes", ("yes", "")),
        ("yes ", ("yes", "")),
    ],
    AGAIN: [
        ("nNever on Sundays", ("no", "Never on Sundays")),
        ("noThey knew", ("no", "They knew")),
        ("not sureAsk them", ("not sure", "Ask them")),
    ],
    MET: [
        ("not metKafka", ("not met", "Kafka")),
    ],
    NEED: [
        ("mustKafka", ("must", "Kafka")),
        ("must haveKafka", ("must", "Kafka")),
        ("must have", ("must", "")),
        ("must-have", ("must", "")),
        ("nice to have", ("nice", "")),
    ],
}
"""An option and a sentence behind it, typed in one go."""


@each_kind_or_all
async def test_a_choice_before_a_sentence_stays_chosen(sit: Sit, evidence: Evidence, pick: Pick) -> None:
    tables = {labels: pick(cases) for labels, cases in BEFORE_A_SENTENCE.items()}
    evidence.count(sum(map(len, tables.values())))
    await check(sit, tables)


async def test_a_sentence_with_a_capital_is_kept_whole_however_slowly_it_is_typed(sit: Sit) -> None:
    sentences = ("Explain how you plan.", "Get to the point.", "Unsafe loads?", "Every day?")
    async with sit() as person:
        screen = await open_form(person, CERTAINTY)
        found = {sentence: await typed(person, screen, sentence, SLOW) for sentence in sentences}
    assert found == {sentence: ("", sentence) for sentence in sentences}
