"""Give an article its id: its own where that is usable, else one derived from its text."""

from __future__ import annotations

import hashlib
import math
import unicodedata
from typing import Any

_MAX_LENGTH = 200


def article_id(given: Any, text: str) -> str:
    """Return a record's own id, or the first 16 hex digits of the SHA-256 of the text where it has no usable one."""
    return usable_id(given) or hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def usable_id(given: Any) -> str | None:
    """Return an id as text in NFC, or None for one that is empty, too long, or holds control characters.

    A number is its digits (12.0 → `12`, as tables with missing ids hold whole numbers).
    """
    if isinstance(given, dict):  # MongoDB's export
        given = given.get("$oid")
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        return None
    if isinstance(given, str):
        return _usable_text(unicodedata.normalize("NFC", given).strip(" "))
    if isinstance(given, float):
        if not math.isfinite(given):
            return None
        given = int(given) if given.is_integer() else given
    return _usable_text(str(given)) if abs(given) < 10**_MAX_LENGTH else None


def _usable_text(text: str) -> str | None:
    if not text or len(text) > _MAX_LENGTH:
        return None
    if text.isprintable():
        return text
    unusable = any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in text)
    return None if unusable else text
