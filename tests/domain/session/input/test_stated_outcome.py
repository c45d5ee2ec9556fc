"""Which outcome a text in somebody's own words states, and which texts state none for certain."""

from debrief.domain.record.outcome import Outcome
from debrief.domain.session.input.stated_outcome import stated_outcome

STATED = {
    Outcome.REJECTED: [
        *("no", "No.", "No", "no,", "nope", "a no", "It’s a no", "they said no", "They said no, by phone"),
        *("no, by email", "no by phone", "no, by phone this morning", "no, by phone today", "no, unfortunately"),
        *("Unfortunately, no", "no (by phone)", "no – by email, yesterday", "they said no by phone this morning"),
        *("rejected", "rejected by phone, this morning", "rejected via LinkedIn", "rejected yesterday, by e-mail"),
        *("rejected after weeks of silence", "rejected on 12 May", "rejected on 2026-05-12", "I was rejected"),
        *("rejected because they took somebody from inside", "rejected because they hired somebody else"),
        *("rejected because I did not know Kafka", "rejected because they offered it to another first"),
        *("they said no due to a hiring freeze", "rejected since they found somebody", "got rejected on Monday"),
        *("rejection email", "a rejection by letter", "they turned me down", "I was turned down last Friday"),
        *("rejected, by mail of course", "Rejected, mail", "rejected - mail", "rejected, they mailed", "no, of course"),
        *("Absage", "Absage, heute früh, am Telefon", "abgelehnt per Mail"),
        *("unsuccessful", "Unfortunately, not selected", "I didn’t get it", "didn't get the job, sadly"),
    ],
    Outcome.SILENT: [
        *("ghosted", "Ghosted after the final round", "I was ghosted", "no reply", "No answer.", "no reply, sadly"),
        *("keine Antwort", "Funkstille"),
        *("no response since May", "never heard back", "radio silence", "silent since May", "they never replied"),
    ],
    Outcome.WITHDREW: [
        *("withdrew", "withdrew because of the pay", "I withdrew", "I withdrew this morning", "I said no"),
        *("I declined", "I declined by email", "I turned it down"),
    ],
    Outcome.OFFER: [
        *("offer", "an offer", "offer by phone", "offer came on monday", "They made me an offer", "they said yes"),
        *("Zusage", "Zusage am Telefon"),
        *("offered me the job", "I got the job", "got an offer by phone", "got an offer this morning"),
    ],
    Outcome.WAITING: ["waiting", "still waiting", "waiting for a call"],
}
SOMETHING_ELSE_FOLLOWS = {
    "rejected": [
        *("no, they will call on Friday", "no, they invited me to round two", "no, they have not called"),
        *("they said no, not yet", "no tomorrow", "no at the moment", "no, on Monday", "no, they asked for references"),
        *("no, another round first", "no, pending", "no, on hold", "no: they are on holiday", "no, should I ask?"),
        *("No. 12345: your application", "a no, yet", "rejected at first but now in", "she said no, he said yes"),
        *("rejected, then hired after all", "not selected, on the waiting list", "didn't get it, could you repeat"),
        *("Absage erwartet", "Absage oder Zusage", "keine Antwort bis Freitag"),
        *("no call", "no mail", "no, mail", "no, they called", "rejected call", "rejected, they called it a pause"),
        *("unsuccessful in reaching them", "they said no, that is sad", "no, they took somebody from inside"),
        *("no, I have no news", "no, nothing", "no, not yet", "no today", "no, today", "no, by phone on Monday"),
        *("no, this morning they called", "no because they are on holiday", "no, due to the holidays"),
        *("rejected, and they did not say why", "rejected but kindly", "Rejected. Then they called again."),
        *("They said no. A very strong field.", "rejected because of a mistake, they now want me"),
        *("rejected because I was late but they asked me back", "rejected due to a mix-up then hired"),
        *("no, I withdrew", "no, ghosted", "rejected or ghosted", "rejected by me", "rejected the offer", "no!?"),
        *(
            "no...",
            "no…",
            "rejected by phone?",
            "no, by phone?",
            "no, unfortunately not yet",
            "not successful by phone",
        ),
        *("didn't get it on the phone", "they said no reply is needed", f"rejected because {'they ' * 40}"),
    ],
    "offer": [
        *("they said yes, to a second interview", "an offer from another company", "offer in two weeks, they hope"),
        *("Offer for a second interview", "Offer: Senior Data Engineer (m/f/d) in Berlin, remote"),
        *("got an offer from another company", "offer, hopefully", "offer if they get the budget"),
        *("offer when the budget is there", "offer after the next round", "offer but they took it back"),
        *("offer on hold", "offer tomorrow", "offer on Monday", "offer today, they hope", "offer by email soon"),
        *("offer in the mail", "have an offer because I applied elsewhere", "got an offer, declined it"),
        *(
            "they said yes because I can start on Monday",
            "offer or not",
            "offer expired",
            "offer, but they withdrew it",
        ),
        *("offer, not good", "offer, 82 k", "offer, I think", "they said yes on the phone to a second interview"),
    ],
    "silent": [
        *("no reply, they called today", "no answer when i called", "ghosted, but they came back"),
        *("no reply from me so I called", "no answer on my question why", "no reply yet", "no answer so far"),
        *("no reply today", "no reply this morning", "no answer on the phone", "no reply since Monday"),
        *("no reply because they are on holiday", "they never replied to my question", "silently moved on"),
        *("no reply by email, they called", "no reply from them yet"),
    ],
    "withdrew": [
        *("I said no when they asked about weekend work", "I declined, but they insisted", "withdrew? no"),
        *("I said no because they asked about weekend work", "I declined on Monday", "withdrew the question"),
    ],
}
NO_STATEMENT = [
    *("", " ", "no idea", "not sure", "no clue yet", "nothing", "Nothing special.", "now they know", "nobody called"),
    *("no?", "rejected?", "rejected, I think", "rejected, probably", "rejected by phone, I think", "probably rejected"),
    *("no offer", "no news", "no one", "offered it to somebody inside", "I offered to help", "yes", "said no"),
    *(
        "turned down the offer",
        "noted",
        "no-one",
        "rejections everywhere",
        "they said",
        "A strong field.",
        "A strong field, they said no",
    ),
    *("not rejected", "no no", "by phone"),
]


def test_an_outcome_in_own_words_is_read_where_it_is_certain() -> None:
    outcomes = {text: outcome for outcome, texts in STATED.items() for text in texts}
    assert {text: stated_outcome(text) for text in outcomes} == outcomes


def test_a_statement_with_something_else_behind_it_is_no_outcome() -> None:
    texts = [text for texts in SOMETHING_ELSE_FOLLOWS.values() for text in texts]
    assert {text: stated_outcome(text) for text in texts} == dict.fromkeys(texts)


def test_nothing_is_guessed() -> None:
    assert {text: stated_outcome(text) for text in NO_STATEMENT} == dict.fromkeys(NO_STATEMENT)
