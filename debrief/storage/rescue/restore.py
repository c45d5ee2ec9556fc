"""Stores the text of rescue files in the journal, at the start of a run."""

import os
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.rescue.files import mark_of, remove_rescue_file
from debrief.storage.rescue.folder import RescueFolder, take_rescue_file
from debrief.storage.rescue.unfinished import finish_rescue_files

if TYPE_CHECKING:
    from debrief.domain.record.text_edit import TextEdit
    from debrief.storage.records.journal import Journal
    from debrief.storage.rescue.entry import RescueEntry


@dataclass(slots=True)
class RestoreReport:
    """The results of restoring: `restored` files are removed, the others are unchanged.

    `foreign`: of another journal. `unusable`: not readable, or for a question that is not in the journal any more. Both
    are named once, and a mark beside each remembers that.
    """

    restored: list[Path] = field(default_factory=list)
    foreign: list[Path] = field(default_factory=list)
    unusable: list[Path] = field(default_factory=list)

    def __str__(self) -> str:
        """Return one sentence for each result; empty if there were no rescue files."""
        sentences = []
        if self.restored:
            sentences.append("What could not be saved before is now in the journal.")
        if self.foreign:
            sentences.append(
                f"Text from another journal is in {_list(self.foreign)}. `debrief import` adds it to this one."
            )
        if self.unusable:
            sentences.append(f"{_list(self.unusable)}: this text cannot be read. The file was not changed.")
        return " ".join(sentences)


def restore_rescued(journal: "Journal", folder: RescueFolder) -> RestoreReport:
    """Store the text of each rescue file of this journal, and remove the file after the commit.

    What a crash left half-written is finished or removed first. Where the journal is encrypted, a plain file is
    overwritten first. Files that another run holds are not touched. Raises JournalUnusable if the journal cannot be
    written; what was not stored stays in its file.
    """
    report = RestoreReport()
    key = folder.file.raw_key
    finish_rescue_files(folder.folders, key)
    for path in folder.paths():
        try:
            with take_rescue_file(path, key) as content:
                if content is not None and _restore_file(journal, path, content, report):
                    with suppress(OSError):  # it is stored again at the next start, and no text is lost by that
                        remove_rescue_file(path, overwrite=key is not None)
        except JournalUnusable:
            raise
        except Exception:  # whatever is wrong with one file, the journal must open, and the file stay
            if path.exists() or path.is_symlink():
                _name_once(path, report.unusable)
    return report


def _restore_file(journal: "Journal", path: Path, content: bytes, report: RestoreReport) -> bool:
    """Store the text of a file and add its path to `report`; return whether it is stored."""
    from debrief.storage.rescue.entry import decode_entry

    entry = decode_entry(content)
    if entry.journal_id != journal.id:
        _name_once(path, report.foreign)
        return False
    if not _store(journal, entry):
        _name_once(path, report.unusable)
        return False
    report.restored.append(path)
    return True


def _name_once(path: Path, names: list[Path]) -> None:
    """Add `path` to `names`, unless an earlier run has already named it."""
    try:
        os.close(os.open(mark_of(path), os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError:
        return
    except OSError:
        pass  # it is named again rather than never
    names.append(path)


def _store(journal: "Journal", entry: "RescueEntry") -> bool:
    """Store the text of an entry next to the existing text; return False if its record no longer exists."""
    from debrief.domain.record.debrief import Debrief
    from debrief.storage.records.text_edits import store_text

    if isinstance(entry.words, Debrief):
        # What does not differ from its base is not written, and this journal may be a backup without it.
        base = entry.base if entry.base and replace(entry.base, rev=entry.words.rev) != entry.words else None
        journal.save(entry.words, base)
        return True
    return store_text(journal, _merge_edit(journal, entry.words))


def _merge_edit(journal: "Journal", edit: "TextEdit") -> "TextEdit":
    """Return `edit` merged with another run's change to its field; of answers, both are kept anyway."""
    from debrief.domain.record.merge import merge
    from debrief.domain.record.tags import format_tags, parse_tags
    from debrief.domain.record.text_edit import TextField

    if edit.base is None:
        return edit
    if edit.target is TextField.WORDING and (question := journal.question(edit.record)) is not None:
        base, mine = (replace(question, wording=wording) for wording in (edit.base, edit.text))
        return replace(edit, text=merge(base, mine, question)[0].wording)
    if edit.target is TextField.TAGS and (debrief := journal.load(edit.record)) is not None:
        before, after = (replace(debrief, tags=parse_tags(tags)) for tags in (edit.base, edit.text))
        return replace(edit, text=format_tags(merge(before, after, debrief)[0].tags))
    return edit


def _list(paths: list[Path]) -> str:
    return ", ".join(map(str, paths))
