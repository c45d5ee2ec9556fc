"""The `debrief` command, which wires journal, guides, exports and app together."""

import gc
import sys
from io import TextIOWrapper

import click

from debrief import __version__
from debrief.cli.errors import Root
from debrief.cli.lazy_group import Command, LazyGroup

COMMANDS: dict[str, Command] = {
    "new": ("debrief.cli.app:new", "Start a debrief."),
    "resume": ("debrief.cli.app:resume", "Continue the last unfinished debrief."),
    "list": ("debrief.cli.debriefs.list:list_", "List your debriefs, newest first, or search them."),
    "show": ("debrief.cli.debriefs.show:show", "Read one debrief."),
    "questions": ("debrief.cli.questions.group:questions", "List and search the questions you were asked."),
    "practice": ("debrief.cli.questions.practice:practice", "Practise the questions that are due."),
    "prepare": ("debrief.cli.questions.prepare:prepare", "Show one page for your next interview."),
    "fit": ("debrief.cli.debriefs.fit:fit", "Find the requirements in a job posting."),
    "due": ("debrief.cli.people.due:due", "List what needs your attention today."),
    "note": ("debrief.cli.people.note:note", "Draft a note to somebody you met, or mark it as sent."),
    "feedback": (
        "debrief.cli.people.feedback:feedback",
        "Record a reply, and decide what to do about each point in it.",
    ),
    "points": ("debrief.cli.people.points:points", "List your strengths and points to develop."),
    "stats": ("debrief.cli.debriefs.stats:stats", "Show what all your debriefs together say."),
    "export": ("debrief.cli.debriefs.export:export", "Write your debriefs, practice questions or dates to a file."),
    "import": ("debrief.cli.safety.import_command:import_", "Import debriefs and questions from a file."),
    "backup": ("debrief.cli.safety.backup:backup", "Make a backup of your journal."),
    "restore": ("debrief.cli.safety.restore:restore", "List your backups, or restore one."),
    "lock": ("debrief.cli.safety.lock:lock", "Encrypt your journal with a passphrase, or stop doing so."),
    "doctor": ("debrief.cli.safety.doctor:doctor", "Check your journal, repair it, or rescue what can be read."),
    "guide": ("debrief.cli.guides.guide:guide", "Show, copy and check the guides that ask the questions."),
    "template": ("debrief.cli.guides.template:template", "Show, copy and check the templates for your notes."),
    "demo": ("debrief.cli.debriefs.demo:demo", "Look around in a sample journal."),
    "paths": ("debrief.cli.debriefs.show:paths", "Show where everything is kept."),
}
"""Every command by name: where it is, and its line in the help."""


class DebriefGroup(Root, LazyGroup):
    """The `debrief` command: reports errors as `Root` does and imports its commands lazily."""


@click.group(
    cls=DebriefGroup,
    table=COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="debrief", message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Turn a lost interview into preparation for the next one.

    Without a command, the app opens. Your journal is one file on this computer, and nothing is sent anywhere.
    """
    from debrief.cli.safety.unlock import ask_when_locked

    ask_when_locked()
    if ctx.invoked_subcommand is None:
        from debrief.cli.app import open_app

        open_app()


def main() -> None:
    """Run the command line and end the process with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # Files and pipes get UTF-8 whatever the locale; a terminal gets ? for what it cannot show.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    gc.disable()  # a command ends before collecting would pay; the app enables it again
    cli.main(prog_name="debrief")
