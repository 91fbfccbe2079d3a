"""Where a unit is: the place behind its name."""

from __future__ import annotations

from dataclasses import replace

from pipeline.knowledge.named_words import AND, AREA
from pipeline.reading import Reading
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.names import names_person
from pipeline.recognize.place_names import name_after
from pipeline.recognize.places import Place, commune_at, place_at

_SHORT = 3
_COMMUNE = "commune"
_NAMES = ("agency_head", "agency_name", "names:family_names", "agency_title")


def take_place(reading: Reading, unit: Unit) -> bool:
    """Take in a place, or two where the second is the larger (*huyện Củ Chi TP.HCM*); whether one was there."""
    start = _after_dash(reading, unit) or after_bracket(reading, _after_own(reading, unit))
    start = _after_double(reading, start)
    own = _own_end(reading, unit, start)
    place = place_at(reading, own or start)
    if own and (place is None or not place.name):
        unit.j, unit.rule = own, f"{unit.rule or 'head'}+own"
        return True
    if place is None and start == unit.j:
        place = _commune_of(reading, unit)
    if place is None or (not place.name and _in_general(reading, unit, place)):
        return False
    _set_place(reading, unit, place)
    return True


def _commune_of(reading: Reading, unit: Unit) -> Place | None:
    """The commune whose name alone stands right behind a unit's head, unless it is a person's (*UBND Tân Phú*)."""
    if unit.j - unit.i + len(reading.syllables.forms[unit.i]) <= _SHORT:
        return None
    head = reading.hits.at("agency_head").get(unit.i)
    told = head is not None and head.value.level == _COMMUNE
    return commune_at(reading, unit.j) if told or not names_person(reading, unit.j) else None


def _set_place(reading: Reading, unit: Unit, place: Place) -> None:
    """Take in a place, with the larger one behind it, or what is told of where it lies."""
    unit.place, unit.j = place, place.j if place.name else _after_this(reading, place.j)
    unit.rule = f"{unit.rule or 'head'}+place"
    if not place.name or place.level == "province":
        return
    wider = place_at(reading, unit.j)
    if wider is not None and wider.name and wider.level in ("province", "city"):
        unit.j = wider.j
        unit.place = Place(place.i, place.j, place.level, place.name, wider.provinces or place.provinces)
        return
    district, provinces = told_behind(reading, unit.j)
    unit.place = replace(place, provinces=provinces or place.provinces, district=district)


def _own_end(reading: Reading, unit: Unit, k: int) -> int:
    """Where *Việt Nam* at syllable `k` ends, behind an abbreviation in brackets (*Mặt trận Tổ quốc (MTTQ)* …), or 0."""
    own = reading.hits.at("agency_own").get(k)
    bracketed = own is not None and k > unit.j and k not in reading.lines and reading.syllables.forms[unit.j] == "("
    return int(own.j) if own is not None and bracketed else 0


def _after_double(reading: Reading, k: int) -> int:
    """The syllable behind one that stands twice by mistake before a level word (*Công an an huyện Can Lộc*)."""
    keys, levels = reading.syllables.keys, reading.hits.at("place_level")
    double = k < len(keys) and keys[k] == keys[k - 1] and reading.syllables.forms[k][0].islower() and k + 1 in levels
    return k + 1 if double else k


def told_behind(reading: Reading, k: int) -> tuple[str | None, tuple[str, ...]]:
    """District and provinces behind a comma or in brackets, no part of the name (*Công an xã Lam, huyện Nam Đàn*)."""
    district: str | None = None
    while reading.syllables.forms[k : k + 1] in ([","], ["("]):
        place = place_at(reading, k + 1)
        if place is None or not place.name or place.level == "commune":
            break
        if place.level == "province" or place.municipal or district:
            return district, place.provinces
        district, k = place.name, place.j
    return district, ()


def take_unlisted(reading: Reading, unit: Unit, level: str) -> bool:
    """Take in a name on no list behind a head that says of which level it is (*Huyện ủy Chư Pah*); whether one was.

    Provinces are all listed.
    """
    end, provinces = name_after(reading, unit.j, level) if level not in ("", "province") else (unit.j, ())
    if end == unit.j or end - unit.j == 1 or any(unit.j in reading.hits.at(mark) for mark in _NAMES):
        return False
    unit.place = Place(unit.j, end, level, reading.syllables.slice(unit.j, end), provinces)
    unit.j, unit.rule = end, f"{unit.rule or 'head'}+place"
    return True


def _after_this(reading: Reading, k: int) -> int:
    """Take in *này* behind a level word (*Sở Y tế tỉnh này*)."""
    this = reading.hits.at("agency_this").get(k)
    return this.j if this is not None and k not in reading.lines else k


def _after_own(reading: Reading, unit: Unit) -> int:
    """The syllable behind *Việt Nam* if a place follows (*Ủy ban MTTQ Việt Nam tỉnh Phú Yên*), else the unit's end."""
    own = reading.hits.at("agency_own").get(unit.j)
    if own is None or unit.j in reading.lines or reading.syllables.forms[unit.j][0] not in "VN":
        return unit.j
    place = place_at(reading, own.j)
    return own.j if place is not None else unit.j


def _after_dash(reading: Reading, unit: Unit) -> int:
    """The syllable behind a dash that parts a numbered area from its province (*TAND khu vực 3 - Đà Nẵng*), else 0."""
    forms, k = reading.syllables.forms, unit.j
    area = unit.rule == "head+region" or (unit.rule == "head+number" and unit.head.endswith(AREA))
    dash = area and forms[k : k + 1] in (["-"], ["–"]) and k not in reading.lines
    return k + 1 if dash and k + 1 < len(forms) and k + 1 not in reading.lines else 0


def _in_general(reading: Reading, unit: Unit, place: Place) -> bool:
    """Whether a level word without a name means every such body (*UBND tỉnh, thành phố*; *mỗi chi cục thuế quận*).

    So it does in brackets.
    """
    forms = reading.syllables.forms
    if forms[unit.j] == "(" or (forms[unit.i][0].islower() and reading.hits.ends_at("agency_several", unit.i)):
        return True
    if forms[place.j : place.j + 1] not in ([","], [AND], ["/"]):
        return False
    level = reading.hits.at("place_level").get(place.j + 1)
    return level is not None and not (level.j < len(forms) and forms[level.j][0].isupper())


def after_bracket(reading: Reading, k: int) -> int:
    """The syllable behind a bracketed abbreviation or number that opens at `k`, else `k`.

    *Phòng … (PC45) Công an …*; *Vụ … (Vụ 4) VKSND tối cao*.
    """
    forms, size = reading.syllables.forms, len(reading.syllables)
    if k >= size or forms[k] != "(":
        return k
    for end in range(k + 2, min(k + 8, size - 1)):
        if forms[end] == ")":
            head = reading.hits.at("agency_head").get(k + 1)
            numbered = head is not None and head.j == end - 1 and forms[head.j].isdigit()
            return end + 1 if numbered or all(f.isupper() or not f.isalpha() for f in forms[k + 1 : end]) else k
    return k
