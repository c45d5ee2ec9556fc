"""What Anki is given: documented header lines, one line a note, and nothing in a field that it would act on."""

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debrief.domain.practice.practice_question import PracticeQuestion
from debrief.domain.text import safe
from debrief.exports.anki import anki_text as anki
from debrief.exports.anki import apkg
from debrief.exports.anki.anki_text import tags
from debrief.exports.practice_list import practice_list
from tests.exports.samples import HOSTILE, QUESTIONS, RICH, options

pytestmark = pytest.mark.row(9)

HEADER = """\
#separator:tab
#html:true
#notetype:Basic
#deck:Interview questions
#columns:guid\tFront\tBack\tTags
#guid column:1
#tags column:4
"""
ACTIVE = re.compile(r"\[(?:sound:|latex|\$|anki:)|\\[()\[\]]", re.IGNORECASE)


class Elements(HTMLParser):
    """The elements and the words of a field."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, list]] = []
        self.words = ""
        self.feed(field)
        self.close()

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.elements.append((tag, attrs))

    def handle_data(self, data: str) -> None:
        self.words += data


def notes(text: str) -> list[list[str]]:
    assert text.startswith(HEADER)
    assert text.endswith("\n")
    return [line.split("\t") for line in text.removeprefix(HEADER).split("\n")[:-1]]


def test_a_card_asks_in_front_and_tells_on_the_back():
    ((guid, front, back, tags),) = notes("".join(anki.write([RICH], options())))
    assert guid == RICH.id
    assert front.startswith("<div>Why do you want to leave?</div><div><small>Asked at Acme, Trial day, Fri 20 Nov 2026")
    assert back.startswith("<div>I want to build again.<br><br>The last two years were upkeep.</div><hr>")
    assert "<b>You said (40\u00a0% sure):</b> First line<br>second line" in back
    assert back.endswith("<hr><div><b>Earlier answer (replaced 18 Nov 2026):</b> The pay.</div>")
    assert tags == "debrief motivation Acme"


@pytest.mark.parametrize("name", ["anki", "apkg"])
def test_questions_only_are_notes_of_their_own_that_empty_no_whole_card(name: str, tmp_path: Path):
    def known(*, answers: bool) -> tuple[str, str]:
        """The guid of a note, and its deck."""
        pieces = list(practice_list(name, [RICH], options(answers=answers)))
        if name == "anki":
            head, _, line = "".join(map(str, pieces)).rpartition("#tags column:4\n")
            return line.split("\t")[0], re.findall(r"#deck:(.+)", head)[0]
        packed = ZipFile(BytesIO(b"".join(pieces))).read("collection.anki2")
        (tmp_path / "collection").write_bytes(packed)
        with closing(sqlite3.connect(tmp_path / "collection")) as db:
            (guid,) = db.execute("SELECT guid FROM notes").fetchone()
            (did,) = db.execute("SELECT did FROM cards").fetchone()
            (decks,) = db.execute("SELECT decks FROM col").fetchone()
        return guid, json.loads(decks)[str(did)]["name"]

    assert known(answers=True) == (RICH.id, "Interview questions")
    assert known(answers=False) == (f"{RICH.id}-q", "Interview questions without answers")


def test_without_an_answer_the_back_says_so():
    ((_, _, back, _),) = notes("".join(anki.write([replace(RICH, answer=" \n")], options())))
    assert back.startswith("<div><i>No answer yet.</i></div>")


@given(st.lists(QUESTIONS, max_size=3))
def test_every_question_is_one_note_of_harmless_html(questions: list[PracticeQuestion]):
    found = notes("".join(anki.write(questions, options(len(questions)))))
    assert [note[0] for note in found] == [question.id for question in questions]
    for guid, *fields, words in found:
        assert not guid.startswith("#")
        assert re.fullmatch(r"\w+(?: \w+)*", words)
        for field in fields:
            assert {name for name, _ in Elements(field).elements} <= {"div", "small", "b", "i", "hr", "br", "span"}
            assert not any(attributes for _, attributes in Elements(field).elements)
            assert not ACTIVE.search(field)
            assert '"' not in field


@given(HOSTILE)
def test_a_text_reads_as_it_was_typed(text: str):
    field = anki.html(text).replace("<br>", "\n").replace("&nbsp;", " ")
    assert unescape(field.replace("<span></span>", "")) == safe(text).strip("\n").expandtabs(4)


@given(HOSTILE)
def test_a_tag_is_one_word_whatever_the_company(company: str):
    question = replace(RICH, askings=(replace(RICH.askings[0], company=company),))
    assert all(re.fullmatch(r"\w+", tag) for tag in tags(question))


def test_a_package_is_the_same_notes_under_ids_that_never_change():
    archive = ZipFile(BytesIO(b"".join(apkg.write([RICH], options()))))
    assert sorted(archive.namelist()) == ["collection.anki2", "media"]
    assert json.loads(archive.read("media")) == {}
    held = archive.read("collection.anki2").decode("utf-8", "replace")
    card = anki.make_card(RICH, options())
    assert all(text in held for text in (RICH.id, card.front, card.back, "1795166401", "1795166402"))


def test_a_note_in_a_package_is_as_new_as_the_export():
    db = sqlite3.connect(":memory:")
    db.deserialize(ZipFile(BytesIO(b"".join(apkg.write([RICH], options())))).read("collection.anki2"))
    assert db.execute("SELECT guid, id, mod FROM notes").fetchall() == [(RICH.id, 1_795_400_000_000, 1_795_400_000)]
    ((models,),) = db.execute("SELECT models FROM col").fetchall()
    assert json.loads(models)["1795166401"]["mod"] == apkg.DESIGNED_AT
    db.close()


@given(st.lists(QUESTIONS, max_size=2))
def test_a_package_takes_any_text(questions: list[PracticeQuestion]):
    assert b"".join(apkg.write(questions, options(len(questions)))).startswith(b"PK")


def test_a_package_leaves_nothing_in_the_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    b"".join(apkg.write([RICH], options()))
    assert list(tmp_path.iterdir()) == []
