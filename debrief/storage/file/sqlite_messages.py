"""What is said about each error of SQLite: what happened to the file, whether the words are safe, and what to do."""

# SQLite's primary result codes (sqlite.org/rescode.html). The sqlite3 module, which has them too, is not loaded before
# something fails: an encrypted journal is read without it, and to load it takes a fortieth of `debrief list`.
ERROR, PERM, BUSY, LOCKED_TABLE, NOMEM, READONLY = 1, 3, 5, 6, 7, 8
IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB = 10, 11, 13, 14, 15, 26
READONLY_DBMOVED = READONLY | 4 << 8
UNREAD = (PERM, BUSY, LOCKED_TABLE, NOMEM, IOERR, CANTOPEN)
"""The codes of errors that do not say what is in a file."""

SAFE = "everything saved so far is safe"
UNCHANGED = "nothing in it was changed"

LOCKED = ("Another program keeps {path} locked", f"{SAFE}: wait for it to finish, then try again")
CLOSED = (
    "The journal {path} cannot be opened",
    f"{UNCHANGED}: check that you may read and write the file and its folder",
)

MESSAGES = {
    NOTADB: (
        "{path} is not a debrief journal",
        f"{UNCHANGED}: move it away, or name another folder in DEBRIEF_HOME. If it is encrypted and its key file is "
        "lost, `debrief lock recover FILE` restores that from your recovery sheet",
    ),
    CORRUPT: (
        "The journal {path} is damaged",
        "nothing more is written to it, and you can still browse what can be read: `debrief doctor` saves that in a "
        "new file, `debrief restore` restores a backup",
    ),
    FULL: ("There is no room left on the disk of {path}", f"{SAFE}: free some space and try again"),
    BUSY: LOCKED,
    LOCKED_TABLE: LOCKED,
    PROTOCOL: LOCKED,
    NOMEM: (
        "There is not enough memory to read or write {path}",
        f"{SAFE}: close another program and try again",
    ),
    PERM: CLOSED,
    READONLY: (
        "The journal {path} can be read but not written",
        f"{SAFE}: check the permissions of the file and of its folder",
    ),
    CANTOPEN: CLOSED,
    IOERR: (
        "The disk failed while {path} was read or written",
        f"{SAFE}: check the disk and the room left on it, then try again",
    ),
}


SCHEMA_DAMAGED = ("no such table", "no such column", "no such index", "malformed", "vtable constructor failed")
"""How SQLite's messages of no code of their own begin where something of our schema is gone."""
