"""Files of other programs: what the page about imports shows is read as it says there, and faults name their line."""

import re
from pathlib import Path

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.transfer import LedgerQuestion, Record
from debrief.domain.refusal import Refusal
from debrief.imports.kinds import ImportKind, guess_kind, open_import
from debrief.imports.source_file import SourceFile
from tests.root import ROOT

NOW = 1_795_166_400_000
_EXAMPLE = re.compile(r"^```(?P<language>\w+) (?P<kind>\w+)\n(?P<text>.*?)^```", re.MULTILINE | re.DOTALL)
_ENDINGS = {"json": ".json", "csv": ".csv", "markdown": ".md", "text": ".txt"}
EXAMPLES = [
    (found["kind"], _ENDINGS[found["language"]], found["text"])
    for found in _EXAMPLE.finditer((ROOT / "docs" / "imports.md").read_text(encoding="utf-8"))
]


def read(path: Path, text: str | bytes, kind: ImportKind | None = None) -> list[Record]:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    source = SourceFile(path)
    file = open_import(source, kind or guess_kind(source), NOW, "Europe/Berlin")
    file.check()
    return list(file.records())


def pairs(records: list[Record]) -> dict[str, str]:
    """Return the answers by question."""
    return {r.question.wording: r.question.answer for r in records if isinstance(r, LedgerQuestion)}


def refusal(path: Path, text: str | bytes, kind: ImportKind | None = None) -> str:
    with pytest.raises(Refusal) as caught:
        read(path, text, kind)
    said = str(caught.value)
    assert "\n" not in said
    assert said.endswith("Nothing was imported.")
    return said


def test_the_page_has_an_example_of_each() -> None:
    assert [kind for kind, _, _ in EXAMPLES] == ["jrnl", "questions", "questions", "anki"]


@pytest.mark.parametrize(("kind", "ending", "text"), EXAMPLES, ids=lambda value: value if len(value) < 20 else "")
def test_the_kind_of_an_example_is_guessed(tmp_path: Path, kind: str, ending: str, text: str) -> None:
    (tmp_path / f"file{ending}").write_text(text)
    assert guess_kind(SourceFile(tmp_path / f"file{ending}")) == kind


def test_an_entry_of_jrnl_becomes_a_debrief_on_the_blank_page(tmp_path: Path) -> None:
    (debrief,) = read(tmp_path / "entries.json", EXAMPLES[0][2])
    assert isinstance(debrief, Debrief)
    assert debrief.role == "Second call with Acme."
    assert debrief.guide == "blank"
    assert debrief.text_at("free") == "Second call with Acme.\n\nThey asked about nights."
    assert debrief.tags == ("acme",)
    assert debrief.started_at == debrief.finished_at == 1_793_640_600_000  # 2026-11-02 18:30 in Berlin


def test_entries_of_one_minute_and_title_are_all_there_each_time(tmp_path: Path) -> None:
    entry = '{"title": "A", "body": "%s", "date": "2026-11-02", "time": "18:30", "tags": []}'
    text = f'{{"tags": {{}}, "entries": [{entry % "one"}, {entry % "two"}]}}'
    first, again = (read(tmp_path / "entries.json", text) for _ in range(2))
    assert first == again
    assert len({record.id for record in first if isinstance(record, Debrief)}) == 2


def test_a_table_is_read_by_its_heads(tmp_path: Path) -> None:
    records = read(tmp_path / "For Acme.csv", EXAMPLES[1][2])
    assert pairs(records) == {
        "Why do you want to leave?": "I want to build again.",
        "What is your notice, and why so long?": "Three months.\nIt is in the contract.",
    }
    debrief = records[-1]
    assert isinstance(debrief, Debrief)
    assert debrief.role == "For Acme"
    assert [asked.wording for asked in debrief.asked] == list(pairs(records))
    assert all(asked.question.practise for asked in debrief.asked)


TABLES = {
    "Why?,Because.\nHow?,So.\n": {"Why?": "Because.", "How?": "So."},
    "Why?\tBecause, yes.\n": {"Why?": "Because, yes."},
    "Answer,Question\nSo.,How?\n": {"How?": "So."},
    "front;back\nHow?;So.\n": {"How?": "So."},
    "Why?\nHow?\n": {"Why?": "", "How?": ""},
    "\ufeffquestion\r\nWhy?\r\n": {"Why?": ""},
    "why?,one\nWhy?,two\n": {"Why?": "one\n\ntwo"},
    '"Why, then?",So.\n': {"Why, then?": "So."},
    "Why?\t\x1b]0;x\x07\n": {"Why?": "␛]0;x␇"},
}


def test_tables_of_several_shapes(tmp_path: Path) -> None:
    assert {text: pairs(read(tmp_path / "list.csv", text)) for text in TABLES} == TABLES


