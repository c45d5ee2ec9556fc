"""A click group that imports the module of a command only to run it."""

from importlib import import_module

import click

from debrief.domain.text import quote

Command = tuple[str, str]
"""Where a command is (`module:attribute`) and its line in the help."""

_OTHER_NAMES = {
    "new": "add begin create start write",
    "resume": "continue edit go-on",
    "list": "find grep ls search",
    "show": "cat open read view",
    "due": "agenda now today todo",
    "note": "letter mail nudge thank thanks",
    "feedback": "answer reply replies",
    "points": "plan plans strengths",
    "stats": "patterns statistics",
    "prepare": "sheet",
    "practice": "drill learn practise review",
    "lock": "decrypt encrypt passphrase password unlock",
    "doctor": "check fix repair",
    "paths": "config settings where",
}
"""Names that other programs, or people, give to what a command does."""
_TRASH = frozenset({"delete", "erase", "remove", "rm", "trash", "undelete", "untrash"})
_IN_APP = "In the app, D in a list moves a debrief to the trash, and T on the start page opens the trash."


def refuse_unknown(group: click.Group, ctx: click.Context, args: list[str]) -> None:
    """Raise UsageError, with the nearest name, where `args` begin with the name of no command of `group`."""
    name = args[0] if args else ""
    if not name or name.startswith("-") or group.get_command(ctx, name) is not None:
        return
    from difflib import get_close_matches

    commands = group.list_commands(ctx)
    near = [command for command in commands if name.casefold() in _OTHER_NAMES.get(command, "").split()]
    near = near or get_close_matches(name, commands, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else f"See: {ctx.command_path} --help"
    if ctx.parent is None and name.casefold() in _TRASH:
        hint = _IN_APP
    raise click.UsageError(f"There is no command {quote(name)}. {hint}", ctx)


class SuggestingGroup(click.Group):
    """A click group that suggests the nearest command for an unknown one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with, as click does, or refuse it with a suggestion."""
        refuse_unknown(self, ctx, args)
        return super().resolve_command(ctx, args)


class LazyGroup(click.Group):
    """A click group over a table of commands by name, in the order of the help."""

    def __init__(self, *args: object, table: dict[str, Command], **extra: object) -> None:
        super().__init__(*args, **extra)  # type: ignore[arg-type]  # click's own, handed on
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the table."""
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Import and return the command with that name; None if there is none."""
        if cmd_name not in self._table:
            return None
        module, _, name = self._table[cmd_name][0].partition(":")
        command = getattr(import_module(module), name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{module}:{name} is not a command.")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with, as click does, or refuse it with a suggestion."""
        refuse_unknown(self, ctx, args)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write the list of commands from the table, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, says) for name, (_, says) in self._table.items()])
