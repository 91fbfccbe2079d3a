"""Units: a head with what completes it to the name of one body."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.foreign import country_at, foreign_unit
from pipeline.recognize.agencies.functions import function_at, tail_end
from pipeline.recognize.agencies.names import Unit
from pipeline.recognize.agencies.words import Head, function_words, not_names
from pipeline.recognize.places import Place, breaks, capitalised_end, commune_at, place_at

_LONGEST_SPOT = 5
_SHORT = 3


def unit_at(reading: Reading, k: int) -> Unit | None:
    """The unit that begins at syllable `k`: a whole name, a code, or a head and what completes it."""
    name = reading.hits.at("agency_name").get(k)
    head = reading.hits.at("agency_head").get(k)
    unit = _headed(reading, k, head.j, head.value) if head is not None else None
    if name is not None and head is not None and _no_head(reading, k, head.j, head.value):
        return None
    whole = _whole(reading, k, name.j, name.value) if name is not None else None
    if whole is not None and (unit is None or not unit.rule or whole.j >= unit.j or not unit.known):
        return whole
    foreign = foreign_unit(reading, k)
    if foreign is not None and (unit is None or foreign.j > unit.j):
        return foreign
    if unit is not None:
        return unit
    code = reading.hits.at("agency_code").get(k)
    if code is None or not reading.syllables.forms[k][0].isupper():
        return None
    return Unit(k, code.j, code=code.value, rank=3, rule="code")


def _whole(reading: Reading, k: int, j: int, name: str) -> Unit | None:
    forms, keys = reading.syllables.forms, reading.syllables.keys
    if tuple(keys[k:j]) in not_names() or _in_post(reading, k) or (j - k == 1 and not forms[k].isupper()):
        return None
    if not any(form[0].isupper() for form in forms[k:j]) or _in_symbol(reading, k, j):
        return None
    end = _own(reading, j)
    if end < len(forms) and keys[end] in ("khóa", "khoá") and forms[end + 1 : end + 2] and forms[end + 1].isupper():
        end += 2
    unit = Unit(k, end, head=name, rank=1, rule="name")
    if end == j:
        _abroad(reading, unit)
    return unit


def _in_post(reading: Reading, k: int) -> bool:
    """Whether the first word belongs to a post before it (*Phó Thủ tướng Thường trực* Chính phủ)."""
    posts = reading.hits.at("agency_post_before")
    return k in reading.hits.at("agency_post_part") and any(k - n in posts and posts[k - n].j == k for n in (2, 3))


def _in_symbol(reading: Reading, k: int, j: int) -> bool:
    """Whether an abbreviation is a part of a document's symbol (*4393/VPCP-ĐMDN*)."""
    syllables = reading.syllables
    before = k > 0 and syllables.glued(k - 1) and syllables.forms[k - 1] in ("/", "-", "–")
    return j - k == 1 and (before or (syllables.glued(j - 1) and syllables.forms[j] in ("/", "-")))


def _own(reading: Reading, k: int) -> int:
    """Take in *Việt Nam* at a name's end."""
    own = reading.hits.at("agency_own").get(k)
    return own.j if own is not None and reading.syllables.forms[k][0] in "VN" else k


def _headed(reading: Reading, k: int, j: int, head: Head) -> Unit | None:
    capital = reading.syllables.forms[k][0].isupper()
    if not (capital or head.lower) or _no_head(reading, k, j, head):
        return None
    unit = Unit(k, j, head=head.key, rank=head.rank, open="parent" in head.takes)
    complete = not _uncapital(reading, j, head) and _complete(reading, unit, head, capital)
    if complete and {"function", "known"} & head.takes:
        unit.j = _own(reading, unit.j) if head.rank < 3 else _central(reading, unit)
    if complete or "place" in head.takes:
        complete = _placed(reading, unit) or complete
    if unit.place is None and (complete or "place" in head.takes or head.alone):
        complete = _abroad(reading, unit) or complete
    if not complete:
        unit.rule = "head" if head.alone == "name" and capital else ""
    general = unit.j in reading.hits.at("agency_general")
    unit.short = not complete and head.alone == "short" and capital and not general
    return unit if complete or unit.rule or head.alone or "parent" in head.takes else None


