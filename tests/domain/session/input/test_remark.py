"""What is typed at a choice with words around it: what is chosen, and what is a remark."""

import pytest

from debrief.domain.record.debrief import Again
from debrief.domain.record.parts import Control, Met, Need
from debrief.domain.record.question import Certainty
from debrief.domain.session.input.option_or_text import find_option
from debrief.domain.session.input.remark import is_hedge, read_pasted_remark, read_remark

YES_NO = ("yes", "no")
AGAIN, CERTAINTY, CONTROL, MET, NEED = (tuple(map(str, kind)) for kind in (Again, Certainty, Control, Met, Need))


CHOICES = {
    ("yes.", AGAIN): "yes",
    ("Yes.", YES_NO): "yes",
    ("not sure.", AGAIN): "not sure",
    ("Exact.", CERTAINTY): "exact",
    ("the gist", CERTAINTY): "gist",
    ("The gist.", CERTAINTY): "gist",
    ("the exact words", CERTAINTY): "exact",
    ("word for word", CERTAINTY): "exact",
    ("sure", YES_NO): "yes",
    ("yeah", YES_NO): "yes",
    ("hell no", AGAIN): "no",
    ("no way", YES_NO): "no",
    ("not yet", YES_NO): "no",
    ("mine.", CONTROL): "mine",
    ("can't know.", CONTROL): "can't know",
    ("partly mine", CONTROL): "partly",
    ("t", CERTAINTY): None,
    (".", CERTAINTY): None,
    ("exact?", CERTAINTY): None,
}


def choose(typed: str, labels: tuple[str, ...]) -> str | None:
    found = find_option(typed, labels)
    return None if found is None else labels[found]


def test_a_full_stop_or_a_capital_does_not_stop_a_choice():
    assert {(typed, labels): choose(typed, labels) for typed, labels in CHOICES} == CHOICES


REMARKS = {
    ("yes, probably", AGAIN): ("yes", "probably"),
    ("yes I would", AGAIN): ("yes", "I would"),
    ("no I would not", AGAIN): ("no", "I would not"),
    ("yes they were kind", AGAIN): ("yes", "yes they were kind"),
    ("yes and no", AGAIN): (None, "yes and no"),
    ("no idea", AGAIN): (None, "no idea"),
    ("maybe", AGAIN): (None, "maybe"),
    ("yes please", YES_NO): ("yes", "please"),
    ("Yes please", YES_NO): ("yes", "please"),
    ("yes, this one", YES_NO): ("yes", "this one"),
    ("yes this one", YES_NO): ("yes", "yes this one"),
    ("kind of", YES_NO): (None, "kind of"),
    ("no thanks", YES_NO): ("no", "thanks"),
    ("No thank you", YES_NO): ("no", "thank you"),
    ("No idea", YES_NO): (None, "No idea"),
    ("no idea", CERTAINTY): (None, "no idea"),
    ("I can’t recall", CERTAINTY): (None, "I can’t recall"),
    ("Gist. Used the invoice story. OK, 60.", CERTAINTY): ("gist", "Used the invoice story. OK, 60."),
    ("pretty much the gist", CERTAINTY): (None, "pretty much the gist"),
    ("not exactly their words", CERTAINTY): (None, "not exactly their words"),
    ("something like that, I think", CERTAINTY): ("gist", "I think"),
    ("not sure at all", CERTAINTY): ("unsure", "not sure at all"),
    ("more or less exact", CERTAINTY): (None, "more or less exact"),
    ("exact I think", CERTAINTY): ("exact", "I think"),
    ("the exact words, I think", CERTAINTY): ("exact", "I think"),
    ("the gist of it", CERTAINTY): ("gist", "the gist of it"),
    ("Exact words, I think.", CERTAINTY): ("exact", "Exact words, I think."),
    ("Gist only.", CERTAINTY): ("gist", "Gist only."),
    ("Unsure about the wording", CERTAINTY): ("unsure", "Unsure about the wording"),
    ("Exact words matter to you?", CERTAINTY): (None, None),
    ("(exact)", CERTAINTY): ("exact", ""),
    ("(exact", CERTAINTY): ("exact", ""),
    ("[Gist].", CERTAINTY): ("gist", ""),
    ("(exact, I think)", CERTAINTY): ("exact", "(exact, I think)"),
    ("(wörtlich)", CERTAINTY): ("exact", ""),
    ("(clickstream used Kinesis).", CONTROL): (None, "(clickstream used Kinesis)"),
    ('"nice to have"', NEED): ("nice", ""),
    ("“not mine”.", CONTROL): ("not mine", ""),
    ('"nice"', CERTAINTY): (None, None),
    ('"Walk me through it."', CERTAINTY): (None, None),
    ("(Why us?)", CERTAINTY): (None, None),
    ("(after the break) Why us", CERTAINTY): (None, None),
    ("()", CERTAINTY): (None, None),
    ("must I guess", NEED): ("must", "I guess"),
    ("must be said", NEED): (None, "must be said"),
    ("nice to have known", NEED): (None, "nice to have known"),
    ("nice to know", NEED): (None, "nice to know"),
    ("nice to have for them", NEED): ("nice", "nice to have for them"),
    ("not I think", MET): (None, "not I think"),
    ("no SQL", MET): (None, None),
    ("e, about Kafka", CERTAINTY): ("exact", "about Kafka"),
    ("gi; it was loud", CERTAINTY): ("gist", "it was loud"),
    ("n, never used it", MET): ("not met", "never used it"),
    ("m, but slowly", CONTROL): ("mine", "but slowly"),
    ("set a, for now", ("adopt", "test", "set aside")): ("set aside", "for now"),
    ("no, never", CERTAINTY): ("unsure", "never"),
    ("E, about Kafka", CERTAINTY): (None, None),
    ("x, about Kafka", CERTAINTY): (None, None),
    ("e.g. about Kafka", CERTAINTY): (None, None),
    ("e. Why us?", CERTAINTY): (None, None),
    ("e about Kafka", CERTAINTY): (None, None),
    ("not mine. I guess", CONTROL): ("not mine", "I guess"),
    ("partly mine, I think", CONTROL): ("partly", "I think"),
    ("can't know, honestly", CONTROL): ("can't know", "honestly"),
    ("Not mine, they had somebody", CONTROL): ("not mine", "they had somebody"),
    ("mine I guess", CONTROL): ("mine", "I guess"),
    ("mine or theirs", CONTROL): (None, "mine or theirs"),
    ("exact. How do you plan?", CERTAINTY): (None, None),
    **{(reply, CERTAINTY): (None, reply) for reply in ("hm", "roughly", "she did not")},
    **{(reply, YES_NO): (None, reply) for reply in ("briefly", "he did", "they didn't ask")},
    ("She did it, but how", YES_NO): (None, None),
    ("sql", YES_NO): (None, None),
    ("yeah a bit", YES_NO): ("yes", "yeah a bit"),
    ("yeah why not", YES_NO): ("yes", "yeah why not"),
    ("hell no, never", YES_NO): ("no", "never"),
    ("no need to ask", YES_NO): (None, "no need to ask"),
    ("gist?", CERTAINTY): (None, "gist?"),
    ("gist (roughly)", CERTAINTY): ("gist", "(roughly)"),
    ('gist because they said "why us?" twice', CERTAINTY): ("gist", 'gist because they said "why us?" twice'),
    ("exact How do you plan?", CERTAINTY): (None, None),
    ("Exactly how?", CERTAINTY): (None, None),
    ("No idea?", CERTAINTY): (None, None),
    ("not a morning person?", CERTAINTY): (None, None),
    ("Partly remote or on site?", MET): (None, None),
    ("yes SQL", YES_NO): (None, None),
    ("No more night shifts.", AGAIN): (None, None),
    ("Nobody asked me, so I told them.", YES_NO): (None, None),
}
"""What is chosen, and the words of the remark."""


