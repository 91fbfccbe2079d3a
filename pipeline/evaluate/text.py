"""How two forms are compared: case, spaces and outer punctuation do not matter, accents do."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pipeline.knowledge.load import load_yaml

_OUTER = " .,;:()\"'“”‘’-–"
_KNOWN = load_yaml("evaluation")
_OFFICE_OF_POLICE = re.compile(rf"{_KNOWN['office']} (?={_KNOWN['police']} \w)")
_ADDED_PLACE = re.compile(rf"\s*(?:,|\(|-|–)\s*(?:\(?[A-ZĐÀ-Ỹ]|(?:{'|'.join(_KNOWN['added'])}) )")
_POST_OF_MINISTRY = re.compile(rf"\b({'|'.join(_KNOWN['ministers'])}) {_KNOWN['ministry']} ")
_TWICE = re.compile(r"\b(\w+(?: \w+)?) \1\b")


@lru_cache(maxsize=100_000)
def fold_form(form: str | None) -> str:
    """A form as it is compared; nothing for None (*Cơ quan Công an tỉnh X* and *công an tỉnh X* are one form)."""
    if not form:
        return ""
    folded = " ".join(unicodedata.normalize("NFC", form).split()).strip(_OUTER).casefold()
    office = _OFFICE_OF_POLICE.match(folded)
    return folded[office.end() :] if office else folded


def differ_by_place(a: str, b: str) -> bool:
    """Whether one form is the other with a place or parent added after a comma, dash or bracket, or nothing."""
    short, long = sorted((unicodedata.normalize("NFC", form).strip() for form in (a, b)), key=len)
    if fold_form(short) == fold_form(long):
        return True
    return fold_form(long).startswith(fold_form(short)) and bool(_ADDED_PLACE.match(long[len(short) :]))


def contains(a: str | None, b: str | None) -> bool:
    """Whether two names of a body are equal or one holds the other; two missing names are equal."""
    x, y = fold_form(a), fold_form(b)
    return x == y or bool(x and y and (x in y or y in x))


def share_words(a: str | None, b: str | None) -> bool:
    """Whether two short texts share at least half of the words of the one that has fewer."""
    x, y = set(fold_form(a).split()), set(fold_form(b).split())
    return bool(x and y) and len(x & y) * 2 >= min(len(x), len(y))


def agree_on_day(a: str, b: str | None) -> bool:
    """Whether two partial dates may be the same day: `X` or a missing part is unknown."""
    if not b:
        return False
    parts = zip(a.split("-"), b[:10].split("-"), strict=False)
    return all(x == y or "X" in x or "X" in y for x, y in parts)


def join_role(position: str | None, agency: str | None) -> str:
    """A post and its body as one text, so that *Bộ trưởng Ngoại giao* equals *Bộ trưởng* of *Bộ Ngoại giao*."""
    joined = f"{fold_form(position)} {fold_form(agency)}".strip()
    return _TWICE.sub(r"\1", _POST_OF_MINISTRY.sub(r"\1 ", joined))
