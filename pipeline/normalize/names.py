"""Normalize names of persons."""

from __future__ import annotations

from pipeline.tokenize.syllables import fold


def name_key(name: str) -> tuple[str, ...]:
    """The folded syllables of a name, equal for *NGUYỄN VĂN HÒA* and *Nguyễn Văn Hoà*."""
    return tuple(fold(syllable) for syllable in name.split())
