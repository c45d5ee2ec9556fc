"""Words typed at each choice of the guide: what they choose, and where they are kept, in the app and in lines."""

from collections.abc import Callable
from typing import Any, NamedTuple

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Asked


class Place(NamedTuple):
    """A choice of the guide: the fields typed before it at its step, and what of the debrief is looked at after it."""

    step: str
    before: tuple[str, ...]
    read: Callable[[Debrief], Any]

    @property
    def lines(self) -> list[str]:
        """The fields before it in lines, where a text of several lines ends with a full stop alone."""
        return [line for text in self.before for line in ([text, "."] if text == SEVERAL else [text])]

    def debrief(self, name: str, started_at: int) -> Debrief:
        """Return the debrief in which to type: a rejection, with one question where that is not typed before."""
        asked = () if self.step == "questions" else (Asked(id=f"asked {name}", wording="Why us?"),)
        outcome = Outcome.WAITING if self.step == "outcome" else Outcome.REJECTED
        return Debrief(id=name, started_at=started_at, step=self.step, asked=asked, outcome=outcome)


SEVERAL = "Ask more."
"""Typed into a field of several lines."""


def _parts(of: str, *names: str) -> Callable[[Debrief], Any]:
    def read(part: Any, name: str) -> Any:
        for each in name.split("."):
            part = getattr(part, each)
        return part

    return lambda debrief: [tuple(read(part, name) for name in names) for part in getattr(debrief, of)]


_REQUIREMENT = _parts("requirements", "text", "met", "need", "probed", "remark")

PLACES = {
    "Remembered": Place("questions", ("Why us?",), _parts("asked", "wording", "certainty", "remark")),
    "You meet it": Place("requirements", ("Kafka",), _REQUIREMENT),
    "Must or nice": Place("requirements", ("Kafka", "met"), _REQUIREMENT),
    "They asked": Place("requirements", ("Kafka", "met", "must"), _REQUIREMENT),
    "Practise it": Place("practice", (), _parts("asked", "question.practise", "question.answer", "remark")),
    "Uncomfortable": Place("dreaded", (), _parts("asked", "discomfort", "left_out", "remark")),
    "Whose is it": Place("causes", ("Pace",), _parts("causes", "text", "control", "evidence")),
    "You will": Place("feedback", ("HR", SEVERAL), _parts("feedback", "verdict", "why")),
    "Apply again": Place("again", (), lambda one: (one.again, one.skip_rule, one.text_at("again"))),
    "Chance": Place("chance", (), lambda one: (one.chance, one.text_at("chance"))),
    "How heavy": Place("load-first", (), lambda one: (one.load_first, one.text_at("load-first"))),
    "Answer": Place("outcome", (), lambda one: (one.outcome, one.their_words)),
}


class Case(NamedTuple):
    """What is `typed` at a choice, and then `found` there."""

    typed: str
    found: Any


def _asked(certainty: str | None, remark: str = "", another: str | None = None) -> Any:
    return [("Why us?", certainty, remark), *([(another, None, "")] if another else [])]


def _required(met: str | None, remark: str = "", another: str | None = None) -> Any:
    return [("Kafka", met, None, None, remark), *([(another, None, None, None, "")] if another else [])]


