"""Which story was told at which question."""

from debrief.domain.patterns.content_panels import stories_panel
from debrief.domain.patterns.figures import Story, StoryQuestion
from debrief.domain.patterns.stories import Answer, find_stories


def answer(text: str, question: str = "q", discomfort: int | None = None, *, missing: bool = False) -> Answer:
    return Answer(question=question, wording=f"Why {question}?", text=text, discomfort=discomfort, missing=missing)


def test_a_story_has_the_questions_whose_answers_name_it_and_how_these_went():
    strengths = [("The tapestry crate", "They wrote it down"), ("the tapestry crate", "Older evidence")]
    answers = [
        answer("The crate with the tapestry, and then the tapestry crate again", "worst day", 3),
        answer("A number, and then silence", "salary", 5),
        answer("The tapestry crate, in the order it happened", "worst day", 4, missing=True),
        answer("I stopped them at the crate, because of the tapestry", "conflict"),
    ]
    assert find_stories(strengths, answers) == (
        Story(
            text="The tapestry crate",
            evidence="They wrote it down",
            answers=3,
            questions=(
                StoryQuestion(id="worst day", wording="Why worst day?", times=2, worst=4, missing=1),
                StoryQuestion(id="conflict", wording="Why conflict?", times=1),
            ),
        ),
    )


NAMED = {
    ("The invoice story", "The invoice, from the beginning"): True,
    ("The invoice story", "Another story, about a budget"): False,
    ("Die Geschichte vom Archivkeller", "Das Wasser im Archivkeller."): True,
    ("The boy who read his first page, told in order", "I used the boy who read, and what I did"): True,
    ("The boy who read his first page, told in order", "I read the page to a boy"): False,
    ("Saying that I do not know yet", "I said that I do not mind"): False,
    ("Clear figures at the end", "I ended on time"): False,
    ("The", "The"): False,
    ("Calm", "I stayed calm"): True,
    ("The condition report walk-through", "I reported to two people"): False,
}


def test_an_answer_names_a_strength_by_its_telling_words():
    def named(strength: str, said: str) -> bool:
        return bool(find_stories([(strength, "Ada nodded")], [answer(said), answer(said)]))

    assert {(strength, said): named(strength, said) for strength, said in NAMED} == NAMED


def test_what_one_answer_names_is_no_story_yet():
    assert find_stories([("The tapestry crate", "x")], [answer("The tapestry crate")]) == ()
    assert find_stories([("The tapestry crate", "x")], []) == ()


def test_the_panel_says_what_went_with_what():
    question = StoryQuestion(id="q", wording="What went wrong?", times=2, worst=4, missing=1)
    once = StoryQuestion(id="r", wording="Why you?", times=1, missing=1)
    panel = stories_panel((Story(text="The crate", evidence="x", answers=3, questions=(question, once)),))
    assert panel.figures == (
        ("Story", "The crate, in 3 answers"),
        ("Went with", "2 times, discomfort 4, something missing in 1: What went wrong?"),
        ("Went with", "something missing: Why you?"),
    )
    assert stories_panel(()).sentences[0].startswith("Too few yet:")


def test_two_strengths_that_the_same_answers_name_are_one_story():
    strengths = [("Staying calm when Noel interrupted", "Newer"), ("Staying calm when Ada interrupted", "Older")]
    (story,) = find_stories(strengths, [answer("I stayed calm"), answer("By then, staying calm was easy")])
    assert story.text == "Staying calm when Noel interrupted"