def _uncapital(reading: Reading, k: int, head: Head) -> bool:
    """Whether a head that wants a capital letter or a Roman number behind it has none."""
    forms = reading.syllables.forms
    if not head.capital or k + 1 >= len(forms) or forms[k][0].isupper():
        return False
    return not (forms[k].isdigit() and not forms[k + 1][0].islower())


def _abroad(reading: Reading, unit: Unit) -> bool:
    """Take in a country (*Công an Trung Quốc*); whether one was there."""
    end, country = country_at(reading, unit.j)
    if end == unit.j or not (country or unit.rule):
        return False
    unit.j, unit.country, unit.rule = end, country or "?", f"{unit.rule or 'head'}+country"
    return True


def _central(reading: Reading, unit: Unit) -> int:
    """Take in *Trung ương* or *T.Ư* at the end of a Party commission's name, which then is sure."""
    central = reading.hits.at("agency_central").get(unit.j)
    if central is None or breaks(reading, unit.j) or not reading.syllables.forms[unit.j][0].isupper():
        return unit.j
    unit.weak = False
    return int(central.j)


def _no_head(reading: Reading, k: int, j: int, head: Head) -> bool:
    """Whether the syllable before or behind makes another word of it (*cán bộ*, *phòng chống*)."""
    keys = reading.syllables.keys
    return (k > 0 and keys[k - 1] in head.not_after and not breaks(reading, k)) or (
        j < len(keys) and keys[j] in head.not_before
    )


def _complete(reading: Reading, unit: Unit, head: Head, capital: bool) -> bool:
    """Take in a number, code, function or spot; whether one was there."""
    forms, k = reading.syllables.forms, unit.j
    if k >= len(forms) or breaks(reading, k):
        return False
    code = reading.hits.at("agency_code").get(k)
    if "code" in head.takes and code is not None:
        unit.j, unit.code, unit.rule = code.j, code.value, "head+code"
    elif "number" in head.takes and _is_number(reading, k, 2 if "known" in head.takes else 3):
        unit.j, unit.number, unit.rule, unit.weak = k + 1, forms[k], "head+number", not capital
    elif "region" in head.takes and tail_end(reading, k) > k:
        unit.j, unit.rule = tail_end(reading, k), "head+region"
        unit.number = reading.syllables.slice(k, unit.j)
    elif {"function", "known"} & head.takes:
        unit.j, unit.function, unit.number = function_at(reading, unit.i, k, "known" in head.takes or not capital)
        unit.rule = "head+function"
        listed = reading.hits.at("agency_function").get(k)
        unit.known = listed is not None and str(listed.value) == unit.function
        unit.weak = _is_weak(reading, unit, k, head)
        if "named" in head.takes and unit.j > k:
            end = capitalised_end(reading, unit.j, unit.j + _LONGEST_SPOT)
            if end - unit.j > 1:
                unit.weak, unit.j = False, end
    elif {"spot", "seat", "abroad"} & head.takes:
        unit.j = _seat(reading, k) if "spot" not in head.takes else _spot(reading, k)
        unit.number, unit.rule = reading.syllables.slice(k, unit.j), "head+spot"
    return unit.j > k


def _is_weak(reading: Reading, unit: Unit, k: int, head: Head) -> bool:
    """Whether head and function alone are too common to be a name (*ban tổ chức*, *lực lượng điều tra*)."""
    small = reading.syllables.forms[k][0].islower() and k not in reading.hits.at("agency_function")
    listed = reading.hits.at("agency_function").get(k)
    common = " ".join(reading.syllables.keys[k : unit.j]) in function_words("weak")
    common = common and (head.rank > 2 or listed is None or listed.j < unit.j)
    return head.bound or common or small


