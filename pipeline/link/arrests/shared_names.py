"""Tell whether two lists of names hold a person in common, however he is written."""

from __future__ import annotations

from pipeline.normalize.spelling import unaccent

_FULL = 3
_MOST = 20


def share_name(names: list[str], others: list[str]) -> bool:
    """Whether two lists name a person in common; a name may be written short or run into a word before it."""
    if set(names) & set(others):
        return True
    names, others = ([name.replace(".", " ") for name in given] for given in (names, others))
    pairs = ((a, b) for a in names[:_MOST] for b in others[:_MOST])
    return any(_short_form(a, b) or _short_form(b, a) or _misspelt(a, b) for a, b in pairs)


def _short_form(short: str, full: str) -> bool:
    """Whether `short` is the end of a full name, or made of its syllables with the last among them (*Sáu Lý*)."""
    parts, whole = short.split(), full.split()
    return full.endswith(f" {short}") or (
        1 < len(parts) < len(whole) and whole[-1] in parts and set(parts) <= set(whole)
    )


def _misspelt(name: str, other: str) -> bool:
    """Whether two full names differ by one letter or accent within, a slip (*Lê Thanh Sơn*, *Lê Thành Sơn*)."""
    parts, others = name.split(), other.split()
    apart = [n for n, (a, b) in enumerate(zip(parts, others, strict=False)) if a != b]
    if len(parts) != len(others) or len(parts) < _FULL or len(apart) != 1 or apart[0] == len(parts) - 1:
        return False
    one, two = unaccent(parts[apart[0]]), unaccent(others[apart[0]])
    return len(one) == len(two) and sum(a != b for a, b in zip(one, two, strict=True)) <= 1
