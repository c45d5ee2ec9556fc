"""What is typed behind a number that has gone on by itself, until it is clear whether it belongs to the number."""

from collections.abc import Callable

from textual import events
from textual.app import App

from debrief.domain.session.input.number import FOLLOW_SECONDS, SUFFIX, split_tail


class KeysBehindNumber:
    """Holds the "%" of "60 %" and the " of 5" of "3 of 5" back, which would be commands or words in the next field."""

    def __init__(self, app: App[None], takes_back: Callable[[events.Key], bool]) -> None:
        """`takes_back`: whether the number takes the focus back for a key, since that goes on with it as a sentence."""
        self._app = app
        self._takes_back = takes_back
        self.keys: list[events.Key] = []
        """What was typed behind the number."""
        self.until = 0.0
        """Until when a key may belong to the number, in seconds of an event's clock."""

    def begin(self, last: events.Key | None) -> None:
        """Hold back what follows `last`, the last key typed, if that was a digit."""
        is_digit = last is not None and (last.character or " ") in "0123456789"
        self.keys, self.until = [], last.time + FOLLOW_SECONDS if last is not None and is_digit else 0.0

    @property
    def open(self) -> list[events.Key]:
        """Those of the keys of which it is not clear yet whether they belong to the number."""
        tail, _ = split_tail(_text(self.keys), pairs=False) or ("", "")
        return self.keys[len(tail) :]

    @property
    def has_letters(self) -> bool:
        """Whether some of those are letters, which must not be lost where no more come."""
        return any(map(str.isalpha, _text(self.open)))

    @property
    def is_suffix(self) -> bool:
        """Whether they are a word only together with the number, which therefore takes them back: "60ish"."""
        return _text(self.keys).casefold() == SUFFIX

    def take(self, event: events.Event) -> bool:
        """Return whether `event` belongs to the number, or may turn out to; in that case it is held back."""
        if not isinstance(event, events.Key) or event.time >= self.until:
            return False
        if event.key == "backspace" and self.keys:
            self.keys = self.keys[:-1]
            return True
        keys = [*self.keys, event]
        if not (event.is_printable and event.character and _may_belong(_text(keys))):
            return False
        if event.character.isdigit() and self._takes_back(keys[0]):
            return False  # a second number may change how the first one is read
        self.keys, self.until = keys, event.time + FOLLOW_SECONDS
        return True

    def release(self, event: events.Event, confirming: frozenset[str]) -> list[events.Key]:
        """Return which of the keys to deliver before `event`, and forget them; `confirming`: keys that are ignored.

        That is all of them if the number turned out to begin a sentence, and else what does not belong to the number.
        """
        keys, unclear, letters, is_suffix = self.keys, self.open, self.has_letters, self.is_suffix
        key = event if isinstance(event, events.Key) and event.time < self.until else None
        self.keys, self.until = [], 0.0
        if not keys:
            return []
        types_on = key is not None and key.is_printable
        if is_suffix or (types_on and self._takes_back(keys[0])):
            return keys
        if key is not None and key.key in confirming and not letters:
            return []
        is_space = not _text(unclear).strip()
        return [] if is_space and not (types_on and self._is_in_text) else unclear

    def forget(self) -> list[events.Key]:
        """Return those that may be words, and forget all, where nothing was typed behind them."""
        unclear, self.keys, self.until = self.open, [], 0.0
        return unclear

    @property
    def _is_in_text(self) -> bool:
        """Whether somebody is in a text with words, where a space is not lost before more of them."""
        from textual.widgets import TextArea  # 5 ms that the first frame need not wait for

        return isinstance(self._app.focused, TextArea) and bool(self._app.focused.text)


def _may_belong(behind: str) -> bool:
    return split_tail(behind, pairs=False) is not None or SUFFIX.startswith(behind.casefold())


def _text(keys: list[events.Key]) -> str:
    return "".join(key.character or "" for key in keys)
