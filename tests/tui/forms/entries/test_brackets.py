"""Choices in brackets behind an entry, typed and pasted: they are made, and Enter goes on to what is left to say."""

from tests.tui.conftest import JournalFile, Sit

TYPED = (
    "3y support (yes)\n\n\n"
    "team lead 1y (partly, acting lead 7 mo)\nmust\n\n"
    "Spanish (no, must have!!)\nyes"
    "Python (met, must, asked about)\n"
    "Go (the language)\nmet"
)
FOUND = [
    ("3y support", "met", None, None, ""),
    ("team lead 1y", "partly", "must", None, "acting lead 7 mo"),
    ("Spanish", "not met", "must", True, ""),
    ("Python", "met", "must", True, ""),
    ("Go (the language)", "met", None, None, ""),
]


async def test_choices_typed_in_brackets_are_made_and_enter_goes_to_the_first_that_is_left(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="requirements") as person:
        await person.write(TYPED)
        await person.leave()
    assert [(one.text, one.met, one.need, one.probed, one.remark) for one in journal_file.only.requirements] == FOUND


async def test_choices_in_brackets_of_pasted_lines_are_made(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="requirements") as person:
        await person.paste("- 3y support (yes)\n- Spanish (no, must have!!)\n- Go (the language)\n")
        await person.leave()
    found = [(one.text, one.met, one.need) for one in journal_file.only.requirements]
    assert found == [("3y support", "met", None), ("Spanish", "not met", "must"), ("Go (the language)", None, None)]


async def test_questions_and_reasons_go_on_with_the_next_one_or_with_the_evidence(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="questions") as person:
        await person.write('"Why us?" (exact)\nWhy not them? (something like that)\nWhen?')
        await person.go_to("causes")
        await person.write("Salary (can't know)\na friend said so\nKafka (partly mine, Kinesis)\n")
        await person.leave()
    asked = [(one.wording, one.question.wording, one.certainty) for one in journal_file.only.asked]
    assert asked == [
        ('"Why us?"', '"Why us?"', "exact"),
        ("Why not them?", "Why not them?", "gist"),
        ("When?", "When?", None),
    ]
    causes = [(one.text, one.control, one.evidence) for one in journal_file.only.causes]
    assert causes == [("Salary", "can't know", "a friend said so"), ("Kafka", "partly", "Kinesis")]


async def test_the_text_with_its_brackets_comes_back_by_undo(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="requirements") as person:
        await person.write("SQL (met)\n")
        await person.press("up", "up", "ctrl+z")
        await person.leave()
    assert journal_file.only.requirements[0].text == "SQL (met)"


async def test_a_list_on_one_line_becomes_entries_and_what_is_typed_ahead_the_next_one(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="requirements") as person:
        await person.write("3y support (yes), lead (partly, acting lead 7 mo), Spanish (no, must have!!)\nGo (no)\n")
        await person.leave()
    found = [(one.text, one.met, one.need, one.remark) for one in journal_file.only.requirements]
    assert found == [
        ("3y support", "met", None, ""),
        ("lead", "partly", None, "acting lead 7 mo"),
        ("Spanish", "not met", "must", ""),
        ("Go", "not met", None, ""),
    ]
