"""Words typed around a choice, one key after the other: the choice is made, and the words go where they belong.

At every change, test_words_at_each_choice.py tries a case of each kind of this.
"""

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import Outcome
from debrief.domain.record.question import Asked
from debrief.tui.home.start import Start
from tests.tables.cross_section import WORDS_TYPED
from tests.tui.conftest import Clock, JournalFile, Sit

pytestmark = WORDS_TYPED


async def test_words_behind_whether_to_apply_again_are_notes_and_no_rule(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    journal_file.put(Debrief(started_at=clock(), step="again", outcome=Outcome.REJECTED))
    notes: list[str] = []
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("again")
        for keys, again, note in [
            ("yes, probably", "yes", "probably"),
            ("No. They were rude", "no", "They were rude"),
            ("yes and no", "no", "yes and no"),
            ("not sure.\n", "not sure", ""),
            ("yes I would", "yes", "I would"),
            ("no idea\n", "yes", "no idea"),
        ]:
            await person.write(keys)
            await person.stored()
            notes += [note] if note else []
            found = journal_file.only
            assert (found.again, found.skip_rule, found.text_at("again")) == (again, "", "\n".join(notes)), keys
            await person.go_to("again")
        await person.write("yes, rather\nnight shifts\n")
        await person.leave()
    assert (journal_file.only.again, journal_file.only.skip_rule) == ("yes", "night shifts")
    assert journal_file.only.text_at("again").endswith("rather")


async def test_courtesy_behind_whether_to_practise_is_a_remark_and_no_best_answer(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    cases = [
        ("yes please", True, "", "please"),
        ("no thanks", False, "", "thanks"),
        ("no idea", False, "", "no idea"),
        ("No, I would not.", False, "", "I would not."),
        ("yesBecause I said so.", True, "Because I said so.", ""),
        ("You could say it.", False, "You could say it.", ""),
    ]
    asked = tuple(Asked(wording=f"Why {number}?") for number in range(len(cases)))
    journal_file.put(Debrief(started_at=clock(), step="practice", asked=asked))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("practice")
        for keys, *_ in cases:
            await person.write(keys)
            await person.press("ctrl+down")
        await person.leave()
    found = [(one.question.practise, one.question.answer, one.remark) for one in journal_file.only.asked]
    assert found == [tuple(case) for _, *case in cases]


async def test_words_around_how_well_a_question_is_remembered_begin_no_question(
    sit: Sit, journal_file: JournalFile
) -> None:
    cases = [
        ("no idea, really", None, "no idea, really"),
        ("I can’t recall", None, "I can’t recall"),
        ("Gist. Used it. OK, 60.", "gist", "Used it. OK, 60."),
        ("the gist", "gist", ""),
        ("pretty much the gist", None, "pretty much the gist"),
        ("more or less exact", None, "more or less exact"),
        ("exact, I think", "exact", "I think"),
    ]
    async with sit(at="questions") as person:
        await person.write("".join(f"Q{at}?\n{keys}\n" for at, (keys, *_) in enumerate(cases)))
        await person.write("Last?\nexact. How do you plan?\nNo idea?\n")
        await person.leave()
    found = [(one.wording, one.certainty, one.remark) for one in journal_file.only.asked]
    assert found[: len(cases)] == [(f"Q{at}?", *case) for at, (_, *case) in enumerate(cases)]
    assert found[len(cases) :] == [("Last?", "exact", ""), ("How do you plan?", None, ""), ("No idea?", None, "")]


async def test_words_behind_whose_a_reason_is_are_evidence_and_the_choice_is_made(
    sit: Sit, journal_file: JournalFile, clock: Clock
) -> None:
    cases = [
        ("not mine. I guess", "not mine", "I guess"),
        ("can't know, honestly", "can't know", "honestly"),
        ("mine.\n", "mine", ""),
        ("Not mine, they had somebody", "not mine", "they had somebody"),
        ("They had somebody", None, "They had somebody"),
    ]
    journal_file.put(Debrief(started_at=clock(), step="causes", outcome=Outcome.REJECTED))
    async with sit(start=Start(kind="resume")) as person:
        await person.asked("causes")
        for at, (keys, *_) in enumerate(cases):
            await person.write(f"R{at}\n{keys}")
            await person.press("ctrl+down")
        await person.leave()
    found = [(one.text, one.control, one.evidence) for one in journal_file.only.causes]
    assert found == [(f"R{at}", *case) for at, (_, *case) in enumerate(cases)]


async def test_a_guess_behind_a_choice_of_a_requirement_begins_no_other_one(
    sit: Sit, journal_file: JournalFile
) -> None:
    async with sit(at="requirements") as person:
        await person.write("Kafka\nmet\nmust I guess\nno thanks\nGo\nmet I think\nmust.\nyes.\nInfrastructure\n")
        await person.leave()
    found = [(one.text, one.met, one.need, one.probed, one.remark) for one in journal_file.only.requirements]
    assert found == [
        ("Kafka", "met", "must", False, "I guess / thanks"),
        ("Go", "met", "must", True, "I think"),
        ("Infrastructure", None, None, None, ""),
    ]
