"""Ways from screen to screen."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from debrief.storage.file.errors import JournalUnusable
from debrief.storage.threads.reader import LookupCancelled
from debrief.tui.runtime.safe_shutdown import CarefulApp

App = TypeVar("App", bound=CarefulApp)
P = ParamSpec("P")


def journey(way: Callable[Concatenate[App, P], Awaitable[object]]) -> Callable[Concatenate[App, P], None]:
    """Make an action or a handler of an app a journey: it goes on while the app does.

    What is typed from its beginning is for the screen it leads to, or for the one it returns to; until then no other
    begins, whatever is clicked. Where the journal cannot be used, it ends, and that is said.
    """

    @wraps(way)
    def begin(app: App, /, *args: P.args, **kwargs: P.kwargs) -> None:
        async def whole() -> None:
            try:
                await way(app, *args, **kwargs)
            except LookupCancelled:
                pass  # whoever asked after goes on
            except JournalUnusable as trouble:
                app.say_trouble(trouble)
            app.call_later(app.release_keys)

        if app.on_the_way:
            return
        app.on_the_way = True
        app.hold_keys()
        app.clear_notifications()  # what was said of the last thing done would cover what comes
        app.run_worker(whole(), name=way.__name__)

    return begin
