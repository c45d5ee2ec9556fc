"""The paths of data and configuration. Nothing is created here, and the environment is read on each call.

`DEBRIEF_HOME=DIR` puts everything under DIR; otherwise the system's own folders for an application are used.
"""

import os
from pathlib import Path

from debrief.private_files import PrivateFiles

_APP = "debrief"


def data_folder() -> Path:
    """Return the folder of the journal."""
    home = _home()
    if home is not None:
        return home / "data"
    from platformdirs import user_data_path

    return user_data_path(_APP, appauthor=False)


def config_folder() -> Path:
    """Return the folder of settings, guides and note templates."""
    home = _home()
    if home is not None:
        return home / "config"
    from platformdirs import user_config_path

    return user_config_path(_APP, appauthor=False)


def guides_folder() -> Path:
    """Return the folder of the user's own guides."""
    return config_folder() / "guides"


def notes_folder() -> Path:
    """Return the folder of the user's own templates of notes."""
    return config_folder() / "notes"


def rescue_folders() -> tuple[Path, ...]:
    """Return the folders for words that the journal cannot take; the first that can be written is used.

    The first does not depend on DEBRIEF_HOME: the volume that this names may be what is gone.
    """
    from platformdirs import user_state_path

    state = user_state_path(_APP, appauthor=False)
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - raises on no missing home
    return state / "rescue", data_folder() / "rescue", home / f".{_APP}-rescue"


def journal_file() -> Path:
    """Return the file that holds the whole journal."""
    return journal_in(data_folder())


def journal_under(home: Path) -> Path:
    """Return the journal's file for `DEBRIEF_HOME=home`."""
    return journal_in(home / "data")


def journal_in(folder: Path) -> Path:
    """Return the journal's file in a data folder."""
    return folder / "journal.sqlite3"


def private_files(sample: Path | None = None) -> PrivateFiles:
    """Return the files that no export may replace: the user's own, and those of a sample in that folder."""
    folders = (guides_folder(), notes_folder(), *rescue_folders())
    if sample is None:
        return PrivateFiles((journal_file(),), folders)
    return PrivateFiles((journal_file(), journal_in(sample)), (*folders, sample / "guides"))


def _home() -> Path | None:
    """Return the absolute path in DEBRIEF_HOME; None if it is unset or empty."""
    named = os.environ.get("DEBRIEF_HOME", "")
    return Path(os.path.expanduser(named)).absolute() if named else None  # noqa: PTH111 - raises on no unknown ~user
