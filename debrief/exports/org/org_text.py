"""Escapes text for Org, so that nothing in it acts in Emacs and it reads as it was typed.

An invisible character after a mark of Org breaks the mark up. org-drill hides whatever is in brackets in a question,
and no invisible character stops that, so brackets become fullwidth there. NFKC makes them ASCII again.
"""

import re

APART = "\u200b"
"""A space of no width: what Org's manual names for text that only looks like Org. Emacs takes it for white space."""
JOINER = "\u2060"
"""A joiner of no width, which Emacs takes for a letter: a space before the second "$" of two does not break them up."""

_NO_CLOZE = str.maketrans("[]", "\uff3b\uff3d")

_LINK_TYPES = (
    r"https?|ftp|mailto|file(?:\+\w+)?|attachment|elisp|shell|news|doi|info|help|man|woman|docview|id|"
    r"bbdb|bibtex|rmail|mhe|gnus|irc|eww|w3m|coderef|treesit"
)
_LINK_TAG = re.compile(rf"(?:.*_)?(?:{_LINK_TYPES})", re.IGNORECASE)
_BEGIN = re.compile(r"(?=[*#:|%+\\-]|\d+[.)]|[A-Za-z][.)]\s|(?:CLOCK|SCHEDULED|DEADLINE|CLOSED):)")
_INLINE = re.compile(
    rf"""
      \[ (?=[\[\d%] | fn: | cite)             # a link, a date, a cookie, a footnote, a citation
    | < (?=[<\w%])                           # a date, a link, a target
    | (?<![^\W_]) (?:{_LINK_TYPES}) (?=:\S)  # behind "_" as well: what breaks "_" up begins a word
    | \{{ (?=\{{) | @ (?=@) | (?:src|call) (?=_)
    | [_^] (?=\S)                            # a subscript, and with it an underlined word
    | \\ (?=\S)                              # an entity, LaTeX, a line break
    | (?<!\S) [*/=~+] (?=\S) | (?<=[-('"{{]) [*/=~+] (?=\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def escape_inline(text: str) -> str:
    """Return one line in which nothing acts except at its beginning or end."""
    return _INLINE.sub(lambda mark: mark[0] + APART, text).replace("$", f"${JOINER}")


def escape_heading(text: str) -> str:
    """Return one line for a heading, with its beginning and its end escaped as well."""
    line = escape_inline(text)
    apart = APART if re.match(r"(?:TODO|DONE|COMMENT)\b|\[#", line) else ""
    return apart + line + (APART if line.endswith(":") else "")


def escape_body(line: str) -> str:
    """Return one line under a heading; it is indented, so that it is not taken for a heading."""
    bare = line.strip()
    indent = " " * (2 + len(line) - len(line.lstrip()))
    return indent + (APART if _BEGIN.match(bare) else "") + escape_inline(bare)


def escape_tag(name: str) -> str:
    """Return a tag that Org does not take for a link: it finds `shell:x` in `:shell:x:`, even after `my_`."""
    return f"{name}_" if _LINK_TAG.fullmatch(name) else name


def escape_question(text: str) -> str:
    """Return a text that org-drill shows as the question or with it, with nothing in it hidden as a cloze."""
    return text.translate(_NO_CLOZE)
