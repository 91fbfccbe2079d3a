"""Keyed pseudonyms: the key stays with the user, and without it no one can tell whether a name is behind one."""

from __future__ import annotations

import hmac
import os
from base64 import b32encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from pipeline.tokenize.syllables import fold_text

KEY_VARIABLE = "PIPELINE_PRIVACY_KEY"
"""The environment variable that holds the key, where no file is named."""

MODES = ("keep", "pseudonyms")

_SHORTEST = 16
_SIGNS = 10


class KeyMissing(ValueError):
    """No key, or none that is worth the name; the message says what to do."""


def read_key(path: Path | None = None) -> str:
    """The key from a file, else from the environment; raises KeyMissing, and OSError where the file cannot be read."""
    try:
        key = (path.read_text(encoding="utf-8") if path else os.environ.get(KEY_VARIABLE, "")).strip()
    except UnicodeDecodeError as error:
        raise KeyMissing(f"{path} holds no key: a key is text (head -c 32 /dev/urandom | base64 makes one)") from error
    if len(key) < _SHORTEST:
        raise KeyMissing(
            f"pseudonyms need a key of {_SHORTEST} or more characters that stays with you: "
            f"--privacy-key FILE, or {KEY_VARIABLE} (head -c 32 /dev/urandom | base64 > FILE makes one)"
        )
    return key


def key_of(privacy: str, path: Path | None = None) -> str:
    """The key where pseudonyms are wanted, else none; raises as `read_key`, and ValueError for a file that has no use.

    Who names a key and is silent on the names wants them replaced, and would publish them.
    """
    if privacy not in MODES:
        raise ValueError(f"privacy is {' or '.join(MODES)}, not {privacy}")
    if path and privacy != "pseudonyms":
        raise ValueError("a key alone replaces no names: add --privacy pseudonyms")
    return read_key(path) if privacy == "pseudonyms" else ""


@lru_cache(maxsize=50_000)
def pseudonym(key: str, person: str) -> str:
    """What stands for a person: P and ten letters and figures (fifty bits of HMAC-SHA-256 over the folded name).

    *Nguyễn Văn An* and *NGUYỄN VĂN AN* are one person: `P-4QJ2M7ZKTA`.
    """
    digest = hmac.digest(key.encode(), fold_text(person).encode("utf-8", "replace"), sha256)
    return f"P-{b32encode(digest)[:_SIGNS].decode()}"


def key_name(key: str) -> str:
    """What may be written down of a key, to tell whether two runs used the same: no name leads to it."""
    return hmac.digest(key.encode(), b"name of this key", sha256).hex()[:12] if key else ""