def test_markdown_is_read_as_the_page_says(tmp_path: Path) -> None:
    assert pairs(read(tmp_path / "list.md", EXAMPLES[2][2])) == {
        "Why do you want to leave?": "I want to build again.\n\n- the last two years were upkeep",
        "What is your notice?": "Three months.",
        "When can you start?": "",
    }


MARKDOWN = {
    "- Why?\n- How?\n  So.\n  - first\n": {"Why?": "", "How?": "So.\n- first"},
    "1. Why?\n2) How?\n": {"Why?": "", "How?": ""},
    "# Why?\n- one\n- two\n": {"Why?": "- one\n- two"},
    "# Why?\n```\n# not a heading\n```\n": {"Why?": "```\n# not a heading\n```"},
    "# List\n## 1. Why?\nSo.\n## How? ##\n": {"Why?": "So.", "How?": ""},
}


def test_markdown_of_several_shapes(tmp_path: Path) -> None:
    assert {text: pairs(read(tmp_path / "list.md", text)) for text in MARKDOWN} == MARKDOWN


def test_notes_of_anki_lose_their_html(tmp_path: Path) -> None:
    assert pairs(read(tmp_path / "notes.txt", EXAMPLES[3][2])) == {
        "Why do you want to leave?": "I want to build again.\nThe last years were upkeep.",
        "What is your notice?": "Three months.",
    }


HTML = {
    'Why?\t"<div>a</div><div>b</div>"': {"Why?": "a\nb"},
    'Why?\t"say ""yes"""': {"Why?": 'say "yes"'},
    "Why?\t<ul><li>a</li><li>b</li></ul>": {"Why?": "- a\n- b"},
    "Why?\ta[sound:x.mp3]<img src=x><script>alert(1)</script>": {"Why?": "a"},
    "Why &lt;b&gt;?\t&amp;": {"Why <b>?": "&"},
}


def test_html_of_several_shapes(tmp_path: Path) -> None:
    head = "#separator:tab\n#html:true\n"
    assert {fields: pairs(read(tmp_path / "notes.txt", f"{head}{fields}\n")) for fields in HTML} == HTML


def test_columns_that_are_no_fields_are_left_out(tmp_path: Path) -> None:
    text = "#separator:Semicolon\n#html:false\n#guid column:1\n#deck column:2\nx;d;Why <b>?;So.\n"
    assert pairs(read(tmp_path / "notes.txt", text)) == {"Why <b>?": "So."}


UNREADABLE = (
    ("list.csv", "question,answer\nWhy?,So.\n,only an answer\n", "line 3: this row has no question"),
    ("list.csv", 'Why?,"So.\n', "line 1: it cannot be read as a table"),
    ("list.csv", b"Why?,So.\n\xff\n", "line 2: it is not UTF-8"),
    ("list.csv", "question,answer\n", "it has no questions"),
    ("list.md", "only text\n", "it has no questions"),
    ("notes.txt", "#separator:tab\n#html:true\n<img src=x>\tSo.\n", "line 3: this note has no question"),
    ("notes.txt", "#separator:two words\nWhy?\n", "the separator"),
    ("entries.json", '{"tags": {}, "entries": [\n{"title": "A", "date": "2026-02-30"}]}', "line 2: 2026-02-30"),
    ("entries.json", '{"entries": [{"title": "", "body": " ", "date": "2026-02-20"}]}', "is empty"),
    ("entries.json", '{"entries": [{"title": 3, "date": "2026-02-20"}]}', "the title of an entry is not text"),
    ("entries.json", '{"entries": [{"title": "A", "date": "2026-02-20", "tags": [3]}]}', "tags of an entry"),
    ("entries.json", '{"entries": [{"title": "A", "date": "0001-01-01"}]}', "not a date and time"),
    ("entries.json", '{"entries": [3]}', "an entry must be an object"),
    ("entries.json", '{"entries": [{"title": "\\ud800", "date": "2026-02-20"}]}', "half of a surrogate pair"),
    ("what.txt", "Why?\n", "does not show what is in it. Use --from to say what it is"),
)


def test_what_cannot_be_read_is_refused_with_its_line(tmp_path: Path) -> None:
    refusals = [(said, refusal(tmp_path / name, text)) for name, text, said in UNREADABLE]
    assert [(said, reason) for said, reason in refusals if said not in reason] == []


@pytest.mark.parametrize("heading", ["Best answer", "Better answer", "best answer", "answer"])
def test_a_column_of_answers_is_known_by_each_name_that_it_had(tmp_path: Path, heading: str) -> None:
    records = read(tmp_path / "list.csv", f"Company,{heading},Question\nAcme,The map.,Why us?\n")
    assert pairs(records) == {"Why us?": "The map."}
