"""Encrypts a whole journal, or removes its encryption: a new file is written, checked, and takes the journal's name."""

import os
import secrets
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

from debrief.private_files import key_file
from debrief.storage.backups.make import make_backup
from debrief.storage.backups.move_aside import replaced_name
from debrief.storage.backups.names import Reason
from debrief.storage.backups.restore import require_alone
from debrief.storage.backups.verified_copy import PART, Counts, NotVerified, copy_with_key, publish, remove_stale_parts
from debrief.storage.file.encryption.connection import open_encrypted
from debrief.storage.file.encryption.key_file import KEY_BYTES, write_key_file
from debrief.storage.file.encryption.overwrite import overwrite, overwrite_and_remove
from debrief.storage.file.encryption.passphrase import wrap
from debrief.storage.file.encryption.unlocked_keys import add_key
from debrief.storage.file.errors import JournalUnusable, file_errors, translate_sqlite_errors
from debrief.storage.file.instance_lock import InstanceLock
from debrief.storage.file.open_journal import connect


class EncryptedInPart(JournalUnusable):
    """The journal is encrypted, but what follows that failed. `what_failed`: a clause that says what was not done."""

    def __init__(self, journal: Path, what_failed: str) -> None:
        super().__init__(
            f"The journal {journal} is encrypted now, but {what_failed}",
            "everything in it is safe: `debrief backup` makes a backup, and `debrief doctor` lists copies that are not "
            "encrypted",
        )


class DecryptedInPart(JournalUnusable):
    """The journal is no longer encrypted, but its key file is still there. `why`: a clause without a full stop."""

    def __init__(self, journal: Path, why: str) -> None:
        super().__init__(
            f"The journal {journal} is plain now, but its key file {key_file(journal)} could not be removed ({why})",
            "everything in the journal is safe, and it opens without a passphrase: run `debrief lock remove` again, or "
            "remove that file yourself",
        )


def encrypt_journal(journal: Path, passphrase: str) -> Counts:
    """Encrypt the journal at that path with a new key that `passphrase` opens; return what it holds.

    The plain file is overwritten and removed, and a first encrypted backup is made; EncryptedInPart is raised where
    one of these fails. Raises JournalUnusable, with the journal unchanged, also while an app runs on it.
    """
    key, key_id = secrets.token_bytes(KEY_BYTES), secrets.token_hex(8)
    content = wrap(key, key_id, passphrase)
    connect(journal).close()  # brings it up to date, and refuses what is no journal
    with _replaced(journal, None, key) as (new, target, counts):
        # The key file comes first: a crash leaves it beside a journal that can be read without it.
        write_key_file(key_file(target), content)
        try:
            with _overwritten(target):
                publish(new, target, replace=True)
        except OSError as error:
            if new.exists():  # it has not taken the name of the journal, which can be read without a key
                with suppress(OSError):
                    key_file(target).unlink()
                raise
            raise EncryptedInPart(journal, f"the plain file could not be overwritten ({_reason(error)})") from error
    add_key(key_id, key)
    try:
        with closing(connect(journal, read_only=True)) as db:
            make_backup(db, journal, Reason.BY_HAND)
    except (NotVerified, JournalUnusable, *file_errors(), OSError) as error:
        raise EncryptedInPart(journal, f"a first backup of it could not be made ({_reason(error)})") from error
    return counts


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error).rstrip(".")


def decrypt_journal(journal: Path, key: bytes) -> Counts:
    """Remove the encryption of the journal at that path, which has that key; return what it holds.

    DecryptedInPart is raised where the key file cannot be removed. Raises JournalUnusable, with the journal unchanged,
    also while an app runs on it.
    """
    connect(journal).close()
    with _replaced(journal, key, None) as (new, target, counts):
        try:
            publish(new, target, replace=True)
            key_file(target).unlink(missing_ok=True)
        except OSError as error:
            if new.exists():
                raise
            raise DecryptedInPart(journal, _reason(error)) from error
    return counts


@contextmanager
def _replaced(journal: Path, key: bytes | None, new_key: bytes | None) -> Iterator[tuple[Path, Path, Counts]]:
    """Yield a checked copy of the journal with another key, the file it takes the place of, and what it holds.

    No app runs on the journal, and no other program writes to it, until the end of the block.
    """
    target = Path(os.path.realpath(journal))  # where it is a link, that stays one
    new = target.with_name(f"{target.stem}-{secrets.token_hex(4)}{PART}")
    with ExitStack() as stack:
        stack.enter_context(_translated_errors(journal))
        lock = stack.enter_context(closing(InstanceLock(journal)))
        require_alone(lock, journal)
        remove_stale_parts(target.parent, f"{target.stem}-", at_once=True)
        # With sqlcipher3 also where it is plain: sqlite3 would not know of the locks of the one that exports.
        db = stack.enter_context(closing(open_encrypted(f"{target.as_uri()}?mode=rw", key, timeout=5)))
        db.execute("BEGIN IMMEDIATE")
        stack.callback(new.unlink, missing_ok=True)
        counts = copy_with_key(db, new, new_key)
        require_alone(lock, journal)  # an app may have started meanwhile
        if os.name == "nt":  # an open file is not replaced there
            db.close()
        yield new, target, counts


@contextmanager
def _overwritten(target: Path) -> Iterator[None]:
    """Overwrite the file that is at `target` now, after another has taken its name in the block."""
    if os.name == "nt":  # an open file is not replaced there
        plain = replaced_name(target)  # not that of an unfinished copy: after a crash it is the journal
        target.rename(plain)
        try:
            yield
        except BaseException:
            if not target.exists():
                plain.rename(target)
            raise
        overwrite_and_remove(plain)
        return
    descriptor = os.open(target, os.O_RDWR)
    try:
        yield
        overwrite(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _translated_errors(journal: Path) -> Iterator[None]:
    with translate_sqlite_errors(journal):
        try:
            yield
        except NotVerified as error:
            raise JournalUnusable(
                f"{journal} was not rewritten, because {error}", "it is unchanged: `debrief doctor` examines it"
            ) from error
