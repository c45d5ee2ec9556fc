"""A question that begins as a remark does, typed at a choice, becomes the next entry, and nothing stays behind."""

from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person

QUESTION = "Maybe you tell us about yourself?"


def stored(journal_file: JournalFile) -> list[tuple[str, str | None, str]]:
    return [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked]


async def type_a_remark(person: Person) -> None:
    """Write a question with a remark, and go back to its choice."""
    await person.write("Why us?\nexact, I think")
    await person.press("shift+tab")


async def test_what_is_typed_in_a_hurry_behind_the_question_mark_belongs_to_the_question(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await type_a_remark(person)
        await person.write(f"{QUESTION} And why?\ngist\nLast?\n")
        await person.leave()
    assert stored(journal_file) == [
        ("Why us?", "exact", "I think"),
        (f"{QUESTION} And why?", "gist", ""),
        ("Last?", None, ""),
    ]


async def test_a_question_mark_somewhere_else_in_the_remark_leaves_it_a_remark(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await type_a_remark(person)
        await person.write("maybe not")
        await person.press("home", "?")
        await person.write(" or")
        await person.leave()
    assert stored(journal_file) == [("Why us?", "exact", "? orI think / maybe not")]


async def test_a_remark_that_was_left_and_is_gone_on_with_stays_a_remark(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await type_a_remark(person)
        await person.write("maybe not")
        await person.press("shift+tab", "tab")
        await person.write(", was it?")
        await person.leave()
    assert stored(journal_file) == [("Why us?", "exact", "I think / maybe not, was it?")]


async def test_a_question_begun_again_behind_a_remark_erased_is_whole(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="questions") as person:
        await person.write("Why us?\nMaybe yes")
        await person.press(*["backspace"] * 3)
        await person.write("you tell us?")
        await person.leave()
    assert stored(journal_file) == [("Why us?", None, ""), ("Maybe you tell us?", None, "")]
