"""The terminal driver, which loses no text on an invalid byte or a closed window, and obeys nothing but keys."""

import os
import selectors
from typing import Any

from textual.constants import DISABLE_KITTY_KEY
from textual.drivers.linux_driver import LinuxDriver

from debrief.tui.runtime.terminal.terminal_input import TerminalInput

HUNG_UP = 129
"""The exit code after the terminal was closed."""

KITTY_FLAGS = 1 | 4 | 8 | 16
"""What kitty's keyboard protocol reports: ambiguous keys, other layouts' keys, all keys, and the text they type."""

CLUSTERS = "\x1b[?2027{}"
"""Mode 2027, set with `h`: a terminal that has it draws an emoji of several code points as wide as the app counts."""

NO_SHELL = "There is no shell to go to here."


class DebriefDriver(LinuxDriver):
    """A driver without two faults of Textual's: it dies on one invalid UTF-8 byte, and spins after a hang-up."""

    def start_application_mode(self) -> None:
        """Take the terminal over, and ask for the keys of the base layout too: Ctrl keys go by their position."""
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual does not annotate it
        if not DISABLE_KITTY_KEY:
            self.write(f"\x1b[={KITTY_FLAGS};1u")  # in place of the flags that Textual asked for
        self.write(CLUSTERS.format("h"))
        self.flush()

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was."""
        self.write(CLUSTERS.format("l"))
        super().stop_application_mode()

    def run_input_thread(self) -> None:
        """Read keys until stopped; invalid UTF-8 becomes U+FFFD, and a hang-up ends the app."""
        terminal = TerminalInput(debug=self._debug)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    read = self._read()
                    if not read:
                        app: Any = self._app
                        app.call_later(app.shutdown.end, HUNG_UP)
                        return
                    for event in terminal.read(read):
                        self.process_message(event)
                for event in terminal.tick():
                    self.process_message(event)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _sigtstp_application(self, *_: object) -> None:
        # A signal comes wherever the main thread is, also where it holds the lock that suspending needs.
        self._loop.call_soon_threadsafe(self._suspend)

    def _suspend(self) -> None:
        app: Any = self._app
        app.journal.save_now()
        if not _has_shell():
            app.notify(NO_SHELL)
            return
        super()._sigtstp_application()
        app.cover.draw_after_stop()

    def _sigcont_application(self, *_: object) -> None:
        # A terminal that hangs up sends this too, and then there is none to take over again.
        if self._must_signal_resume:
            super()._sigcont_application()


def _has_shell() -> bool:
    """Return whether a shell with job control started this app, which can take it to the foreground again.

    Such a shell gives each command a process group of its own. One that is the terminal's own command, as in
    `tmux new debrief` or after `exec debrief`, is in the group of the session itself.
    """
    return os.getpgrp() != os.getsid(0)
