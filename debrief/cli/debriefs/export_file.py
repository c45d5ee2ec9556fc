"""The options of commands that write an export to a file, and the file itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import click
from click.core import ParameterSource

from debrief import places
from debrief.cli.errors import echo_to_stderr
from debrief.domain.refusal import Refusal
from debrief.exports.file.encryption import NOT_ENCRYPTED, AgeEncryption, encrypted_path
from debrief.private_files import PrivateFiles


def _file_or_screen(_ctx: click.Context, _param: click.Parameter, path: Path | None) -> Path | None:
    return None if path is None or str(path) == "-" else path


output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    callback=_file_or_screen,
    help="The file to write.",
)
"""None for the screen, which is also `-`."""
force_option = click.option("--force", is_flag=True, help="Replace FILE if it exists.")
encrypt_option = click.option(
    "--encrypt-to",
    multiple=True,
    metavar="RECIPIENT",
    help="Encrypt FILE to an age recipient (age1…) or an ssh public key. Can be repeated. Needs pyrage.",
)


_KINDS = frozenset(
    [
        *(".csv", ".tsv", ".json", ".md", ".html", ".htm", ".org", ".ics", ".anki", ".apkg", ".xml"),
        *(".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp"),
        *(".png", ".jpg", ".jpeg", ".svg", ".gif", ".zip", ".gz"),
    ]
)
"""Endings that say of a file which program can read it."""
_SAME = {".markdown": ".md"}
"""An ending that some programs use, and the usual one."""


def format_is_chosen() -> bool:
    """Return whether the command that runs was given a --format."""
    source = click.get_current_context().get_parameter_source("format")
    return source is ParameterSource.COMMANDLINE


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file to write an export to. `force`: replace an ordinary file that is there; `encryption`: None for plain."""

    path: Path
    force: bool
    encryption: AgeEncryption | None
    private: PrivateFiles

    @property
    def plain_name(self) -> str:
        """The name of the file, without the ending of an encrypted one."""
        return self.path.stem if self.encryption else self.path.name

    def check_ending(self, *endings: str, chosen: bool, choices: bool = False) -> None:
        """Raise Refusal where the file has another ending than `endings`, and no format was `chosen`.

        `choices`: whether there are several formats to choose from. An ending that is none of _KINDS takes any, as that
        of "questions.2026" and "list.txt".
        """
        ending = Path(self.plain_name).suffix.lower()
        if chosen or _SAME.get(ending, ending) in endings or _SAME.get(ending, ending) not in _KINDS:
            return
        self.private.check_target(self.path)  # says more of a file of debrief's own
        *others, last = dict.fromkeys(endings)
        use = f"{', '.join(others)} or {last}" if others else last
        instead = f"Use {use}, or choose with --format." if choices else f"Use {use}."
        raise Refusal(f"No format of this command has the ending {ending}. {instead}")

    def write(self, chunks: Iterable[str | bytes]) -> None:
        """Write `chunks` to the file, or nothing. Raises Refusal."""
        from debrief.exports.file.atomic_file import write_whole

        write_whole(self.path, chunks, private=self.private, force=self.force, encryption=self.encryption)

    def tell_written(self, sentence: str) -> None:
        """Say in `sentence` that the file is written, and whether it is plain although the journal is encrypted."""
        echo_to_stderr(sentence)
        if self.encryption is None and self.private.encrypted:
            echo_to_stderr(NOT_ENCRYPTED)


def export_files(*paths: Path | None, force: bool, encrypt_to: tuple[str, ...]) -> tuple[ExportFile | None, ...]:
    """Return the file for each of `paths`, None for None; where it is encrypted, its name ends in `.age`.

    Raises UsageError if there is nothing to encrypt, Refusal for what is no recipient.
    """
    if encrypt_to and not any(paths):
        raise click.UsageError("--encrypt-to only works with a file to write.")
    encryption = AgeEncryption(encrypt_to) if encrypt_to else None
    private = places.private_files()

    def export_file(path: Path | None) -> ExportFile | None:
        if path is None:
            return None
        return ExportFile(encrypted_path(path) if encryption else path, force, encryption, private)

    return tuple(map(export_file, paths))
