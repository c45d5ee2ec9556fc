"""What the tests share between apps is what each app finds by itself."""

from functools import partial

from textual import events, messages
from textual._callback import count_parameters
from textual.css.styles import RulesMap
from textual.dom import DOMNode
from textual.message import Message
from textual.widgets import Input, OptionList

from debrief.tui.lists.debriefs.screen import DebriefsScreen
from tests.tui.conftest import JournalFile, Sit
from tests.tui.person import Person
from tests.tui.samples import full
from tests.tui.shared_dispatch import count_as_textual_does, dispatch_methods_of_textual
from tests.tui.shared_styles import apply_as_textual_does


def rules_of(nodes: list[DOMNode]) -> list[dict[str, RulesMap]]:
    """Return the rules of each node and of its components."""
    return [
        {"": node.styles.base.get_rules()}
        | {name: styles.base.get_rules() for name, styles in node._component_styles.items()}
        for node in nodes
    ]


def assert_styled_as_textual_does(person: Person) -> None:
    nodes = [node for node in person.app.screen.walk_children(with_self=True) if isinstance(node, DOMNode)]
    shared = rules_of(nodes)
    for node in nodes:
        apply_as_textual_does(person.app.stylesheet, node)
    assert rules_of(nodes) == shared


async def test_shared_styles_are_those_that_textual_finds(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    for _ in range(2):  # the second app takes what was found for the first
        async with sit(size=(120, 40)) as person:
            assert_styled_as_textual_does(person)
            await person.press("d")
            await person.at(DebriefsScreen)
            await person.press("slash")
            assert_styled_as_textual_does(person)
            await person.press("escape", "escape")
            await person.begin()
            assert_styled_as_textual_does(person)
            await person.press("tab")
            assert_styled_as_textual_does(person)
            await person.go_to("questions")
            assert_styled_as_textual_does(person)


def sent() -> list[Message]:
    """Return messages of which some have handlers by name, some decorated ones, and some none."""
    field, options = Input(), OptionList("a")
    return [
        events.Key("a", "a"),
        events.Mount(),
        events.Focus(),
        events.Unmount(),
        messages.Prompt(),
        Input.Changed(field, "a"),
        OptionList.OptionSelected(options, options.get_option_at_index(0), 0),
    ]


async def test_shared_handlers_are_those_that_textual_finds(sit: Sit, journal_file: JournalFile) -> None:
    journal_file.put(full())
    async with sit(size=(120, 40)) as person:
        await person.begin()
        found = 0
        for node in [person.app, *person.app.screen.walk_children(with_self=True)]:
            for message in sent():
                name = message.handler_name
                handlers = list(dispatch_methods_of_textual(node, name, message))
                assert list(node._get_dispatch_methods(name, message)) == handlers
                for _, handler in handlers:
                    assert count_parameters(partial(handler)) == count_as_textual_does(handler)
                found += len(handlers)
        assert found > 50
