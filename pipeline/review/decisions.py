"""Decisions as a reviewer's browser saves them, one JSON object a line, keyed by the content of what they are about."""

from __future__ import annotations

from hashlib import sha256


def text_key(text: str) -> str:
    """Sixteen hex digits that stand for an article's text."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:16]
