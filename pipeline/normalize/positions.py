"""Normalize posts."""

from __future__ import annotations


def normalize_position(text: str) -> str:
    """A post with a capital first letter and single spaces (*phó  chủ tịch* → *Phó chủ tịch*)."""
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]
