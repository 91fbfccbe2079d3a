"""What a syllable looks like, in the terms of underthesea's features."""

from __future__ import annotations

import re

NUMBER = re.compile(r"[+-]?0*([0-9]{1,10})")


def is_number(token: str) -> bool:
    """Tell whether `token` is a whole number that fits into 32 bits."""
    match = NUMBER.fullmatch(token)
    return match is not None and -(2**31) <= int(token[:1] + match[1] if token[0] in "+-" else match[1]) < 2**31


def is_title(token: str) -> bool:
    """Tell whether `token` begins with a character that has no other upper case: a capital, a digit, a sign."""
    return token[0] == token[0].upper()
