"""Create a guide of the user's own as a copy of the default one."""

import re
from pathlib import Path

from debrief.domain.record.outcome import Outcome
from debrief.guides.files import create_file
from debrief.guides.loader import bundled_text

_HELP = """\
# This guide is yours: change it, cut it, add to it. "debrief guide check {name}" finds mistakes in it,
# and "debrief new --guide {name}" starts a debrief with it.
#
# A section is asked in one sitting: "capture" (right after the interview), "reflect" (once you have an answer)
# or "later" (only when you open it). A step needs an id, a kind and a prompt:
#
#   id          used once in the file. What you write is stored under it: if you change it, earlier answers won't show.
#   kind        facts, text, scale, questions, answers, pick, points, causes, requirements, again, notes,
#               outcome, plan or feedback
#   of          for a scale: chance, load_first or load_last; for points: strength or development;
#               for a pick: discomfort or practice; for no other kind
#   title       for the list at the side, at most 24 characters
#   prompt      what it asks, at most 200 characters; why: the dim line under it, at most 160
#   quick       true to ask it on the quick path too
#   hard        true to say beside the prompt that it can be skipped
#   only_after  ask it only after these outcomes: [{outcomes}]
#   only_if     "i-am": ask it only if an "I am" sentence was written before

"""


def create_guide(folder: Path, name: str) -> Path:
    """Write a copy of the default guide called `name` into `folder` and return its path.

    The file is private (0600, in a folder that is created with 0700 if needed). Refuses a name that is not a valid file
    name on every system, and a file that exists.
    """
    return create_file(folder, name, ".toml", _text(name), "a guide")


def _text(name: str) -> str:
    text = bundled_text("default") or ""
    title = name.replace("-", " ").replace("_", " ").strip().capitalize()
    text = re.sub(r"^name = .*$", f'name = "{name}"', text, count=1, flags=re.MULTILINE)
    text = re.sub(r"^title = .*$", f'title = "{title}"', text, count=1, flags=re.MULTILINE)
    outcomes = ", ".join(f'"{outcome}"' for outcome in Outcome if outcome is not Outcome.WAITING)
    return _HELP.format(name=name, outcomes=outcomes) + text
