"""Tails: what stands behind a function in a unit's name, a number or a part of the country (*số 2*, *phía Bắc*)."""

from __future__ import annotations

from functools import cache

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.agencies.words import function_words
from pipeline.recognize.lexicon import Hit
from pipeline.recognize.names import names_person
from pipeline.recognize.place_names import capitalised_end

_LONGEST_REGION = 3
PARTS = ("I", "II", "III", "IV", "VI", "VII", "VIII", "IX")


def tail_end(reading: Reading, k: int) -> int:
    """Where *số 2*, *phía Bắc*, *khu vực 1* or a number at a function's end ends; `k` where there is none."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    tail = reading.hits.at("agency_tail").get(k)
    if tail is not None and tail.j < size and _is_region(reading, tail) and forms[tail.j + 1 : tail.j + 2] != ["/"]:
        return _region_end(reading, tail.j)
    if 0 < k < size and forms[k - 1] in PARTS and _is_subdivided(reading, k - 1):
        return k + 2
    if k < size and forms[k] in PARTS and _is_subdivided(reading, k):
        return k + 3
    if k < size and (forms[k] in ("I", "II", "III") or _is_short_number(forms[k])):
        return k if _counts_on(reading, k + 1) else k + 1
    return k


def _counts_on(reading: Reading, k: int) -> bool:
    """Whether a number goes on or counts at syllable `k`: a date, a thousand, a noun (*1*/5, *3*.000, *2* lần)."""
    forms = reading.syllables.forms
    dotted = forms[k : k + 1] in (["."], [","]) and reading.syllables.glued(k) and forms[k + 1][0].isdigit()
    return (
        dotted
        or forms[k : k + 1] == ["/"]
        or (k < len(forms) and reading.syllables.keys[k] in function_words("counted"))
    )


def _is_short_number(form: str) -> bool:
    """Whether it is one digit, and a capital letter or none behind it (*Đội Quản lý thị trường* 8B)."""
    return form[0].isdigit() and (len(form) == 1 or (len(form) == 2 and form[1].isupper()))


def _is_subdivided(reading: Reading, k: int) -> bool:
    """Whether a dot and a digit are glued to the number at `k` (*II.3*)."""
    forms, glued = reading.syllables.forms, reading.syllables.glued
    return forms[k + 1 : k + 2] == ["."] and glued(k) and glued(k + 1) and forms[k + 2][0].isdigit()


@cache
def _region_ends() -> frozenset[str]:
    """What belongs to a part of the country behind it, as written (*Tây Nam* Bộ)."""
    return frozenset(load_yaml("agency_functions")["region_ends"])


def _region_end(reading: Reading, k: int) -> int:
    """Where a number or region at syllable `k` ends (*1*, *Bắc*, *Tây Nam Bộ*, *Biên Hòa*): no person after it."""
    names, area = reading.hits.at("agency_name"), reading.hits.at("agency_area").get(k)
    if area is not None:
        return int(area.j)
    if reading.syllables.keys[k - 1] in function_words("directions"):
        return k + 2 if set(reading.syllables.forms[k + 1 : k + 2]) & _region_ends() and k + 1 not in names else k + 1
    end = capitalised_end(reading, k, k + _LONGEST_REGION)
    return next((n for n in range(k + 1, end) if n in names or names_person(reading, n)), max(end, k + 1))


def _is_region(reading: Reading, tail: Hit) -> bool:
    """Whether a number or a part of the country stands behind a tail's word; elsewhere a name will do too."""
    form, key = reading.syllables.forms[tail.j], reading.syllables.keys[tail.j]
    last = reading.syllables.keys[tail.j - 1]
    named = form[0].isupper() and last not in function_words("directions")
    return form.isdigit() or named or key in function_words("regions")
