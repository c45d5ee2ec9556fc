"""The table of keys on docs/search.md: `python -m tests.docs.search_page` writes it anew."""

import re

from debrief.domain.search.query_keys import KEYS
from tests.root import ROOT

PAGE = ROOT / "docs" / "search.md"

_TABLE = re.compile(r"^\| key \|.*?(?=^$)", re.MULTILINE | re.DOTALL)


def page() -> str:
    """Return the page with the keys as they are."""
    rows = [f"| `{key.name}:{key.example}` | {key.finds} | {key.takes} |" for key in KEYS.values()]
    table = "\n".join(["| key | searches for | value |", "|---|---|---|", *rows, ""])
    return _TABLE.sub(lambda _: table, PAGE.read_text(encoding="utf-8"))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
