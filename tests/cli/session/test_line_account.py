"""A whole account in lines: every prompt of the guide is asked, and each line is stored before the next is read."""

from collections.abc import Iterator
from dataclasses import asdict

import pytest

from debrief.domain.record.debrief import Debrief
from debrief.domain.record.outcome import END
from debrief.domain.session.guide import Kind
from tests.accounts.account import GUIDE, Account
from tests.accounts.every_step import EVERY_STEP, REPLY
from tests.accounts.lines import lines_of, stored_words, whole_account
from tests.accounts.table import ACCOUNTS
from tests.cli.session.conftest import LineTyping


def _texts(value: object) -> Iterator[str]:
    """Yield every text in a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
    elif isinstance(value, Debrief):
        yield from _texts(asdict(value))


def test_the_account_has_every_step_of_the_guide_and_every_kind() -> None:
    assert set(EVERY_STEP.steps) == {step.id for step in GUIDE.steps}
    assert {step.kind for step in GUIDE.steps} == set(Kind)


@pytest.mark.parametrize("account", ACCOUNTS, ids=lambda account: account.name)
def test_an_account_in_lines_is_stored_whole_and_without_an_escape_sequence(
    typing: LineTyping, account: Account
) -> None:
    typing.now = account.now
    debrief = typing.type(*whole_account(account))
    assert account.stored(debrief) == account.typed
    assert "\x1b" not in typing.text
    assert "not saved" not in typing.text


def test_every_prompt_of_the_guide_is_asked_with_its_reason(typing: LineTyping) -> None:
    debrief = typing.type(*whole_account(EVERY_STEP))
    assert [step.id for step in GUIDE.steps if step.prompt not in typing.printed] == []
    assert [step.id for step in GUIDE.steps if step.why and step.why not in typing.printed] == []
    assert [text for text in typing.printed if "not saved" in text or "no command" in text] == []
    assert "\x1b" not in typing.text
    assert debrief.step == END
    assert debrief.skipped == ()


def test_each_line_is_stored_before_the_next_is_read(typing: LineTyping) -> None:
    account = whole_account(EVERY_STEP)
    missing, typed = [], []

    def look() -> None:
        words = typed[-1].strip() if typed else ""
        words = "" if words in EVERY_STEP.dates else words
        if words[:1].isalpha() and len(words) > 12 and words not in "\n".join(_texts(typing.stored)):
            missing.append(words)
        typed.append(account[len(typed)] if len(typed) < len(account) else "")

    typing.type(*account, before_each=look)
    assert len(typed) == len(account) + 1
    assert missing == []


def test_the_input_may_end_after_any_step_and_the_next_one_goes_on(typing: LineTyping) -> None:
    whole = typing.type(*whole_account(EVERY_STEP))
    again = LineTyping(typing.path, debrief=Debrief(id="1", started_at=whole.started_at))
    for step in GUIDE.steps:
        if step.id != REPLY:
            again.type(*lines_of(EVERY_STEP, step))
            assert step.prompt in again.printed
    stored = again.type(":go a reply comes\n", *lines_of(EVERY_STEP, GUIDE.find(REPLY)))
    assert stored_words(stored) == stored_words(whole)
