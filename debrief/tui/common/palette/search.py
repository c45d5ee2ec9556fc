"""Find commands in the palette: by their names as Textual does, and by words that people use for them."""

import re
from collections.abc import Iterable, Sequence
from functools import partial

from textual.app import SystemCommand
from textual.command import Hit, Hits
from textual.system_commands import SystemCommandsProvider

from debrief.domain.text import fold_text
from debrief.tui.common.palette.words import ELSEWHERE, OTHER_WORDS
from debrief.tui.runtime.terminal.key_names import name_keys

_WORD = re.compile(r"\w+")
NAMED, CALLED, DESCRIBED = 4.0, 3.0, 2.0
"""The scores of words in the name of a command, in what people call it, and in its sentence; all above Textual's."""


def score(typed: str, name: str, sentence: str) -> float:
    """Return how well a command fits what was `typed`; 0 if a word of that begins none of its words."""
    wanted, words = fold_text(typed).split(), OTHER_WORDS.get(name, "")
    texts = ((NAMED, name), (CALLED, f"{name} {words}"), (DESCRIBED, f"{name} {words} {sentence}"))
    return next((worth for worth, text in texts if _has(text, wanted)), 0.0)


def _has(text: str, wanted: Sequence[str]) -> bool:
    own = _WORD.findall(fold_text(text))
    return bool(wanted) and all(any(word.startswith(part) for word in own) for part in wanted)


class CommandSearch(SystemCommandsProvider):
    """Finds the commands of the screen, and says of some others where they are."""

    async def search(self, query: str) -> Hits:
        """Yield what fits `query`."""
        commands = list(self.app.get_system_commands(self.screen))
        matcher = self.matcher(query)
        for command in [*commands, *self._elsewhere({command.title for command in commands})]:
            if (match := score(query, command.title, command.help)) > 0:
                yield Hit(match, command.title, command.callback, help=command.help)
            elif (match := matcher.match(command.title)) > 0:
                yield Hit(min(match, 1.0), matcher.highlight(command.title), command.callback, help=command.help)

    def _elsewhere(self, names: set[str]) -> Iterable[SystemCommand]:
        """Yield what is not among the commands with these names; to pick it shows its sentence."""
        for name, sentence in ELSEWHERE.items():
            if name not in names:
                yield SystemCommand(name, name_keys(self.app, sentence), partial(self.app.notify, sentence))
