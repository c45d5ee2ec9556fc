"""The match figure: musts count twice, partly by half, and without a judgement there is none."""

from debrief.domain.record.parts import Met, Need, Requirement, fit_percent


def required(*pairs: tuple[Need | None, Met | None]) -> list[Requirement]:
    return [Requirement(text="x", need=need, met=met) for need, met in pairs]


MATCHES = (
    ([], None),
    ([(Need.MUST, None)], None),
    ([(Need.MUST, Met.YES)], 100),
    ([(Need.NICE, Met.NO)], 0),
    ([(Need.MUST, Met.YES), (Need.NICE, Met.NO)], 67),
    ([(Need.MUST, Met.PARTLY), (Need.NICE, Met.YES), (Need.NICE, None)], 67),
    ([(None, Met.YES), (Need.NICE, Met.NO)], 50),
)


def test_the_match_is_weighed():
    assert [(pairs, found) for pairs, match in MATCHES if (found := fit_percent(required(*pairs))) != match] == []


def test_an_empty_line_counts_for_nothing():
    assert fit_percent([Requirement(met=Met.YES)]) is None
