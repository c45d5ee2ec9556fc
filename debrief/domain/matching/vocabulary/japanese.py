"""Japanese: what requests and questions are built of, character by character, as it is written without spaces."""

from debrief.domain.matching.vocabulary.language import Language

# を教えてください, をお聞かせいただけますか, について話してください, は何ですか, とは何でしょうか, なぜ … のですか
# A kana stands for its voiced form too: た for だ.
ORDINARY = "教 聞 話 何"
SCAFFOLDING = "を え て く さ い お か せ た け ま す し ょ う は の に と も な つ ね"

JAPANESE = Language(ordinary=ORDINARY, scaffolding=SCAFFOLDING)
