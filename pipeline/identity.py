"""Ids: derived from content, so that the same input gives the same ids everywhere."""

from __future__ import annotations

from hashlib import sha256


def content_id(prefix: str, *parts: object) -> str:
    """An id such as `ag_3f1c…` (12 hex digits) from a prefix and the parts that make a thing what it is."""
    joined = "\x1f".join(["" if part is None else str(part) for part in parts])
    return f"{prefix}_{sha256(joined.encode()).hexdigest()[:12]}"
