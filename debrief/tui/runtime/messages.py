"""What the writer's thread tells the app."""

from textual.message import Message

from debrief.storage.records.save_result import SaveResult


class Stored(Message):
    """A save was committed."""

    def __init__(self, saved: SaveResult) -> None:
        super().__init__()
        self.saved = saved


class NotStored(Message):
    """A save failed; `sentence` says why. What was typed is still held, and saving is tried again."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence
