"""Units: a head with what completes it to the name of one body."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.codes import coded_unit, looks_coded, within_symbol
from pipeline.recognize.agencies.ends import (
    formation_end,
    goes_on_small,
    is_number,
    mark_end,
    named_end,
    seat_end,
    spot_end,
    verb_start,
)
from pipeline.recognize.agencies.foreign import country_at, foreign_unit
from pipeline.recognize.agencies.functions import function_at
from pipeline.recognize.agencies.names import DEPARTMENT, OFFICE, Unit
from pipeline.recognize.agencies.placed import after_bracket, take_place, take_unlisted
from pipeline.recognize.agencies.societies import society_end
from pipeline.recognize.agencies.tails import tail_end
from pipeline.recognize.agencies.weak import cuts_owner, is_weak
from pipeline.recognize.agencies.words import Head, not_names
from pipeline.recognize.places import Place

_LONGEST_TOLD = 6


def unit_at(reading: Reading, k: int, inner: bool = False) -> Unit | None:
    """The unit that begins at syllable `k`: a whole name, a code, or a head and what completes it.

    `inner`: a name goes before it, whose last syllable makes no other word of a head (*Ban cán sự đảng* Bộ Y tế).
    """
    name = reading.hits.at("agency_name").get(k)
    head = reading.hits.at("agency_head").get(k)
    no_head = head is not None and _no_head(reading, k, head.j, head.value, inner)
    unit = _headed(reading, k, head.j, head.value, inner) if head is not None and not no_head else None
    if name is not None and no_head:
        return None
    whole = _whole(reading, k, name.j, name.value) if name is not None else None
    foreign = foreign_unit(reading, k)
    longer = whole is not None and foreign is not None and foreign.rule == "foreign" and foreign.j > whole.j
    if whole is not None and not longer and (unit is None or not unit.rule or whole.j >= unit.j or not unit.known):
        return whole
    listed = foreign is not None and foreign.rule == "international"
    if foreign is not None and (unit is None or foreign.j > unit.j or (listed and foreign.j == unit.j)):
        return foreign
    if unit is not None:
        return unit
    return coded_unit(reading, k)


def _whole(reading: Reading, k: int, j: int, name: str) -> Unit | None:
    forms, keys = reading.syllables.forms, reading.syllables.keys
    told = forms[k][0].isupper() and reading.hits.ends_at("agency_whole", j, _LONGEST_TOLD)
    if tuple(keys[k:j]) in not_names() and not told:
        return None
    if j - k == 1 and not forms[k].isupper():
        return None
    if not any(form[0].isupper() for form in forms[k:j]) or _in_symbol(reading, k, j):
        return None
    if any(n in reading.lines for n in range(k + 1, j)):
        return None
    if j - k == 2 and k + 1 in reading.hits.at("agency_head") and forms[k][0].islower() and forms[k + 1][0].isupper():
        return None
    end = _own(reading, j)
    unit = Unit(k, end, head=name, rank=1, rule="name")
    if end == j:
        _abroad(reading, unit)
    return unit


def _in_symbol(reading: Reading, k: int, j: int) -> bool:
    """Whether an abbreviation is a part of a document's symbol (*4393/VPCP-ĐMDN*)."""
    syllables = reading.syllables
    before = k > 0 and syllables.glued(k - 1) and syllables.forms[k - 1] in ("/", "-", "–")
    return j - k == 1 and (before or (syllables.glued(j - 1) and syllables.forms[j] in ("/", "-")))


def _of_post(reading: Reading, k: int) -> bool:
    """Whether an office is a part of its chief's post (*Chánh văn phòng* UBND tỉnh), not one with a task of its own."""
    office = reading.hits.at("agency_office").get(k)
    if office is None or not reading.hits.ends_at("agency_chief", k):
        return False
    return office.j not in reading.hits.at("agency_function") or office.j in reading.hits.at("agency_head")


def _own(reading: Reading, k: int) -> int:
    """Take in *Việt Nam* at a name's end."""
    own = reading.hits.at("agency_own").get(k)
    return own.j if own is not None and reading.syllables.forms[k][0] in "VN" else k


