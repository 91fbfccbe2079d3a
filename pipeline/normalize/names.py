"""Normalize names of persons."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import normalize

from pipeline.tokenize.syllables import fold

_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))


_ALONE = re.compile(r"(?:qu|[^\Waeiouyăâêôơư]+)[ýỳỷỹỵ]")
_SPELLED = str.maketrans("ýỳỷỹỵ", "íìỉĩị")
"""*Y* with a tone, which as the only vowel is *i* by another spelling."""


@lru_cache(maxsize=50_000)
def name_key(name: str) -> tuple[str, ...]:
    """The folded syllables of a name, equal for *NGUYỄN VĂN HÒA* and *Nguyễn Văn Hoà*, *Sỹ* and *Sĩ*."""
    return tuple(map(_key, name.split()))


def _key(syllable: str) -> str:
    key = fold(syllable)
    return key.translate(_SPELLED) if _ALONE.fullmatch(key) else key


@lru_cache(maxsize=50_000)
def toneless_key(key: tuple[str, ...]) -> tuple[str, ...]:
    """A name's folded syllables without tones, equal for *Nguyễn Chí Vịnh* and its misprint *Nguyễn Chí Vinh*."""
    return tuple(normalize("NFC", normalize("NFD", syllable).translate(_TONES)) for syllable in key)
