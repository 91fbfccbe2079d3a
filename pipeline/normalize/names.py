"""Normalize names of persons."""

from __future__ import annotations

from functools import lru_cache

from pipeline.tokenize.syllables import fold


@lru_cache(maxsize=50_000)
def name_key(name: str) -> tuple[str, ...]:
    """The folded syllables of a name, equal for *NGUYỄN VĂN HÒA* and *Nguyễn Văn Hoà*."""
    return tuple(fold(syllable) for syllable in name.split())
