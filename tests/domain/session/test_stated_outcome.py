"""Which outcome a text in somebody's own words states, and which texts state none for certain."""

import pytest

from debrief.domain.record.outcome import Outcome
from debrief.domain.session.steps.stated_outcome import stated_outcome

STATED = {
    Outcome.REJECTED: [
        *("no", "No.", "No", "nope", "a no", "It’s a no", "they said no", "They said no, by phone", "no, by email"),
        *("no, they took somebody from inside", "no by phone", "no because of the budget", "no - hiring freeze"),
        *("rejected", "rejected by phone, this morning", "Rejected. Very polite.", "rejected after weeks of silence"),
        *("rejected, and they did not say why", "rejected but kindly, they still like me", "I was rejected"),
        *("got rejected on Monday", "rejection email", "they turned me down", "I was turned down", "unsuccessful"),
        *("Unfortunately, not selected", "I didn’t get it", "didn't get the job, somebody inside did"),
    ],
    Outcome.SILENT: [
        *(
            "ghosted",
            "Ghosted after the final round",
            "I was ghosted",
            "no reply",
            "No answer.",
            "no response since May",
        ),
        *("never heard back", "radio silence", "silent since May", "they never replied"),
    ],
    Outcome.WITHDREW: [
        "withdrew",
        "withdrew because of the pay",
        "I withdrew",
        "I said no",
        "I declined",
        "I turned it down",
    ],
    Outcome.OFFER: [
        *("offer", "an offer", "offer came on monday", "offer, 82 k", "They made me an offer", "they said yes"),
        *("offered me the job", "I got the job", "got an offer by phone"),
    ],
    Outcome.WAITING: ["waiting", "still waiting", "waiting for a call"],
}
UNCERTAIN = [
    *("", " ", "no idea", "not sure", "no clue yet", "nothing", "Nothing special.", "now they know", "nobody called"),
    *("no, nothing", "no, not yet", "no, I have no news", "no reply yet", "no answer so far", "no reply from them yet"),
    *("no?", "rejected?", "rejected, I think", "rejected, probably", "rejected by phone, I think", "probably rejected"),
    *(
        "rejected or ghosted",
        "rejected by me",
        "rejected the offer",
        "no, I withdrew",
        "no, ghosted",
        "no offer",
        "no news",
        "no one",
    ),
    *(
        "offer or not",
        "offer expired",
        "offer, but they withdrew it",
        "offered it to somebody inside",
        "offer, not good",
    ),
    *(
        "I offered to help",
        "they said no reply is needed",
        "yes",
        "said no",
        "turned down the offer",
        "noted",
        "no-one",
    ),
    *("silently moved on", "withdrew? no", "rejections everywhere", "they said", "A strong field.", "not rejected"),
]


@pytest.mark.parametrize(("text", "outcome"), [(text, outcome) for outcome, texts in STATED.items() for text in texts])
def test_an_outcome_in_own_words_is_read_where_it_is_certain(text: str, outcome: Outcome) -> None:
    assert stated_outcome(text) is outcome


@pytest.mark.parametrize("text", UNCERTAIN)
def test_nothing_is_guessed(text: str) -> None:
    assert stated_outcome(text) is None
