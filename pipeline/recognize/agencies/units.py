"""Units: a head with what completes it to the name of one body."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.functions import function_at
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.words import Head
from pipeline.recognize.places import Place, capitalised_end, place_at


def unit_at(reading: Reading, k: int) -> Unit | None:
    """The unit that begins at syllable `k`: a whole name, a code, or a head and what completes it."""
    name = reading.hits.at("agency_name").get(k)
    head = reading.hits.at("agency_head").get(k)
    if name is not None and (head is None or name.j >= head.j):
        return _whole(reading, k, name.j, name.value)
    if head is not None:
        return _headed(reading, k, head.j, head.value)
    code = reading.hits.at("agency_code").get(k)
    return Unit(k, code.j, code=code.value, rank=3, rule="code", sure=0.97) if code else None


def _whole(reading: Reading, k: int, j: int, name: str) -> Unit | None:
    if not reading.syllables.forms[k][0].isupper() and k + 1 < j and not _some_capital(reading, k, j):
        return None
    return Unit(k, j, head=name, rank=1, rule="name", sure=0.95)


def _some_capital(reading: Reading, i: int, j: int) -> bool:
    return any(form[0].isupper() for form in reading.syllables.forms[i:j])


def _headed(reading: Reading, k: int, j: int, head: Head) -> Unit | None:
    capital = reading.syllables.forms[k][0].isupper()
    if not (capital or head.lower):
        return None
    unit = Unit(k, j, head=head.key, rank=head.rank)
    complete = _complete(reading, unit, head, capital)
    if "parent" in head.takes or "place" in head.takes or complete:
        complete = _placed(reading, unit, head) or complete
    return unit if complete or head.alone == "name" else None


def _complete(reading: Reading, unit: Unit, head: Head, capital: bool) -> bool:
    """Take in a number, code or function; whether one was there."""
    forms, k = reading.syllables.forms, unit.j
    if k >= len(forms):
        return False
    code = reading.hits.at("agency_code").get(k)
    if "code" in head.takes and code is not None:
        unit.j, unit.code, unit.rule = code.j, code.value, "head+code"
    elif "number" in head.takes and _is_number(forms[k]):
        unit.j, unit.number, unit.rule = k + 1, forms[k], "head+number"
    elif {"function", "known"} & head.takes:
        unit.j, unit.function = function_at(reading, k, "known" in head.takes or not capital)
        unit.rule = "head+function"
    elif "spot" in head.takes:
        unit.j = capitalised_end(reading, k, k + 4)
        unit.number, unit.rule = reading.syllables.slice(k, unit.j), "head+spot"
    return unit.j > k


def _is_number(form: str) -> bool:
    return (form.isdigit() and len(form) <= 3) or (form in ("I", "II", "III", "IV"))


def _placed(reading: Reading, unit: Unit, head: Head) -> bool:
    """Take in a place, or two where the second is the larger (*huyện Củ Chi TP.HCM*); whether one was there."""
    place = place_at(reading, _after_bracket(reading, unit.j))
    if place is None:
        return False
    unit.place, unit.j = place, place.j
    unit.rule = f"{unit.rule or 'head'}+place"
    wider = place_at(reading, unit.j) if place.name and place.level != "province" else None
    if wider is not None and wider.name and wider.level in ("province", "city"):
        unit.j = wider.j
        unit.place = Place(place.i, place.j, place.level, place.name, wider.provinces or place.provinces)
    return True


def _after_bracket(reading: Reading, k: int) -> int:
    """Step over a bracketed abbreviation inside a name (*Phòng … (PC45) Công an tỉnh …*)."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    if k >= size or forms[k] != "(":
        return k
    for end in range(k + 2, min(k + 8, size - 1)):
        if forms[end] == ")":
            return end + 1 if all(f.isupper() or not f.isalpha() for f in forms[k + 1 : end]) else k
    return k


def after_bracket(reading: Reading, k: int) -> int:
    """The syllable after a bracketed abbreviation that opens at `k`, or `k` where none does."""
    return _after_bracket(reading, k)
