"""What the writer's thread tells the app, and what screens of every room ask of it."""

from enum import Enum, auto

from textual.message import Message

from debrief.storage.records.save_result import SaveResult
from debrief.storage.threads.pending_texts import TextResult


class Stored(Message):
    """A save was committed."""

    def __init__(self, saved: SaveResult) -> None:
        super().__init__()
        self.saved = saved


class TextStored(Message):
    """A text needs no further attempt: its `edit` was committed, or its question or debrief is `gone`."""

    def __init__(self, result: TextResult) -> None:
        super().__init__()
        self.edit = result.edit
        self.gone = result.gone


class RescueRestored(Message):
    """Rescue files of earlier runs were looked at; `sentence` says what became of them."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class NotStored(Message):
    """A save failed; `sentence` says why. What was typed is still held, and saving is tried again."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class PeopleRequest(Enum):
    """A screen about people that another screen asks for."""

    NOTE = auto()
    NUDGE = auto()
    POINTS = auto()
    FEEDBACK = auto()
    CHECK = auto()


class PeopleWanted(Message):
    """The user wants a screen about people, of one debrief or of all; `record`: the note, reply or plan to begin at."""

    def __init__(self, request: PeopleRequest, debrief_id: str = "", record: str = "") -> None:
        super().__init__()
        self.request = request
        self.debrief_id = debrief_id
        self.record = record