def split(typed: str, labels: tuple[str, ...]) -> tuple[str | None, str | None]:
    found = read_remark(typed, labels)
    return (None, None) if found is None else (None if found.index is None else labels[found.index], found.words)


def test_words_around_a_choice_are_a_remark_and_choose_only_what_is_certain():
    assert {(typed, labels): split(typed, labels) for typed, labels in REMARKS} == REMARKS


@pytest.mark.parametrize(("typed", "chosen"), [("met SQL at work", "met"), ("partly Python only", "partly")])
def test_a_capital_behind_a_choice_begins_nothing_where_others_of_the_same_entry_follow(typed: str, chosen: str):
    assert read_remark(typed, MET) is None
    found = read_remark(typed, MET, unfinished=True)
    assert found is not None
    assert (found.index, found.words) == (MET.index(chosen), typed)


HEDGES = [
    "I think",
    "I guess.",
    "honestly",
    "probably, I think",
    "Thanks!",
    "please",
    "a guess",
]


def test_words_that_only_say_how_sure_somebody_is_are_a_hedge():
    assert [text for text in HEDGES if not is_hedge(text)] == []


NO_HEDGES = [
    "",
    "they had somebody",
    "I think they had somebody",
    "she told me, honestly",
]


def test_words_that_say_more_are_no_hedge():
    assert [text for text in NO_HEDGES if is_hedge(text)] == []


PASTED_LISTS = {
    "Maybe tell us about you?\nWhy us?\nHow?": CERTAINTY,
    "exact\nHow?": CERTAINTY,
    "gist\n- How\n- When": CERTAINTY,
    "Must have\n- Python\n- SQL": NEED,
    "nice to have\nKubernetes\nTerraform": NEED,
}


def test_a_pasted_list_is_no_remark():
    remarks = {text: read_pasted_remark(text, labels) for text, labels in PASTED_LISTS.items()}
    assert remarks == dict.fromkeys(PASTED_LISTS)


@pytest.mark.parametrize("text", ["Maybe you tell us about yourself?", "Kind of people you like?", "exact, Why us?"])
def test_what_asks_something_is_no_remark(text: str):
    assert read_remark(text, CERTAINTY) is None
