"""The three accounts, as a table for tests."""

from tests.accounts.account import Account
from tests.accounts.designer import DESIGNER
from tests.accounts.engineer import ENGINEER
from tests.accounts.support_lead import SUPPORT_LEAD

ACCOUNTS: tuple[Account, ...] = (ENGINEER, SUPPORT_LEAD, DESIGNER)
