"""Where in the code an unexpected error happened, to be shown without any of the user's text."""

import traceback
from pathlib import Path


def fault_location(error: BaseException, *, frames: int) -> str:
    """Return the type of `error` and up to `frames` lines of code it came through, innermost first."""
    trace = traceback.extract_tb(error.__traceback__, limit=-frames)
    lines = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(trace)]
    return f"{type(error).__name__} at {', '.join(lines)}" if lines else type(error).__name__
