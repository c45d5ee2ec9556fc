"""What Anki itself makes of two exports of one list; runs in an environment that has the package anki, not in ours.

    python anki_judge.py FORMAT FIRST SECOND FOLDER

Imports FIRST into a new collection in FOLDER, answers every card once as good, imports SECOND as a person would, with
everything left as proposed, and prints what the collection holds before and after as JSON.
"""

import json
import sys
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest, ImportCsvRequest


def imported(col: Collection, name: str, path: str) -> dict[str, int]:
    """Import a file; return how many notes were found, new, updated."""
    if name == "apkg":
        options = ImportAnkiPackageOptions(merge_notetypes=False, with_scheduling=False)
        log = col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
    else:
        metadata = col.get_csv_metadata(path, delimiter=None)
        log = col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    return {"found": log.found_notes, "new": len(log.new), "updated": len(log.updated)}


def held(col: Collection) -> list[dict[str, object]]:
    """Every note with its fields, tags and the schedule of its card."""
    notes = [col.get_note(nid) for nid in col.find_notes("")]
    return [
        {
            "guid": note.guid,
            "fields": note.fields,
            "tags": sorted(note.tags),
            "type": note.note_type()["name"],
            "cards": [[card.reps, card.due, card.queue, card.ivl] for card in note.cards()],
            "deck": col.decks.name(note.cards()[0].did),
            "acts": [str(tag) for card in note.cards() for tag in card.question_av_tags() + card.answer_av_tags()]
            + [word for card in note.cards() for word in ("<script", "<img", "<anki-") if word in card.answer()],
            "id": note.id,
        }
        for note in sorted(notes, key=lambda note: note.guid)
    ]


def answer_all(col: Collection) -> int:
    """Answer each card of every deck once as good; return how many."""
    cards = [col.get_card(cid) for cid in col.find_cards("")]
    for card in cards:
        card.start_timer()
        col.sched.answerCard(card, 3)
    return len(cards)


def main(name: str, first: str, second: str, folder: str) -> None:
    """Print what happens."""
    col = Collection(str(Path(folder) / "collection.anki2"))
    said = {"first": imported(col, name, first), "reviewed": answer_all(col), "before": held(col)}
    said |= {"second": imported(col, name, second), "after": held(col)}
    said["reviews"] = col.db.scalar("SELECT count(*) FROM revlog")
    col.close()
    print(json.dumps(said))


if __name__ == "__main__":
    main(*sys.argv[1:])
