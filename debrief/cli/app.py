"""Commands that open the app: `debrief`, `debrief new`, `debrief resume`."""

import gc
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from debrief import places, settings
from debrief.cli import clock
from debrief.cli.errors import NotAvailableHere, echo_to_stderr
from debrief.cli.safety.unlock import ask_nobody
from debrief.cli.terminal import at_terminal
from debrief.domain.refusal import Refusal

if TYPE_CHECKING:
    from debrief.tui.app import DebriefApp
    from debrief.tui.home.start import Start

NO_TERMINAL = "The app needs a terminal. Without one, use debrief list, show or export (see debrief --help)."
NO_TERMINAL_TO_WRITE = "The app needs a terminal. Without one, add --plain to write line by line (see debrief --help)."
WORTH_COLLECTING, MUST_COLLECT = 2, 4
"""How many collections of the middle generation, each of 16,000 new objects, are followed by a full one: in a pause,
and while somebody types. Four are about three sessions opened and left, or 5 MB; it took 28 ms for one and 70 for
three."""
_PLAIN = "Line by line, without the app: for screen readers, simple terminals and pipes."


@click.command()
@click.option("--guide", metavar="NAME", help="The guide to use (see: debrief guide list).")
@click.option("--quick", is_flag=True, help="Ask only the most useful prompts.")
@click.option("--plain", is_flag=True, help=_PLAIN)
def new(guide: str | None, *, quick: bool, plain: bool) -> None:
    """Start a debrief.

    With --plain, the same prompts are asked in lines of text. Type :help there to see what else you can type; ctrl+d
    leaves, and `debrief resume` goes on, with or without --plain.
    """
    if plain:
        from debrief.cli.session.plain import write_new

        write_new(guide, quick=quick)
        return
    require_terminal(NO_TERMINAL_TO_WRITE)
    from debrief.guides.loader import load_guide
    from debrief.tui.home.start import Start

    if guide is not None:
        load_guide(guide, places.guides_folder())  # report a mistyped name before the app takes the screen
    open_app(Start(kind="new", guide=guide or "", quick=quick))


@click.command()
@click.argument("debrief_id", metavar="[ID]", default="")
@click.option("--plain", is_flag=True, help=_PLAIN)
def resume(debrief_id: str, *, plain: bool) -> None:
    """Continue the last unfinished debrief, or the one with that ID.

    ID may be the beginning of an id, or the company; `debrief list` shows both.
    """
    if plain:
        from debrief.cli.session.plain import write_on

        write_on(debrief_id)
        return
    require_terminal(NO_TERMINAL_TO_WRITE)
    if debrief_id:
        from debrief.cli.debriefs.resolve import resolve_id

        debrief_id = resolve_id(debrief_id)
    from debrief.tui.home.start import Start

    open_app(Start(kind="resume", debrief=debrief_id))


def require_terminal(instead: str = NO_TERMINAL) -> None:
    """Raise NotAvailableHere (exit code 2), which says what to use `instead`, where stdin or stdout is no terminal.

    `new` and `resume` do not go on line by line there: in the loop of a script, its lines would be stored as answers.
    """
    if not at_terminal():
        raise NotAvailableHere(instead)


def open_app(start: "Start | None" = None, sample: Path | None = None) -> None:
    """Run the app on the user's journal, or on the one in the folder `sample`; end with the app's exit code.

    With `sample` the app reads only the theme, the keys and what hides the screen from the user's settings, and changes
    nothing of theirs.
    """
    require_terminal()
    import_asyncio_without_tls()
    app = _new_app(start, sample)
    ask_nobody()  # the terminal is the app's from here on
    # The loop waits at most this long for a thread that reads the journal, instead of five times as long.
    sys.setswitchinterval(0.001)
    app.run()
    if unsaved := str(app.journal.unsaved):
        with suppress(OSError):  # the terminal is gone
            echo_to_stderr(unsaved)
    click.get_current_context().exit(app.return_code or 0)


