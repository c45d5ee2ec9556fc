"""Messages from the writer's thread to the app, and from screens to the app."""

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
    """A text was committed (`edit`), or cannot be, because its question or debrief is `gone`."""

    def __init__(self, result: TextResult) -> None:
        super().__init__()
        self.edit = result.edit
        self.gone = result.gone


class RescueRestored(Message):
    """The rescue files of earlier runs were handled; `sentence` says how."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class NotStored(Message):
    """A save failed; `sentence` says why. The text is still in memory, and saving is retried."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class PeopleRequest(Enum):
    """A screen about people that another screen can request."""

    NOTE = auto()
    NUDGE = auto()
    POINTS = auto()
    FEEDBACK = auto()
    CHECK = auto()
    PLAN = auto()
    READ = auto()
    SHEET = auto()


class PeopleWanted(Message):
    """The user wants a screen about people, for one debrief or all; `record`: the note, reply or plan to show first."""

    def __init__(self, request: PeopleRequest, debrief_id: str = "", record: str = "") -> None:
        super().__init__()
        self.request = request
        self.debrief_id = debrief_id
        self.record = record
