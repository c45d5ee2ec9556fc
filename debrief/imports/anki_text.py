"""Anki's export of notes as plain text: the first field is the question, the second the answer."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from debrief.imports.question_list import Pair, csv_rows, refuse_own_list
from debrief.imports.source_file import SourceFile

_HEADER = re.compile(r"#(?P<name>[a-z ]+):(?P<value>.*)")
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_SPECIAL = ("guid column", "notetype column", "deck column", "tags column")
_BREAKS = frozenset({"br", "p", "div", "li", "tr", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table"})
_SKIPPED = frozenset({"script", "style"})
_SOUND = re.compile(r"\[sound:[^\]\n]*\]")


def is_anki_text(first_line: str) -> bool:
    """Return whether a file begins as Anki's exports do."""
    found = _HEADER.match(first_line)
    names = {"separator", "html", "columns", "notetype", "deck", "tags", *_SPECIAL}
    return found is not None and found["name"] in names


def anki_pairs(source: SourceFile) -> Iterator[Pair]:
    """Yield the notes of a file that Anki exported. Raises Refusal."""
    text = source.read_text()
    refuse_own_list(source, text)
    header, rows = _header(text)
    separator = header.get("separator", "tab")
    separator = _SEPARATORS.get(separator.casefold(), separator)
    if len(separator) != 1:
        raise source.fault(1, f"the separator {separator!r} cannot be used")
    special = {int(header[name]) - 1 for name in _SPECIAL if header.get(name, "").isdecimal()}
    is_html = header.get("html", "false") == "true"
    skipped = text[: len(text) - len(rows)].count("\n")
    for line, row in csv_rows(source, rows, separator):
        fields = [cell for index, cell in enumerate(row) if index not in special]
        if not any(cell.strip() for cell in row):
            continue
        question, answer = ((_plain(cell) if is_html else cell).strip() for cell in [*fields, "", ""][:2])
        if not question:
            raise source.fault(line + skipped, "this note has no question")
        yield Pair(line + skipped, question, answer)


def _header(text: str) -> tuple[dict[str, str], str]:
    """Return the values of the header's lines, and the text behind them."""
    header: dict[str, str] = {}
    while found := _HEADER.match(text):
        header[found["name"]] = found["value"].strip() or found["value"]
        text = text[found.end() :].removeprefix("\n")
    return header, text


def _plain(html: str) -> str:
    reader = _Text()
    reader.feed(html)
    reader.close()
    text = _SOUND.sub("", "".join(reader.pieces)).replace("\xa0", " ")
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+\n", "\n", text)).strip()


class _Text(HTMLParser):
    """Collects the text of some HTML, with a line break where a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - of the parser
        self._hidden += tag in _SKIPPED
        if tag in _BREAKS:
            self._break(always=tag in {"br", "hr"})
        if tag == "li":
            self.pieces.append("- ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _SKIPPED and self._hidden > 0
        if tag in _BREAKS - {"br", "hr"}:
            self._break(always=False)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.pieces.append(data)

    def _break(self, *, always: bool) -> None:
        if always or (self.pieces and not self.pieces[-1].endswith("\n")):
            self.pieces.append("\n")
