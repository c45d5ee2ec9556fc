"""What is known of words: their stems, and the vocabulary of each language."""

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.matching.contrasts import CONTRASTS, DECISIVE, PEOPLE, TELLING_APART
from debrief.domain.matching.key_extractor import KeyExtractor
from debrief.domain.matching.stems import root, singular, stem
from debrief.domain.matching.vocabulary import LANGUAGES
from debrief.domain.search.folded_words import split_words

KEYS = KeyExtractor(LANGUAGES)


FORMS = [
    ("prioritise", "prioritize", "prioritised", "prioritising"),
    ("refactor", "refactoring", "refactored"),
    ("behaviour", "behavior", "behaviours"),
    ("motivation", "motivations"),
    ("fuhrung", "fuhrungen"),
    ("pod", "pods"),
    ("bake", "bakes", "baked", "baking"),
    ("chop", "chops", "chopped", "chopping"),
    ("fix", "fixed", "fixing"),
]


def test_forms_of_a_word_have_one_stem():
    assert [forms for forms in FORMS if len(set(map(stem, forms))) != 1] == []


ONLY_BEGIN_ALIKE = [
    ("public", "publish"),
    ("author", "authority"),
    ("direct", "director"),
    ("starter", "starting"),
]


def test_words_that_only_begin_alike_are_no_forms_of_one_another():
    assert [pair for pair in ONLY_BEGIN_ALIKE if not KEYS(pair[0]).keys.isdisjoint(KEYS(pair[1]).keys)] == []


@given(st.text(st.sampled_from("abdegilnorstuy"), max_size=14))
def test_a_stem_keeps_enough_of_its_word(word: str):
    assert min(len(stem(word)), len(root(word))) >= min(len(word), 3)
    assert word.startswith(singular(word)[:-1])


def entries() -> list[tuple[str, str, str, str]]:
    """Every entry: its language by number, its table, its key, and itself."""
    return [
        (str(number), table, key, entry)
        for number, language in enumerate(LANGUAGES)
        for table, key, listed in language.groups()
        for entry in listed
    ]


def test_every_entry_of_the_vocabulary_can_be_read():
    for _, table, key, entry in entries():
        read = split_words(entry)
        assert read, key
        assert (" " in entry) == (len(read) > 1), entry
        assert entry == " ".join(entry.split()), entry
        assert not (" " in entry and table in ("ordinary", "scaffolding")), entry


def test_no_entry_stands_for_two_things_in_one_language():
    known: dict[tuple[str, ...], str] = {}
    for number, _, key, entry in entries():
        folded = (number, *split_words(entry), entry[-1:] * entry.endswith("*"), entry[:1] * entry.startswith("*"))
        assert known.setdefault(folded, key) == key, entry


def test_no_language_has_a_group_in_one_table_that_another_has_in_another():
    tables: dict[str, str] = {}
    for _, table, key, entry in entries():
        assert tables.setdefault(key, table) == table, entry


def test_contrasts_are_between_concepts_that_there_are():
    known = {key for _, _, key, _ in entries()}
    assert known >= DECISIVE | PEOPLE | TELLING_APART | frozenset().union(*CONTRASTS)


def test_every_language_has_the_concepts_and_the_angles_of_the_first():
    first_, *others = ({*language.topics, *language.settings} for language in LANGUAGES)
    for other in others:
        assert other <= first_
    for language in LANGUAGES:
        assert language.angles.keys() <= LANGUAGES[0].angles.keys()
