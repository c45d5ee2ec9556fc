"""The terminal, read so that neither a stray byte nor a closed window takes words with it."""

import os
import selectors
from codecs import getincrementaldecoder
from typing import Any

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

HUNG_UP = 129
"""The exit code of a program whose terminal went away."""


class PatientDriver(LinuxDriver):
    """Textual's own driver dies of one byte that is not UTF-8, and spins on a terminal that is gone."""

    def run_input_thread(self) -> None:
        """Read keys until told to stop: what is not UTF-8 becomes U+FFFD, and the end of the terminal ends the app."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    read = self._read()
                    if not read:
                        app: Any = self._app
                        app.call_later(app.end, HUNG_UP)
                        return
                    for event in parser.feed(decode(read)):
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, 4096)
        except OSError:
            return b""

    def _sigtstp_application(self, *_: object) -> None:
        app: Any = self._app
        app.keep_now()
        super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        # A terminal that hangs up sends this too, and then there is none to take over again.
        if self._must_signal_resume:
            super()._sigcont_application()
