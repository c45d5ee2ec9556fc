"""Questions to export: one plain, and any, with whatever a person may have pasted."""

from hypothesis import strategies as st

from debrief.domain.lists.questions import QuestionSummary
from debrief.domain.practice.practice_question import Asking, Attempt, FormerAnswer, PracticeQuestion
from debrief.domain.record.category import Category
from debrief.domain.record.when import UNKNOWN, When
from debrief.exports.practice_list import FORMATS
from debrief.exports.question_text import Audience, Options

ASKED = Asking(
    debrief="d",
    company="Acme",
    role="Baker",
    stage="Trial day",
    held=When(at=1_795_166_400_000),
    wording="Why *us*?",
    certainty="exact",
    said="First line\nsecond line",
    left_out="",
    sureness=40,
    discomfort=4,
)
QUESTION = PracticeQuestion(id="q", wording="Why us?", answer="", practise=True, askings=(ASKED,))
BLANK = dict.fromkeys(("company", "role", "stage", "wording", "certainty", "said", "left_out"), "")
NOWHERE = Asking(debrief="e", **BLANK, sureness=None, discomfort=None)
RICH = PracticeQuestion(
    id="7b0ae8d7-96fb-4bd5-a07d-df7fa36e6c0c",
    wording="Why do you want to leave?",
    answer="I want to build again.\n\nThe last two years were upkeep.",
    practise=True,
    askings=(ASKED, NOWHERE),
    category=Category.MOTIVATION,
    versions=(FormerAnswer(answer="The pay.", at=1_795_000_000_000),),
    attempts=(Attempt(id="t", text="The map.", at=1_795_200_000_000),),
    due_at=1_795_300_000_000,
)

HOSTILE_PIECES = [
    *("\x00", "\x1b]0;x\x07", "\x1f", "\u202e", "\u2028", "\x9b31m", "\r", "\r\n", "\n", "\n\n", "\t", "  "),
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "</div>",
        "&amp;",
        "&#91;",
        '"',
        "'",
        "{{Front}}",
        "{{c1::x}}",
    ),
    *("[sound:x.mp3]", "[latex]x[/latex]", "[$]x[/$]", "\\(x\\)", "\\[x\\]", "[anki:tts lang=en]x[/anki:tts]"),
    *("=1+1", "+1", "-1", "@SUM(A1)", "'=1", "|calc", "＝1", ",", ";"),
    *("# a", "* a", "** a", "- a", "1. a", "#+begin_src sh", ":END:", ":PROPERTIES:", "%%(shell)", "[[elisp:(x)]]"),
    *(
        "<2026-01-01 Thu>",
        "elisp:(x)",
        "https://x.de",
        "DEADLINE: <2026-01-01>",
        "| a |",
        "src_sh{rm}",
        "{{{x}}}",
        "@@html:x@@",
        "<<x>>",
        "---",
        "```",
        "~~~",
        "> q",
    ),
    *("?", "??", "a::b", "a:::b", "==x==", "**x**", "<!--SR:!2026-01-01,3,250-->", " ^q-1", "#flashcards/x", "%%x%%"),
    *(
        "$x$",
        "[[x]]",
        "#separator:comma",
        "#deck:x",
        "佐藤",
        "Žižkov",
        "😬",
        "\\",
        "`",
        "_a_",
        "\u00a0",
        "{% x %}",
        "{{ 7*7 }}",
    ),
]
HOSTILE = st.lists(st.sampled_from(HOSTILE_PIECES) | st.text(st.characters(exclude_categories=["Cs"])), max_size=5).map(
    "".join
)
WHENS = st.builds(When, at=st.none() | st.integers(0, 2**42), zone=st.just("Europe/Berlin"), timed=st.booleans())
ASKINGS = st.builds(
    Asking,
    **dict.fromkeys(
        ("debrief", "company", "role", "stage", "wording", "certainty", "said", "left_out", "remark"), HOSTILE
    ),
    held=WHENS | st.builds(When, written=HOSTILE),
    sureness=st.none() | st.integers(0, 100),
    discomfort=st.none() | st.integers(1, 5),
)
QUESTIONS = st.builds(
    PracticeQuestion,
    id=st.uuids().map(str),
    wording=HOSTILE,
    answer=HOSTILE,
    practise=st.booleans(),
    askings=st.lists(ASKINGS, max_size=2).map(tuple),
    category=st.none() | st.sampled_from(Category),
    versions=st.lists(st.builds(FormerAnswer, answer=HOSTILE, at=st.integers(0, 2**42)), max_size=1).map(tuple),
    attempts=st.lists(st.builds(Attempt, id=HOSTILE, text=HOSTILE, at=st.integers(0, 2**42)), max_size=2).map(tuple),
    due_at=st.none() | st.integers(0, 2**42),
)


def options(
    count: int = 1,
    *,
    answers: bool = True,
    title: str = "Practice questions",
    audience: Audience = Audience.ME,
) -> Options:
    """What a writer is told."""
    made_at, zone = 1_795_400_000_000, "Europe/Berlin"
    return Options(count=count, made_at=made_at, answers=answers, audience=audience, title=title, zone=zone)


def line_of(question: PracticeQuestion) -> QuestionSummary:
    """The same question in one line, as the ledger lists it."""
    latest = question.askings[0] if question.askings else None
    return QuestionSummary(
        id=question.id,
        wording=question.wording,
        answer=question.answer,
        category=question.category,
        practise=question.practise,
        times=question.times,
        worst=question.discomfort,
        company=latest.company if latest else "",
        held=latest.held if latest else UNKNOWN,
        due_at=question.due_at,
        versions=len(question.versions),
        role=latest.role if latest else "",
        stage=latest.stage if latest else "",
        certainty=latest.certainty if latest else "",
        sureness=latest.sureness if latest else None,
    )


def taken(name: str, question: PracticeQuestion) -> PracticeQuestion | QuestionSummary:
    """The question as the format of that name takes it."""
    return line_of(question) if FORMATS[name].takes == "lines" else question