def _new_app(start: "Start | None", sample: Path | None) -> "DebriefApp":
    """Return the app with the user's settings, or with those that `open_app` takes for a sample."""
    from debrief.storage.file.encryption.wrong_passphrases import attempts_file
    from debrief.storage.file.open_sqlite import is_passphrase, key_for
    from debrief.tui.app import DebriefApp
    from debrief.tui.common.cover.privacy import Privacy, Unlock
    from debrief.tui.common.theme import ChosenTheme
    from debrief.tui.services.people.settings import NoteSettings

    journal = places.journal_in(sample) if sample else places.journal_file()
    # The passphrase is asked for before the app takes the screen.
    unlock: Unlock | None = None if key_for(journal) is None else partial(is_passphrase, journal)
    set_to = settings.read_settings(places.config_folder()).for_journal(encrypted=unlock is not None)
    keymap = _keymap(set_to)
    config = sample or places.config_folder()
    app = DebriefApp(
        journal,
        sample / "guides" if sample else places.guides_folder(),
        start,
        clock=clock.now,
        zone=clock.zone,
        theme=ChosenTheme(set_to.theme, partial(settings.save_theme, config)),
        guide="default" if sample else set_to.guide,
        private=places.private_files(sample),
        on_loaded=tune_garbage_collection,
        each_second=collect_garbage,
        daily_backups=sample is None,
        rescue_folders=() if sample else places.rescue_folders(),
        notes=NoteSettings(
            template=set_to.note_template,
            signature="" if sample else set_to.signature,
            hours=set_to.note_hours,
            nudge_days=set_to.nudge_days,
            templates=None if sample else places.notes_folder(),
        ),
        privacy=Privacy(
            unlock, set_to.lock_after or 0, set_to.clear_clipboard_after or 0, attempts_file=attempts_file(journal)
        ),
    )
    app.set_keymap(keymap)
    return app


def import_asyncio_without_tls() -> None:
    """Import asyncio as on a Python without OpenSSL, which takes a twentieth of the time to the first frame to load.

    The app opens no connection, and asyncio is made for a Python without it. Other modules import ssl as usual.
    """
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]  # so that importing it is an ImportError
    try:
        import asyncio  # noqa: F401 - whoever needs it finds it loaded
    finally:
        del sys.modules["ssl"]


def _keymap(set_to: settings.Settings) -> dict[str, str]:
    """Return the keys that are set, by binding id. Raises `Refusal` that names the line of one that cannot be used."""
    if not set_to.keys:
        return {}  # all screens are loaded to check them
    from debrief.tui.flows.user_keys import read_keymap

    keymap = read_keymap(set_to.keys)
    if isinstance(keymap, tuple):
        binding_id, sentence = keymap
        raise Refusal(f"{set_to.lines[binding_id]}: {sentence}.")
    return keymap


def tune_garbage_collection() -> None:
    """Enable garbage collection, which `main` disables, but exclude the objects that exist already.

    Modules stay loaded, so searching them again and again is wasted: it took a tenth of the time of a key, and each
    search blocked the event loop for a frame.
    """
    gc.freeze()
    # Many short collections instead of few long ones: at (10_000, 10, 10) every sixteenth step of practice waited
    # 40 ms for one, with these thresholds never over 8 ms. A full one comes by `collect_garbage`, and never by itself.
    gc.set_threshold(4_000, 4, 2_000)
    gc.enable()


def collect_garbage(idle: bool) -> None:  # noqa: FBT001 - called with nothing else
    """Make a full collection, if enough was done since the last one; `idle`: nobody types, who could wait for it.

    A widget that was removed is in cycles with its parent, its children and its styles, so only this frees it.
    """
    if gc.get_count()[2] < (WORTH_COLLECTING if idle else MUST_COLLECT):
        return
    from textual._styles_cache import StylesCache

    # It keeps what the last 1,024 widgets drew: 200,000 objects, with which a collection took 130 ms, and takes 10
    # without. See https://github.com/Textualize/textual/issues/6665.
    StylesCache.get_inner_outer.cache_clear()
    gc.collect()
