"""What is invisible in a copied text is left out, unless a script or an emoji needs it."""

from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.text import clean_paste, remove_invisible, safe

LEFT_OUT = {
    "\u202a+49 30 123456\u202c": "+49 30 123456",
    "\u200e+1 555 0100\u200f": "+1 555 0100",
    "\u2066Ada\u2069 \u2067Bo\u2069 \u2068Cy\u2069": "Ada Bo Cy",
    "\u202egnp.exe\u202c": "gnp.exe",
    "\u202dleft\u202c \u202bright\u202c": "left right",
    "inter\u00adview": "interview",
    "inter\u200bview": "interview",
    "\ufeffinterview": "interview",
    "a\ufeffb": "ab",
    "word\u2060joiner": "wordjoiner",
    "f\u2061(x)\u2062y\u2063z\u2064": "f(x)yz",
    "\u061cمقابلة\u061c": "مقابلة",
    "Ada\u200dLovelace": "AdaLovelace",
    "Ada\u200cLovelace": "AdaLovelace",
    "a\u034fb": "ab",
    "\u180emongol": "mongol",
    "\u3164blank": "blank",
    "\uffa0blank": "blank",
    "\u206aold\u206f": "old",
    "\ufff9base\ufffanote\ufffb": "basenote",
    "tags\U000e0041\U000e0042": "tags",
    "\U000e0001x": "x",
    "\u200b\u200b": "",
    "a \u200d b": "a  b",
    "\u200d👩": "👩",
    "👩\u200d": "👩",
    "👩\u200d x": "👩 x",
    "پ\u200c": "پ",
    "a\u200b\u202eb": "ab",
    "\ufe0fx": "x",
}
STAYS = [
    *(
        "👩🏽\u200d💻",
        "👨\u200d👩\u200d👧\u200d👦",
        "🏳\ufe0f\u200d🌈",
        "❤\ufe0f\u200d🔥",
        "🧑\u200d🚀",
        "🏴\u200d☠\ufe0f",
    ),
    *("🏴\u200d☠\ufe0f", "☎\ufe0f", "☎\ufe0e", "1\ufe0f\u20e3", "#\ufe0f\u20e3", "©\ufe0f", "👁\ufe0f\u200d🗨\ufe0f"),
    "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    *("می\u200cخواهم", "خانه\u200cها", "ه\u200d", "क्\u200dष", "क्\u200cष", "ශ්\u200dරී", "র\u200d্য", "മല\u200dയ"),
    *("葛\U000e0100城", "邉\U000e0103", "≩\ufe00", "မြန်မာ\u200cစာ", "naïve café", "한국어", "हिन्दी", "שָׁלוֹם", "مُقَابَلَة"),
    *("Tiếng Việt", "日本語　全角", "non\u00a0breaking", "hy\u2010phen\u2011ation", "ᠮᠣᠩᠭᠣᠯ"),
]


def test_invisible_controls_are_left_out_of_a_paste() -> None:
    pasted = {copied: clean_paste(copied) for copied in LEFT_OUT}
    assert pasted == LEFT_OUT
    assert [text for text in pasted.values() if "\ufffd" in safe(text)] == []


def test_what_a_script_or_an_emoji_needs_stays() -> None:
    assert [text for text in STAYS if clean_paste(text) != text] == []
    assert [text for text in STAYS if clean_paste(f"before {text} after") != f"before {text} after"] == []


def test_what_is_typed_by_itself_stays() -> None:
    assert [typed for typed in "\u200d\u200c\ufe0f\u200b\u00ad\ufeff" if clean_paste(typed) != typed] == []


@given(st.text(st.characters() | st.sampled_from("\u200d\u200c\ufe0f\u202e👩💻")))
def test_nothing_visible_is_left_out(text: str) -> None:
    visible = [character for character in text if character.isprintable()]
    pasted = remove_invisible(text)
    assert len(pasted) <= len(text)
    assert [c for c in pasted if c.isprintable() and c.isalnum()] == [c for c in visible if c.isalnum()]
