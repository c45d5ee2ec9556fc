"""The tables of the next interview as SQLModel classes, like those in `tables.py`.

The tables have their former names: others would need a migration."""

from typing import ClassVar

from sqlmodel import Field, SQLModel


class EditedSheetRow(SQLModel, table=True):
    """The sheet for an interview, as somebody edited it."""

    __tablename__: ClassVar[str] = "prepared_page"

    day: str = Field(primary_key=True)
    text: str
    writer: str | None


class SheetVersionRow(SQLModel, table=True):
    """A former text of such a sheet."""

    __tablename__: ClassVar[str] = "prepared_page_version"

    day: str = Field(primary_key=True)
    at: int = Field(primary_key=True)
    text: str


class NextInterviewRow(SQLModel, table=True):
    """The next interview."""

    __tablename__: ClassVar[str] = "practice_aim"

    day: str = Field(primary_key=True)
    minutes: int
    at: int
    company: str
