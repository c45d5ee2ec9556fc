"""`debrief fit`: the requirements of a posting, listed, changed and added to a debrief."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from click.testing import Result

from debrief.domain.record.parts import Need
from debrief.places import journal_under
from debrief.storage.records.journal import Journal

Run = Callable[..., Result]
POSTING = """\
Data Engineer

Your tasks
- Build pipelines

Requirements
- Python
- Five years of SQL

Nice to have
- Kafka

Benefits
- Fruit
"""


def posting(folder: Path) -> str:
    file = folder / "posting.txt"
    file.write_text(POSTING, encoding="utf-8")
    return str(file)


def test_the_lines_are_numbered_and_can_be_left_out_and_changed(run: Run, tmp_path: Path) -> None:
    file = posting(tmp_path)
    assert run("fit", "--posting", file).stdout == "1\tmust\tPython\n2\tmust\tFive years of SQL\n3\tnice\tKafka\n"
    changed = run("fit", "--posting", file, "--skip", "1", "--must", "3", "--nice", "2")
    assert changed.stdout == "2\tnice\tFive years of SQL\n3\tmust\tKafka\n"
    assert run("fit", "--posting", file, "--skip", "4").exit_code == 1


def test_they_are_added_to_a_debrief_once(filled: Path, run: Run, tmp_path: Path) -> None:
    file, listed = posting(tmp_path), run("list").stdout.split("\t")[0]
    for _ in range(2):
        done = run("fit", "--posting", file, "--add-to", listed)
        assert (done.exit_code, done.stderr) == (0, "3 requirements added, unless they were there.\n")
    with closing(Journal(journal_under(filled))) as journal:
        debrief = journal.load(listed)
    assert debrief is not None
    assert [(each.text, each.need) for each in debrief.requirements][-3:] == [
        ("Python", Need.MUST),
        ("Five years of SQL", Need.MUST),
        ("Kafka", Need.NICE),
    ]


def test_a_file_that_is_no_text_is_refused_in_a_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "posting.pdf"
    file.write_bytes(b"%PDF\xff\xfe")
    done = run("fit", "--posting", str(file))
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert run("fit", "--posting", str(tmp_path / "none")).exit_code == 1