def _headed(reading: Reading, k: int, j: int, head: Head, inner: bool) -> Unit | None:
    if not _well_written(reading, k, j, head) or _of_post(reading, k):
        return None
    capital = reading.syllables.forms[k][0].isupper()
    unit = Unit(k, j, head=head.key, rank=head.rank, open="parent" in head.takes)
    complete = not _uncapital(reading, j, head) and _complete(reading, unit, head, capital)
    if complete and {"function", "known"} & head.takes:
        unit.j = _own(reading, unit.j) if head.rank < 3 else _central(reading, unit)
    located = "place" in head.takes or (complete and head.rank > 1)
    if located and not _at_abroad(reading, unit):
        complete = take_place(reading, unit) or take_unlisted(reading, unit, head.level) or complete
    if unit.place is None and "home" not in head.takes and (complete or "place" in head.takes or head.alone):
        complete = _abroad(reading, unit) or complete
    if not complete:
        unit.rule = "head" if head.alone == "name" and capital else ""
    if not complete and head.alone == "level" and capital:
        unit.place, unit.rule = Place(k, j, head.level, ""), "head+place"
    general = unit.j in reading.hits.at("agency_general")
    unit.short = not complete and head.alone == "short" and (capital or inner) and not general
    return unit if complete or unit.rule or head.alone or "parent" in head.takes else None


def _well_written(reading: Reading, k: int, j: int, head: Head) -> bool:
    """Whether the letters of a head from syllable `k` to before `j` are of its case, and no part of a symbol."""
    capital = reading.syllables.forms[k][0].isupper()
    if not (capital or head.case != "title" or _names_task(reading, j, head)):
        return False
    small = head.case == "upper" and not reading.syllables.slice(k, j).isupper()
    return not (small or (j - k == 1 and capital and within_symbol(reading, k)))


def _names_task(reading: Reading, j: int, head: Head) -> bool:
    """Whether a listed task with a capital letter makes a head in small letters a name (*viện* Khoa học hình sự)."""
    task = reading.hits.at("agency_function").get(j) if "known" in head.takes and not head.capital_behind else None
    return task is not None and task.j - j > 2 and reading.syllables.forms[j][0].isupper()


def _uncapital(reading: Reading, k: int, head: Head) -> bool:
    """Whether a head that wants a capital letter or a Roman number behind it has none."""
    forms = reading.syllables.forms
    if not head.capital_behind or k + 1 >= len(forms) or forms[k][0].isupper():
        return False
    if head.rank > 2 and k in reading.hits.at("agency_function") and reading.sentence_at(k)[0] < k - 1:
        return False
    return not (forms[k].isdigit() and not forms[k + 1][0].islower())


def _abroad(reading: Reading, unit: Unit) -> bool:
    """Take in a country (*Công an Trung Quốc*); whether one was there."""
    end, country = country_at(reading, unit.j)
    if end == unit.j or not (country or unit.rule):
        return False
    unit.j, unit.country, unit.rule = end, country or "?", f"{unit.rule or 'head'}+country"
    return True


def _at_abroad(reading: Reading, unit: Unit) -> bool:
    """Whether a level word behind a unit is one of a place abroad (*Tòa án quận trung tâm Seoul*)."""
    return unit.j in reading.hits.at("place_level") and bool(country_at(reading, unit.j)[1])


def _central(reading: Reading, unit: Unit) -> int:
    """Take in *Trung ương* or *T.Ư* at the end of a Party commission's name, which then is sure."""
    central = reading.hits.at("agency_central").get(unit.j)
    if central is None or unit.j in reading.lines or not reading.syllables.forms[unit.j][0].isupper():
        return _own(reading, unit.j)
    unit.weak = False
    return int(central.j)