def _is_number(reading: Reading, k: int, digits: int) -> bool:
    form = reading.syllables.forms[k]
    behind = reading.syllables.forms[k + 1 : k + 3]
    dated = behind[:1] == ["%"] or (behind[:1] == ["/"] and behind[-1].isdigit())
    return not dated and ((form.isdigit() and len(form) <= digits) or form in ("I", "II", "III", "IV"))


def _seat(reading: Reading, k: int) -> int:
    """Take in *tại* and a place name (*TAND cấp cao tại TP.HCM*)."""
    if reading.syllables.keys[k] != "tại":
        return k
    place = place_at(reading, k + 1)
    end = place.j if place else capitalised_end(reading, k + 1, k + _LONGEST_SPOT)
    return end if end > k + 1 else k


def _spot(reading: Reading, k: int) -> int:
    """Take in a capitalised name, behind *cửa khẩu quốc tế* and the like (*Đồn biên phòng cửa khẩu quốc tế La Lay*)."""
    first, crossings = k, reading.hits.at("agency_crossing")
    while k in crossings:
        k = crossings[k].j
    end = capitalised_end(reading, k, k + _LONGEST_SPOT)
    if end == k:
        return first
    forms = reading.syllables.forms
    if (
        end + 1 < len(forms)
        and forms[end] in ("-", "–")
        and k > first
        and end + 1 not in reading.hits.at("agency_head")
    ):
        end = max(end, capitalised_end(reading, end + 1, end + 4) if forms[end + 1][0].isupper() else end)
    return tail_end(reading, end)


def _placed(reading: Reading, unit: Unit) -> bool:
    """Take in a place, or two where the second is the larger (*huyện Củ Chi TP.HCM*); whether one was there."""
    start = _after_dash(reading, unit) or after_bracket(reading, unit.j)
    place = place_at(reading, start)
    if place is None and start == unit.j and unit.j - unit.i + len(reading.syllables.forms[unit.i]) > _SHORT:
        place = commune_at(reading, start)
    if place is None or (not place.name and (start > unit.j or _in_general(reading, unit, place))):
        return False
    unit.place, unit.j = place, place.j
    unit.rule = f"{unit.rule or 'head'}+place"
    wider = place_at(reading, unit.j) if place.name and place.level != "province" else None
    if wider is not None and wider.name and wider.level in ("province", "city"):
        unit.j = wider.j
        unit.place = Place(place.i, place.j, place.level, place.name, wider.provinces or place.provinces)
    return True


def _after_dash(reading: Reading, unit: Unit) -> int:
    """The syllable behind a dash that parts a numbered area from its province (*TAND khu vực 3 - Đà Nẵng*), else 0."""
    forms, k = reading.syllables.forms, unit.j
    dash = unit.rule == "head+region" and forms[k : k + 1] in (["-"], ["–"]) and not breaks(reading, k)
    return k + 1 if dash and k + 1 < len(forms) and not breaks(reading, k + 1) else 0


def _in_general(reading: Reading, unit: Unit, place: Place) -> bool:
    """Whether a level word without a name means every such body (*UBND tỉnh, thành phố*; *mỗi chi cục thuế quận*)."""
    before, forms = reading.hits.at("agency_several"), reading.syllables.forms
    if forms[unit.i][0].islower() and any(unit.i - n in before and before[unit.i - n].j == unit.i for n in (1, 2)):
        return True
    if forms[place.j : place.j + 1] not in ([","], ["và"], ["/"]):
        return False
    level = reading.hits.at("place_level").get(place.j + 1)
    return level is not None and not (level.j < len(forms) and forms[level.j][0].isupper())


def after_bracket(reading: Reading, k: int) -> int:
    """The syllable behind a bracketed abbreviation that opens at `k` (*Phòng … (PC45) Công an …*), else `k`."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    if k >= size or forms[k] != "(":
        return k
    for end in range(k + 2, min(k + 8, size - 1)):
        if forms[end] == ")":
            return end + 1 if all(f.isupper() or not f.isalpha() for f in forms[k + 1 : end]) else k
    return k
