"""The tables of preparing for an interview as SQLModel classes, like those in `tables.py`."""

from typing import ClassVar

from sqlmodel import Field, SQLModel


class PreparedPageRow(SQLModel, table=True):
    """The page for an interview, as somebody edited it."""

    __tablename__: ClassVar[str] = "prepared_page"

    day: str = Field(primary_key=True)
    text: str
    writer: str | None


class PreparedPageVersionRow(SQLModel, table=True):
    """A former text of such a page."""

    __tablename__: ClassVar[str] = "prepared_page_version"

    day: str = Field(primary_key=True)
    at: int = Field(primary_key=True)
    text: str


class NextInterviewRow(SQLModel, table=True):
    """The next interview; its table keeps its former name, since another one would need a migration."""

    __tablename__: ClassVar[str] = "practice_aim"

    day: str = Field(primary_key=True)
    minutes: int
    at: int
    company: str
