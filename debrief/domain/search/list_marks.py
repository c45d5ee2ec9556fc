"""The marks people put before the lines of a list."""

import re

_MARK = re.compile(r"^\s*(?:[-*•–—+]|\(?\d{1,2}[.):])\s+")


def strip_list_marker(line: str) -> str:
    """Return `line` without the bullet or number it begins with; `- why?` and ` 2) why?` are both `why?`."""
    return _MARK.sub("", line, count=1).strip()
