"""What counts as a word, and when two of them are the same."""

import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from debrief.domain.search.folded_words import split_words, word_forms, word_spans

ODD = st.text(
    st.sampled_from(
        "ab Zc+#_-'1é\u0301\u0302ß½ﬁİı東カガｶ한ั์ำ\U00020000🙂\n\u1112\u1161\u11ab\u00ad\u200d\u200b\ufe0fहिन्दीمُـשׁ"
    )
    | st.characters(),
    max_size=12,
)
PLAIN = st.text(st.sampled_from("abZ1+#_ -'"), max_size=12) | st.text(st.characters(codec="ascii"), max_size=12)
EUROPEAN = st.text(st.characters(max_codepoint=0x24F, categories=["L", "N", "Z", "P"]), max_size=12)


WORDS = {
    "": [],
    "🙂 -- \"'": [],
    "System Design": ["system", "design"],
    "what's e-mail": ["what", "s", "e", "mail"],
    "snake_case": ["snake", "case"],
    "C++, C# and a+b": ["c++", "c#", "and", "a", "b"],
    "c#_x c#é": ["c#", "x", "c", "e"],
    "#team .NET 3.11": ["team", "net", "3", "11"],
    "Café Zürich Łódź Århus": ["cafe", "zurich", "lodz", "arhus"],
    "Straße ﬁt Æsir": ["strasse", "fit", "aesir"],
    "İstanbul ISPARTA ısı": ["istanbul", "isparta", "isi"],
    "tiê\u0301ng": ["tieng"],
    "東京都 Tokyo": ["東", "京", "都", "tokyo"],
    "\U00020000\U00020001": ["\U00020000", "\U00020001"],
    "ｶﾀｶﾅ ＡＢＣ": ["カ", "タ", "カ", "ナ", "abc"],
    "हिन्दी में": ["हिन्दी", "में"],
    "हान्दे": ["हान्दे"],
    "தமிழ் বাংলা": ["தமிழ்", "বাংলা"],
}


def test_a_text_is_compared_by_its_words():
    assert {text: split_words(text) for text in WORDS} == WORDS


SAME_WORDS = (
    ("interview", "inter\u00adview"),
    ("interview", "\ufeffinter\u200bview\u2060"),
    ("interview", "\u202ainterview\u202c"),
    ("한국어", unicodedata.normalize("NFD", "한국어")),
    ("각 값", unicodedata.normalize("NFD", "각 값")),
    ("مقابلة", "مُقَابَلَةٌ"),
    ("مقابلة", "مقـــابلة"),
    ("الله", "ٱللّٰه".replace("ٱ", "ا")),
    ("מקצוע", "מִקְצוֹעַ"),
    ("שלום", "שָׁלוֹם"),
    ("می\u200cخواهم", "میخواهم"),
    ("क्\u200dष", "क्ष"),
    ("ガス", unicodedata.normalize("NFD", "ガス")),
    ("é", "e\u0301"),
    ("1", "1\ufe0f\u20e3"),
)


def test_what_is_not_seen_or_only_points_at_a_sound_is_not_compared():
    assert [(one, other) for one, other in SAME_WORDS if split_words(one) != split_words(other)] == []


OTHER_WORDS = (("हिन्दी", "हान्दे"), ("कमल", "कमाल"), ("কলা", "কালা"), ("பல்", "பால்"), ("हिन्दी", "हिनदी"), ("한국", "한글"))


def test_signs_that_make_another_word_are_compared():
    assert [(one, other) for one, other in OTHER_WORDS if split_words(one) == split_words(other)] == []


@given(ODD)
@example("c#_")
def test_words_in_a_text_are_where_they_stand(text: str):
    found = list(word_spans(text))
    assert [word for _, _, folded in found for word in folded] == split_words(text)
    assert all(split_words(text[begin:end]) == list(folded) for begin, end, folded in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


@given(PLAIN)
@example("c#_x")
@example("a+_")
def test_plain_letters_are_the_same_words_beside_others(text: str):
    assert split_words(f"{text} é") == [*split_words(text), "e"]


@given(ODD)
def test_words_read_again_are_the_same(text: str):
    assert split_words(" ".join(split_words(text))) == split_words(text)


@given(EUROPEAN)
def test_it_does_not_matter_how_a_letter_and_its_accent_are_stored(text: str):
    assert split_words(unicodedata.normalize("NFD", text)) == split_words(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(max_codepoint=0x17F, categories=["L"]), min_size=1, max_size=8))
def test_case_does_not_matter(text: str):
    assert split_words(text.upper()) == split_words(text) or "ŉ" in text


PLURALS = {
    "question": "questions",
    "company": "companies",
    "box": "boxes",
    "process": "processes",
    "crate": "crates",
    "offer": "offers",
}


def test_a_word_finds_its_plural_and_the_plural_finds_it():
    assert {one: word_forms(one) for one, other in PLURALS.items() if other not in word_forms(one)} == {}
    assert {other: word_forms(other) for one, other in PLURALS.items() if one not in word_forms(other)} == {}


WITHOUT_PLURAL = ("go", "c++", "c#", "57", "東", "a")


def test_what_has_no_plural_finds_only_itself():
    assert {word: word_forms(word) for word in WITHOUT_PLURAL} == {word: (word,) for word in WITHOUT_PLURAL}


def test_a_double_s_is_no_plural():
    assert "proces" not in word_forms("process")


@given(st.text(st.sampled_from("abesiy"), max_size=7))
def test_a_word_comes_first_among_its_forms_and_none_comes_twice(word: str):
    assert word_forms(word)[0] == word
    assert len(set(word_forms(word))) == len(word_forms(word))
