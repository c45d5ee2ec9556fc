"""The picture in the README shows the app and nothing but that."""

import re
from xml.etree import ElementTree

from tests.docs.picture import PICTURE, picture, still

ACTIVE = re.compile(r"<script|<foreignObject|<image|\bon\w+=|href|@import|@font-face|url\((?!#)")


def words(svg: str) -> str:
    """Return what stands on the picture."""
    return " ".join("".join(ElementTree.fromstring(svg).itertext()).replace("\xa0", " ").split())


def test_the_picture_runs_and_fetches_nothing():
    svg = PICTURE.read_text(encoding="utf-8")
    assert not ACTIVE.search(svg)
    assert "What might be behind their answer?" in words(svg)


def test_what_an_export_would_fetch_is_found_and_taken_out():
    export = '<svg ><style>@font-face {\n src: url("https://x/y.woff"); }\n.a { fill: url(#b) }</style></svg>'
    assert ACTIVE.search(export)
    assert not ACTIVE.search(still(export))


async def test_the_picture_is_of_the_app_as_it_is():
    def shown(svg: str) -> str:
        # The time on the clock of this machine, and what is computed from it.
        return re.sub(r"\d\d:\d\d:\d\d|terminal-\d+", "", words(svg))

    drawn = shown(PICTURE.read_text(encoding="utf-8"))
    assert drawn == shown(await picture()), "to draw it anew: python -m tests.docs.picture"