def _no_head(reading: Reading, k: int, j: int, head: Head, inner: bool) -> bool:
    """Whether the syllable before or behind makes another word of it (*cán bộ*, *phòng chống*)."""
    keys = reading.syllables.keys
    if j < len(keys) and keys[j] in head.not_before:
        return True
    apart = head.case == "title" and reading.syllables.forms[k - 1][0].islower()  # toàn quốc Hội Nhạc sĩ Việt Nam
    another = not inner and k > 0 and keys[k - 1] in head.not_after and not apart and k not in reading.lines
    return another and not reading.hits.ends_at("agency_before", k)


def _complete(reading: Reading, unit: Unit, head: Head, capital: bool) -> bool:
    """Take in a number, code, function or spot; whether one was there."""
    k = unit.j
    if k >= len(reading.syllables) or k in reading.lines:
        return False
    code = reading.hits.at("agency_code").get(k)
    if "code" in head.takes and code is not None and (capital or code.value[0] == "P" or head.rank == DEPARTMENT):
        unit.j, unit.code, unit.rule = code.j, code.value, "head+code"
    elif "code" in head.takes and capital and head.rank == DEPARTMENT and looks_coded(reading.syllables.forms[k]):
        unit.j, unit.number, unit.rule = k + 1, reading.syllables.forms[k], "head+number"
    elif _numbered(reading, unit, head, capital):
        pass
    elif {"function", "known"} & head.takes:
        _functional(reading, unit, head, capital)
    elif {"spot", "seat", "abroad"} & head.takes and not ("place" in head.takes and country_at(reading, k)[1]):
        unit.j = seat_end(reading, k) if "spot" not in head.takes else spot_end(reading, k)
        unit.j = k if not capital and unit.j == k + 1 and goes_on_small(reading, k) else unit.j
        unit.number, unit.rule = reading.syllables.slice(k, unit.j), "head+spot"
    return unit.j > k


def _numbered(reading: Reading, unit: Unit, head: Head, capital: bool) -> bool:
    """Take in what tells a unit from others of its kind: a mark, an arm with a number, a number, a region."""
    k = unit.j
    named = k in reading.hits.at("agency_function")
    if "mark" in head.takes and not named and mark_end(reading, k, "number" in head.takes) > k:
        unit.j, unit.rule = mark_end(reading, k, "number" in head.takes), "head+number"
    elif "arm" in head.takes and formation_end(reading, k) > k:
        unit.j, unit.rule = formation_end(reading, k), "head+number"
    elif {"number", "mark"} & head.takes == {"number"} and is_number(reading, k, 2 if "known" in head.takes else 3):
        opens = head.capital_behind and unit.i == reading.sentence_at(unit.i)[0]
        unit.j, unit.rule, unit.weak = k + 1, "head+number", opens or not capital
    elif "region" in head.takes and tail_end(reading, k) > k:
        unit.j, unit.rule = tail_end(reading, k), "head+region"
    else:
        return False
    unit.number = reading.syllables.slice(k, unit.j)
    return True


def _functional(reading: Reading, unit: Unit, head: Head, capital: bool) -> None:
    """Take in a function, and a proper name behind it (*Ban Quản lý dự án Thăng Long*)."""
    k = unit.j
    unit.j, unit.function, unit.number = function_at(reading, unit.i, k, "known" in head.takes or not capital)
    unit.rule = "head+function"
    if cuts_owner(reading, unit.j):
        unit.j = k
    listed = reading.hits.at("agency_function").get(k)
    unit.known = listed is not None and str(listed.value) == unit.function
    if head.rank < OFFICE and not unit.known and (cut := verb_start(reading, k, unit.j)):
        unit.j, unit.function = cut, reading.syllables.slice(k, cut)
    if "own" in head.takes and not unit.known and (end := society_end(reading, k)) > unit.j:
        unit.j, unit.function = end, reading.syllables.slice(k, end)
    unit.weak = is_weak(reading, unit, k, head) and not (capital and unit.number.isdigit() and "named" in head.takes)
    start = after_bracket(reading, unit.j)
    if "named" in head.takes and unit.j > k and (end := named_end(reading, start)) > start:
        unit.number = f"{unit.number} {reading.syllables.slice(start, end)}".strip()
        unit.weak, unit.j = False, end
