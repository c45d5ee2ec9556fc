"""Loads the Jinja templates of pages; what is filled in is escaped as HTML."""

from pathlib import Path
from typing import TYPE_CHECKING

from debrief.domain.text import safe

if TYPE_CHECKING:
    from jinja2 import Template


def load_template(file: Path) -> "Template":
    """Return the template in `file`. Its filters: `safely`, for every typed text, and `prose`, without empty ends."""
    import jinja2

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(file.parent),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters["safely"] = safe
    environment.filters["prose"] = lambda text: safe(text).strip("\n")
    return environment.get_template(file.name)
