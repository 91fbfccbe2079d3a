"""Turn bytes into text: find the encoding of a file or a record.

UTF-8 and UTF-16 are certain. Of the old Vietnamese encodings (windows-1258, TCVN3, VNI) any bytes are valid, so the
one is taken in which the accented words are Vietnamese syllables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from pipeline.ingest.spelling import accented_words, vietnamese_share
from pipeline.ingest.streams import unicode_encoding
from pipeline.knowledge.load import load_csv

_PLAUSIBLE = 0.7
# A Western text in windows-1252 has few accents; garbage has many.
_WESTERN_SHARE = 0.05
# Broken characters that a text may have and still be of use: one in so many.
_BROKEN_SHARE = 200
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f"))


def decode_text(content: bytes, declared: str | None = None) -> str | None:
    """Decode bytes in whatever encoding they are in, or return None where none gives plausible text.

    `declared` is what the page or its server says of its encoding; it counts after UTF-8, and only if it decodes.
    """
    encoding = unicode_encoding(content[:4096])
    try:
        text = content.decode(encoding or "utf-8")
    except (UnicodeDecodeError, LookupError):
        return _from_declared(content, declared) or _most_plausible(content)
    return None if _is_binary(text) else text


def repair_text(text: str) -> str | None:
    """Return a text that someone decoded as windows-1252 in its right encoding, or None if it needs no repair.

    `C«ng an tØnh` (TCVN3), `Coâng an tænh` (VNI) and `CÃ´ng an tá»‰nh` (UTF-8) are *Công an tỉnh*.
    """
    if text.isascii() or vietnamese_share(text) >= _PLAUSIBLE:
        return None
    content = _western_bytes(text)
    if content is None:
        return None
    try:
        repaired = content.decode("utf-8")
    except UnicodeDecodeError:
        return _plausible(content)
    return repaired if vietnamese_share(repaired) >= _PLAUSIBLE else None


def _western_bytes(text: str) -> bytes | None:
    """Return the bytes that were taken for windows-1252 (or Latin-1, for the codes that windows-1252 lacks)."""
    try:
        return b"".join(
            char.encode("latin-1" if "\x80" <= char <= "\x9f" else "cp1252") for char in text.replace("\ufffd", "?")
        )
    except UnicodeEncodeError:
        return None


def _from_declared(content: bytes, declared: str | None) -> str | None:
    """Decode by the declared encoding, if it is known, fits, and is none of those that say too little."""
    try:
        text = content.decode(declared) if declared else ""
    except (UnicodeDecodeError, LookupError, ValueError):
        return None
    text = unicodedata.normalize("NFC", text)
    return text if vietnamese_share(text) >= _PLAUSIBLE else None


def _most_plausible(content: bytes) -> str | None:
    return _with_few_broken(content) or _plausible(content) or _western(content)


def _with_few_broken(content: bytes) -> str | None:
    """Decode UTF-8 in which a few characters are broken, such as one that was cut at the end."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    good = broken <= 1 + len(text) // _BROKEN_SHARE and not _is_binary(text)
    return text if good and vietnamese_share(text.replace("\ufffd", "")) >= _PLAUSIBLE else None


def _plausible(content: bytes) -> str | None:
    """Return the reading in the old Vietnamese encoding in which most accented words are syllables."""
    best = max(_readings(content), key=vietnamese_share)
    return best if vietnamese_share(best) >= _PLAUSIBLE else None


def _readings(content: bytes) -> Iterator[str]:
    """Yield the bytes read as windows-1258, TCVN3 and VNI."""
    yield unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    yield unicodedata.normalize("NFC", content.decode("latin-1").translate(_tcvn3()))
    pattern, letters = _vni()
    yield pattern.sub(lambda match: letters[match.group()], content.decode("cp1252", "replace"))


def _western(content: bytes) -> str | None:
    """Decode windows-1252 text with few accents, as English has; None for anything else."""
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    words = len(text.split())
    return text if len(accented_words(text)) <= _WESTERN_SHARE * words and not _is_binary(text) else None


def _is_binary(text: str) -> bool:
    """Tell whether more than one character in fifty is a control: no text, whatever the encoding."""
    sample = text[:4096]
    content = sample.encode("utf-8", "replace")
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls * 50 > len(sample)


@cache
def _tcvn3() -> dict[int, str]:
    return {int(row["code"], 16): row["letter"] for row in load_csv("tcvn3")}


@cache
def _vni() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return a pattern of all spellings of VNI, the longer ones first, and their letters."""
    letters = {row["vni"]: row["letter"] for row in load_csv("vni")}
    return re.compile("|".join(sorted(letters, key=len, reverse=True))), letters
