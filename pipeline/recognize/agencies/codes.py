"""Codes: offices of the police by their letters and number (*PC45*, *C02*), told from what else is so written."""

from __future__ import annotations

import re
from itertools import islice

from pipeline.reading import Reading
from pipeline.recognize.agencies.foreign import speaks_of_sports
from pipeline.recognize.agencies.names import DEPARTMENT, OFFICE, Unit
from pipeline.recognize.places import place_at

_CODE = re.compile(r"P?[A-Z]\d\d[A-Z]?")
_EXAM = 2
_LONGEST_SYMBOL = 16
_FIRST = 20
"""How many mentions of a code are looked at, so that very many cost no more."""


def coded_unit(reading: Reading, k: int) -> Unit | None:
    """The office that a code at syllable `k` names, or None."""
    code = reading.hits.at("agency_code").get(k)
    if code is None or not reading.syllables.forms[k][0].isupper() or _no_code(reading, k, code.j):
        return None
    return _coded(reading, Unit(k, code.j, code=code.value, rank=code_rank(str(code.value)), rule="code"))


def code_rank(code: str) -> int:
    """The rank of the body that a code names: a province's office (*PC02*), or a department above it (*C02*)."""
    return OFFICE if code.startswith("P") else DEPARTMENT


def looks_coded(form: str) -> bool:
    """Whether a word has the letters and number of a code, for one on no list in brackets behind its office (*A90*)."""
    return _CODE.fullmatch(form) is not None


def _coded(reading: Reading, unit: Unit) -> Unit:
    """Take in the province of an office that a code names (*PC47* Hà Giang)."""
    place = place_at(reading, unit.j) if unit.code.startswith("P") and unit.j not in reading.lines else None
    if place is not None and place.name and place.level in ("province", "city"):
        unit.place, unit.j, unit.rule = place, place.j, "code+place"
    return unit


def _no_code(reading: Reading, k: int, j: int) -> bool:
    """Whether it is an examination's subject group (*khối C03*), a ware (*xăng A92*), a symbol, a stake (*C26+17*)."""
    syllables = reading.syllables
    signs = (syllables.forms[k - 1] if k and syllables.glued(k - 1) else "", syllables.forms[j : j + 1])
    if signs[0] == "/" or (signs[1] == ["+"] and syllables.glued(j - 1)) or "/" in _glued_before(reading, k):
        return True
    exam, head = reading.hits.at("agency_exam"), reading.hits.at("agency_head").get(k - 1)
    if head is not None and syllables.forms[k][0] != "P" and _is_room(reading, k - 1, head.value.rank):
        return True
    if syllables.forms[k][0] == "V" and speaks_of_sports(reading):
        return True
    group = syllables.forms[k][0] != "P" and (len(exam) >= _EXAM or _is_ware(reading, syllables.keys[k]))
    return group and not (signs[0] == "(" or head is not None)


def _is_room(reading: Reading, k: int, rank: int) -> bool:
    """Whether an office in small letters before a department's code is a room (*phòng* C05)."""
    return rank > DEPARTMENT and reading.syllables.forms[k][0].islower()


def within_symbol(reading: Reading, k: int) -> bool:
    """Whether a document's symbol goes on at syllable `k` with a body's abbreviation (*333/TTr-TANDTC*)."""
    before = _glued_before(reading, k)
    return "/" in before and len(before) > 2 and before[-1] in ("-", "/")


def _glued_before(reading: Reading, k: int) -> list[str]:
    """What stands before syllable `k` without a space (*199/KH-CAHN-* before *PV11*)."""
    first = k
    while first and k - first < _LONGEST_SYMBOL and reading.syllables.glued(first - 1):
        first -= 1
    return reading.syllables.forms[first:k]


def _is_ware(reading: Reading, code: str) -> bool:
    """Whether a word before a code makes a thing of it anywhere in the article (*xăng A92*, *phim dán nhãn C16*)."""
    same = (k for k in reading.hits.at("agency_code") if reading.syllables.keys[k] == code)
    return any(reading.hits.ends_at("agency_exam_before", k) for k in islice(same, _FIRST))
