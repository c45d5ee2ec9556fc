"""Enter behind a remark typed at a choice leads to the next field, also where that is the text with the remark."""

from tests.tui.conftest import JournalFile, Sit


async def test_enter_behind_a_remark_leads_to_the_evidence_and_a_second_one_to_the_next_reason(
    sit: Sit, journal_file: JournalFile
) -> None:
    cases = {
        "mine, I think\nI came late.\n": ("mine", "I think / I came late."),
        "hard to say\nNobody told me.\n": (None, "hard to say / Nobody told me."),
        "maybe\nThey knew her.\n": (None, "maybe / They knew her."),
        "partly, hm\n\n": ("partly", "hm"),
        "mine\nI came late.\n": ("mine", "I came late."),
        "They knew her.\n": (None, "They knew her."),
    }
    async with sit(at="causes") as person:
        for typed in cases:
            await person.write(f"Pace\n{typed}")
        await person.stored()
    found = [(cause.text, cause.control, cause.evidence) for cause in journal_file.only.causes]
    assert found == [("Pace", *case) for case in cases.values()]


async def test_tab_behind_a_remark_leaves_its_text(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="causes") as person:
        await person.write("Pace\nmine, I think\tStress\n")
        await person.stored()
    found = [(cause.text, cause.control, cause.evidence) for cause in journal_file.only.causes]
    assert found == [("Pace", "mine", "I think"), ("Stress", None, "")]


async def test_enter_behind_a_remark_on_a_decision_leads_to_its_reason(sit: Sit, journal_file: JournalFile) -> None:
    async with sit(at="feedback") as person:
        await person.write("HR\nAsk more.\nadopt, but slowly\nIt was true.")
        await person.stored()
    assert [(each.verdict, each.why) for each in journal_file.only.feedback] == [("adopt", "but slowly / It was true.")]
