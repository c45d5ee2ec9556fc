"""What is typed in practice: an attempt at the current question, and an edit of its best answer."""

from debrief.domain.record.text_edit import TextEdit, TextField
from debrief.tui.runtime.messages import TextStored
from debrief.tui.runtime.text_draft import TextDraft, TextStore


class PracticeDrafts:
    """Saves both to `store` as they change."""

    def __init__(self, store: TextStore) -> None:
        self.store = store
        self._attempt: TextDraft | None = None
        self._answer: TextDraft | None = None
        self._attempts: dict[str, TextDraft] = {}
        """The attempt at each question of the session, by the id of the question."""

    def attempt_at(self, edit: TextEdit) -> TextEdit:
        """Return the attempt of this session at the question of `edit`, which is a new one, or else `edit`."""
        return self._attempts.setdefault(edit.record, TextDraft(self.store, edit)).edit

    def begin_attempt(self, question_id: str) -> None:
        """Save the attempt at a question, which `attempt_at` returned, from its next letter."""
        self._attempt = self._attempts[question_id]

    def begin_answer(self, question_id: str, text: str) -> None:
        """Save the best answer of a question whenever it differs from `text`."""
        edit = TextEdit(target=TextField.ANSWER, record=question_id, text=text)
        self._answer = TextDraft(self.store, edit)

    def end_answer(self) -> None:
        """Save no further changes of the best answer."""
        self._answer = None

    def delete_attempt(self) -> None:
        """Delete the attempt, and save no further changes of it."""
        if self._attempt is not None:
            self._attempt.update("")
        self.end_attempt()

    def end_attempt(self) -> None:
        """Save no further changes of the attempt, nor return it again."""
        if self._attempt is not None:
            del self._attempts[self._attempt.record]
        self._attempt = None

    def clear(self) -> None:
        """Save no further changes of either."""
        self._attempt = self._answer = None

    def update(self, attempt: str, answer: str) -> None:
        """Save the texts of both fields where they have changed."""
        if self._attempt is not None:
            self._attempt.update(attempt)
        if self._answer is not None:
            self._answer.update(answer)

    @property
    def lost(self) -> bool:
        """Whether the question is gone, so that what is typed cannot be stored."""
        return any(draft is not None and draft.gone for draft in (self._attempt, self._answer))

    def owns(self, message: TextStored) -> bool:
        """Return whether `message` is about one of the two; if so, remember whether the question is gone."""
        return any(draft.owns(message) for draft in (self._attempt, self._answer) if draft is not None)

    def flush(self, seconds: float) -> bool:
        """Wait up to `seconds` for pending saves; return whether everything is stored."""
        return self.store.flush(seconds) and not self.lost
