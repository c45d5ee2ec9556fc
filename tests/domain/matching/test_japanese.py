"""Japanese questions are compared by what they ask, not by the kana of the request around it."""

from debrief.domain.matching.matcher import Matcher, SimilarQuestion

KNOWN = (
    "あなたの強みを教えてください",
    "残業について教えてください",
    "志望動機を教えてください",
    "失敗した経験を教えてください",
    "成功した経験を教えてください",
)


def like(text: str) -> list[SimilarQuestion]:
    return Matcher((wording, [wording]) for wording in KNOWN).like(text)


NEAREST = {
    "志望動機は何ですか": "志望動機を教えてください",
    "志望動機をお聞かせください": "志望動機を教えてください",
    "志望動機を教えていただけますか": "志望動機を教えてください",
    "失敗経験について話してください": "失敗した経験を教えてください",
    "残業は何時間ですか": "残業について教えてください",
    "強みは何ですか": "あなたの強みを教えてください",
}


def test_another_request_for_the_same_is_nearest():
    assert {text: like(text)[0].id for text in NEAREST} == NEAREST


THE_SAME = [
    "志望動機は何ですか",
    "志望動機をお聞かせください",
    "志望動機を教えていただけますか",
    "失敗した経験を話してください",
]


def test_the_same_asked_in_another_form_is_the_same():
    assert [text for text in THE_SAME if not like(text)[0].same] == []


SOMETHING_ELSE = [
    "趣味を教えてください",
    "給料を教えてください",
    "あなたの弱みを教えてください",
    "休暇についてお聞かせください",
    "家族は何人ですか",
]


def test_the_same_request_for_something_else_is_not_offered():
    assert [text for text in SOMETHING_ELSE if any(similar.likely for similar in like(text))] == []