CASES: dict[str, list[Case]] = {
    "Remembered": [
        Case("Maybe you tell us about yourself?", _asked(None, another="Maybe you tell us about yourself?")),
        Case("I guess you know why?", _asked(None, another="I guess you know why?")),
        Case("exact words, what do they mean?", _asked(None, another="exact words, what do they mean?")),
        Case("gist mostly about Kafka?", _asked(None, another="gist mostly about Kafka?")),
        Case("exact, Why us twice?", _asked("exact", another="Why us twice?")),
        Case("exact. How do you plan?", _asked("exact", another="How do you plan?")),
        Case("exact How do you plan?", _asked("exact", another="How do you plan?")),
        Case("exact, why us twice?", _asked("exact", "why us twice?")),
        Case("gist, wasn't it about Kafka?", _asked("gist", "wasn't it about Kafka?")),
        Case("gist. She asked twice. Really?", _asked("gist", "She asked twice. Really?")),
        Case("nobody asked", _asked(None, "nobody asked")),
        *(Case(reply, _asked(None, reply)) for reply in ("hm", "roughly", "she did not")),
        *(Case(reply, _asked("gist")) for reply in ("Something like that", "more or less", "not exactly")),
        Case("something like that, I think", _asked("gist", "I think")),
        Case("Something like that happened?", _asked(None, another="Something like that happened?")),
        Case("not exactly what I said", _asked(None, "not exactly what I said")),
        *(Case(reply, _asked("unsure")) for reply in ("dont know", "Can’t remember", "I don't remember", "dunno")),
        Case("word for word", _asked("exact")),
        Case("exactly", _asked("exact")),
        *(Case(guess, _asked("unsure")) for guess in ("a guess", "my guess", "just a guess", "guessing")),
        *(Case(typed, _asked("gist")) for typed in ("sinngemäß", "Sinngemäß.")),
        Case("wörtlich", _asked("exact")),
        Case("Wörtlich gesagt war das nichts", _asked(None, another="Wörtlich gesagt war das nichts")),
        Case("a guess about Kafka?", _asked(None, another="a guess about Kafka?")),
        Case("a guess, I think", _asked("unsure", "I think")),
        Case("guessing game with coins", _asked(None, another="guessing game with coins")),
        Case("exactly how would you plan", _asked(None, another="exactly how would you plan")),
        Case("rough estimate of our users", _asked(None, another="rough estimate of our users")),
        Case("exactly what happened?", _asked(None, another="exactly what happened?")),
        Case("verbatim", _asked("exact")),
        Case("just gist", _asked("gist")),
        *(Case(reply, _asked(None, reply)) for reply in ("mostly gist", "pretty exact", "I'd say exact", "partially")),
        Case("pretty sure thats exact", _asked(None, "pretty sure thats exact")),
        Case("pretty sure you can do that?", _asked(None, another="pretty sure you can do that?")),
        Case("gist (roughly)", _asked("gist", "(roughly)")),
        Case("gist?", _asked(None, "gist?")),
        Case("exact/gist, I think", _asked(None, "exact/gist, I think")),
        Case("nobody asked you why?", _asked(None, another="nobody asked you why?")),
        Case("Nobody asked me.", _asked(None, another="Nobody asked me.")),
        Case("exact, but slowly", _asked("exact", "but slowly")),
        Case("e, about Kafka", _asked("exact", "about Kafka")),
        Case("gi; it was loud", _asked("gist", "it was loud")),
        Case("no, never", _asked("unsure", "never")),
        Case("e. Why us twice?", _asked("exact", another="Why us twice?")),
        Case("e, Why us twice?", _asked("exact", another="Why us twice?")),
        Case("e.g. about Kafka", _asked(None, another="e.g. about Kafka")),
        Case("gist it, but slowly", _asked("gist", "gist it, but slowly")),
        Case("unsure because it was loud", _asked("unsure", "unsure because it was loud")),
        Case("3 people asked at once?", _asked(None, another="3 people asked at once?")),
        Case("10 people asked at once?", _asked(None, another="10 people asked at once?")),
        Case("12 people asked at once?", _asked(None, another="12 people asked at once?")),
        Case("1, I think", _asked("exact", "I think")),
        Case("2. How do you plan?", _asked("gist", another="How do you plan?")),
        Case("2. Walk me through your CV.", _asked("gist", another="Walk me through your CV.")),
        Case("2)", _asked("gist")),
        Case("2) Walk me through your CV.", _asked(None, another="Walk me through your CV.")),
        Case("2) Salary", _asked(None, another="Salary")),
        Case("2) I think", _asked(None, "2) I think")),
        Case("2)Salary", _asked(None, "2)Salary")),
        Case("exact. Talk slower", _asked("exact", "Talk slower")),
        Case("3, wasn't it about Kafka?", _asked("unsure", "wasn't it about Kafka?")),
        Case("2nd person asked it", _asked(None, another="2nd person asked it")),
        Case("salary expectations", _asked(None, another="salary expectations")),
        Case("Salary?", _asked(None, another="Salary?")),
        Case("yep", _asked(None, "yep")),
        Case("2 or 3", _asked(None, "2 or 3")),
        *(Case(count, _asked(None, count)) for count in ("50 %", "50%", "1 / 5", "1/5", "1 - 2", "1.5")),
        Case("3.", _asked("unsure")),
        Case("3 ", _asked("unsure")),
    ],
    "You meet it": [
        Case("maybe what else?", _required(None, another="maybe what else?")),
        Case("met, but who needs that?", _required("met", "but who needs that?")),
        Case("met it, but slowly", _required("met", "met it, but slowly")),
        Case("n, never used it", _required("not met", "never used it")),
        Case("y, Kafka", _required("met", "Kafka")),
        Case("nothing like it", _required(None, "nothing like it")),
        Case("no, not at all", _required("not met", "not at all")),
        Case("3 projects with it", _required(None, another="3 projects with it")),
        Case("2 years, so partly", _required(None, another="2 years, so partly")),
        Case("3.5 years of it now", _required(None, another="3.5 years of it now")),
        Case("10 years of it now", _required(None, another="10 years of it now")),
        Case("2 years", _required(None, "2 years")),
        Case("3x a week", _required(None, "3x a week")),
        Case("a short demo of it", _required(None, another="a short demo of it")),
        Case("docker and kubernetes", _required(None, another="docker and kubernetes")),
        Case("yep", _required("met")),
        Case("partially", _required("partly")),
        Case("partly. Imagine Cup finalist", _required("partly", "Imagine Cup finalist")),
        Case("met. Talk at PyCon", _required("met", "Talk at PyCon")),
        Case("met. Tell us at once", _required("met", another="Tell us at once")),
        Case("met. What else?", _required("met", another="What else?")),
        Case("partially, at work", _required("partly", "at work")),
        *(Case(reply, _required(None, reply)) for reply in ("mostly", "almost all of it", "nearly", "somewhat", "n/a")),
        Case("teilweise", _required("partly")),
        Case("Nicht erfüllt", _required("not met")),
        Case("nein, nie", _required("not met", "nie")),
        Case("nah", _required("not met")),
        Case("nope", _required("not met")),
        Case("2, I think", _required("partly", "I think")),
    ],
    "Must or nice": [
        Case("must know it, they said", [("Kafka", "met", "must", None, "must know it, they said")]),
        Case("nice, or is it?", [("Kafka", "met", "nice", None, "or is it?")]),
        Case("1 of 5 said must", [("Kafka", "met", None, None, ""), ("1 of 5 said must", None, None, None, "")]),
        Case("1 of 5", [("Kafka", "met", None, None, "1 of 5")]),
        Case("50 %", [("Kafka", "met", None, None, "50 %")]),
        Case("1, they said", [("Kafka", "met", "must", None, "they said")]),
        Case("required", [("Kafka", "met", "must", None, "")]),
        Case("must/nice", [("Kafka", "met", None, None, "must/nice")]),
        Case("optional, they said", [("Kafka", "met", "nice", None, "they said")]),
    ],
    "They asked": [
        Case("did not come up", [("Kafka", "met", "must", None, "did not come up")]),
        Case("twice", [("Kafka", "met", "must", None, "twice")]),
        *(Case(both, [("Kafka", "met", "must", None, both)]) for both in ("yes/no", "yes / no", "yes & no")),
        Case("yes/SQL", [("Kafka", "met", "must", None, ""), ("yes/SQL", None, None, None, "")]),
        Case("yes, why not?", [("Kafka", "met", "must", True, "why not?")]),
        Case("nobody asked", [("Kafka", "met", "must", None, "nobody asked")]),
        Case("briefly", [("Kafka", "met", "must", None, "briefly")]),
        Case("yeah a bit", [("Kafka", "met", "must", True, "yeah a bit")]),
        Case("she did", [("Kafka", "met", "must", None, "she did")]),
        Case("no, nobody did", [("Kafka", "met", "must", False, "nobody did")]),
        Case("1, twice", [("Kafka", "met", "must", True, "twice")]),
        Case("2 of them", [("Kafka", "met", "must", None, "2 of them")]),
        Case("nope", [("Kafka", "met", "must", False, "")]),
    ],
    "Practise it": [
        Case("sure", [(True, "", "")]),
        Case("yeah why not", [(True, "", "yeah why not")]),
        Case("yes, why not?", [(True, "", "why not?")]),
        Case("y, the short one", [(True, "", "the short one")]),
        Case("Maybe you tell us?", [(False, "", "Maybe you tell us?")]),
        Case("yes Because I said so.", [(True, "Because I said so.", "")]),
        Case("nobody asked", [(False, "nobody asked", "")]),
        Case("2 times a week", [(False, "2 times a week", "")]),
        Case("2x per week", [(False, "2x per week", "")]),
        Case("1, why not?", [(True, "", "why not?")]),
    ],
    "Whose is it": [
        Case("mine, or was it?", [("Pace", "mine", "or was it?")]),
        Case("m, or was it?", [("Pace", "mine", "or was it?")]),
        Case("maybe mine?", [("Pace", None, "maybe mine?")]),
        Case("mine it, but slowly", [("Pace", "mine", "mine it, but slowly")]),
        Case("3 of us were slow", [("Pace", None, "3 of us were slow")]),
        Case("nope", [("Pace", None, "nope")]),
        Case("my fault", [("Pace", "mine", "")]),
        Case("theirs", [("Pace", "not mine", "")]),
        Case("nicht meins", [("Pace", "not mine", "")]),
        Case("weiß nicht", [("Pace", "can't know", "")]),
        Case("both of us", [("Pace", "partly", "")]),
        Case("half and half", [("Pace", "partly", "")]),
        Case("no idea", [("Pace", "can't know", "")]),
        Case("not sure", [("Pace", "can't know", "")]),
        Case("out of my hands", [("Pace", "not mine", "")]),
        Case("them", [("Pace", "not mine", "")]),
        Case("me", [("Pace", "mine", "")]),
        Case("me and them", [("Pace", None, "me and them")]),
        Case("their fault but also mine", [("Pace", None, "their fault but also mine")]),
        Case("1, I think", [("Pace", "mine", "I think")]),
    ],
    "You will": [
        Case("adopt it", [("adopt", "")]),
        Case("test it", [("test", "")]),
        Case("adopt its tone", [("adopt", "adopt its tone")]),
        Case("test items first", [("test", "test items first")]),
        Case("adopt it, but slowly", [("adopt", "but slowly")]),
        Case("adopt, but slowly", [("adopt", "but slowly")]),
        Case("a, but slowly", [("adopt", "but slowly")]),
        Case("test it twice", [("test", "test it twice")]),
        Case("set aside for now", [("set aside", "set aside for now")]),
        Case("set it aside", [("set aside", "")]),
        Case("adopt or test", [(None, "adopt or test")]),
        Case("nobody asked", [(None, "nobody asked")]),
        Case("Tests were long.", [(None, "Tests were long.")]),
        Case("3 times a week", [(None, "3 times a week")]),
        Case("1, but slowly", [("adopt", "but slowly")]),
    ],
    "Chance": [
        Case("60 or 70", (None, "60 or 70")),
        Case("60-70", (None, "60-70")),
        Case("60, but slowly", (60, "but slowly")),
        Case("about 60", (60, "about 60")),
        Case("sixty or so", (None, "sixty or so")),
        Case("nobody asked", (None, "nobody asked")),
    ],
    "How heavy": [
        Case("6 or 7", (None, "6 or 7")),
        Case("6, but slowly", (6, "but slowly")),
        Case("nobody asked", (None, "nobody asked")),
    ],
    "Uncomfortable": [
        Case("2 or 3", [(None, "2 or 3", "")]),
        Case("3, they laughed", [(3, "they laughed", "")]),
        Case("nobody asked", [(None, "nobody asked", "")]),
    ],
    "Answer": [
        Case("nobody asked", ("waiting", "nobody asked")),
        Case("offer, but low", ("waiting", "offer, but low")),
        Case("rejected, but kind", ("waiting", "rejected, but kind")),
        Case("60 or 70", ("waiting", "60 or 70")),
        Case("2 days later", ("waiting", "2 days later")),
        Case("2, but kind", ("waiting", "2, but kind")),
    ],
    "Apply again": [
        Case("hell no", ("no", "", "")),
        Case("yes, why not?", ("yes", "", "why not?")),
        Case("no, would you?", ("no", "", "would you?")),
        Case("not sure, ask Ann", ("not sure", "", "ask Ann")),
        Case("maybe later?", (None, "", "maybe later?")),
        Case("2 years from now", (None, "", "2 years from now")),
        Case("10 years from now", (None, "", "10 years from now")),
        Case("2nd thoughts about it", (None, "", "2nd thoughts about it")),
        Case("not w/o Spanish", (None, "", "not w/o Spanish")),
        Case("depends on the salary", (None, "", "depends on the salary")),
        Case("nope", ("no", "", "")),
        Case("2, would you?", ("no", "", "would you?")),
    ],
}
