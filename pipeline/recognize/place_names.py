"""Where the name of a place ends that a level word or a list announces (*xã* Thanh Chi, *huyện* Cư M'gar)."""

from __future__ import annotations

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.name_ends import is_family_name
from pipeline.recognize.names import names_person

_LONGEST_NAME = 4
_GLUE = frozenset("'’‘")


def name_after(reading: Reading, k: int, level: str) -> tuple[int, tuple[str, ...]]:
    """Where the name that begins at `k` ends (`k` where none does), and the provinces it may be in."""
    forms = reading.syllables.forms
    if k >= len(forms) or k in reading.lines or not (forms[k][0].isupper() or forms[k].isdigit()):
        return k, ()
    if forms[k].isdigit():
        return (k + 1 if len(forms[k]) <= 2 and level in ("district", "commune") else k), ()
    hit = reading.hits.at("commune" if level == "commune" else "place").get(k)
    if hit is not None and (capitalised(forms, hit.i, hit.j) or _half_capital(reading, k, level, hit)):
        levels = ("province", "district") if level == "city" else (level,)
        if level == "commune" and (longer := _longer_name(reading, k, hit.j)) > hit.j:
            return longer, ()
        return hit.j, tuple(dict.fromkeys(code for kind, code in hit.value if kind in levels))
    if names_person(reading, k) or (level == "province" and is_family_name(reading, k)):
        return k, ()
    end = before_person(reading, k + 1, capitalised_end(reading, k, k + _LONGEST_NAME))
    # One unlisted syllable behind TP, or one that opens a sentence (*công an phường* Theo …), is no name.
    lone = end == k + 1 and (level == "city" or k in reading.hits.at("names:stops"))
    stop = level == "city" and forms[k - 1] == "." and not reading.syllables.glued(k - 1)
    return (k if lone or stop else end), ()


def _half_capital(reading: Reading, k: int, level: str, hit: Hit) -> bool:
    """Whether a province's name right behind its level word only lacks a capital letter (*tỉnh Hòa bình*)."""
    before = k - 1 if reading.syllables.forms[k - 1] == "." else k
    levelled = level in ("province", "city") and reading.hits.ends_at("place_level", before)
    return levelled and ("province" in dict(hit.value))


def _longer_name(reading: Reading, k: int, j: int) -> int:
    """Where a commune's name ends of which only the start is listed (*xã Thanh Chi*, *An Hải Đông*), else `j`."""
    if j - k > 1:
        return j + 1 if _is_direction(reading, j) else j
    end = before_person(reading, j, capitalised_end(reading, k, k + 3))
    marks = ("place_level", "agency_head", "agency_name")
    return end if not any(n in reading.hits.at(mark) for n in range(j, end) for mark in marks) else j


def before_person(reading: Reading, k: int, end: int) -> int:
    """Where the first full name of a person from `k` on begins (*phường Láng* Phan Văn An), else `end`."""
    return next((n for n in range(k, end) if names_person(reading, n)), end)


def _is_direction(reading: Reading, k: int) -> bool:
    """Whether a part such as *Đông* ends a commune's name there, and begins no other place's (*Nam Định*)."""
    syllables = reading.syllables
    if k >= len(syllables) or not syllables.forms[k].istitle() or k in reading.lines:
        return False
    listed = syllables.keys[k] in load_yaml("place_names")["directions"]
    return listed and k not in reading.hits.at("place") and k not in reading.hits.at("agency_head")


def capitalised(forms: list[str], i: int, j: int) -> bool:
    """Whether syllables from `i` to before `j` that begin with a letter are all capitalised."""
    return all(form[0].isupper() or not form[0].isalpha() for form in forms[i:j])


def capitalised_end(reading: Reading, k: int, limit: int) -> int:
    """Where a run of capitalised syllables from `k` ends; an apostrophe may stand inside one (*Cư M'gar*)."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    while k < size and k < limit and forms[k][0].isupper() and k not in reading.lines:
        k += 1
        if k + 1 < size and forms[k] in _GLUE and reading.syllables.glued(k - 1) and reading.syllables.glued(k):
            k, limit = k + 2, limit + 2
    return k
