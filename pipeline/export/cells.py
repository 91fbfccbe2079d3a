"""Values as cells of a spreadsheet."""

from __future__ import annotations

import re

LONGEST = 32_767
"""UTF-16 code units that a cell of Excel holds."""

_CLIPPED = " […]"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def is_formula(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula (OWASP's list of first characters)."""
    return text.startswith(_FORMULA)


def clip(text: str) -> str:
    """A text that a cell holds: no characters that XML forbids, and no longer than Excel allows."""
    text = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    # A character beyond U+FFFF takes two units, so a text of half the length always fits.
    if len(text) <= LONGEST // 2 or len(text.encode("utf-16-le")) // 2 <= LONGEST:
        return text
    room = 2 * (LONGEST - len(_CLIPPED))
    return text.encode("utf-16-le")[:room].decode("utf-16-le", "ignore") + _CLIPPED
