"""What ends a unit's name: a number, a team's mark, a formation's arm, a seat, a spot."""

from __future__ import annotations

from pipeline.knowledge.named_words import AT, NUMBER
from pipeline.reading import Reading
from pipeline.recognize.agencies.foreign import country_at
from pipeline.recognize.agencies.tails import tail_end
from pipeline.recognize.agencies.words import function_words
from pipeline.recognize.names import names_person
from pipeline.recognize.place_names import before_person, capitalised_end
from pipeline.recognize.places import place_at

_LONGEST_SPOT = 5
_ONES = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_ROMAN = frozenset(f"{tens}{ones}" for tens in ("", "X") for ones in _ONES)
_LONGEST_MARK = 4


def is_number(reading: Reading, k: int, digits: int) -> bool:
    """Whether a number of a unit stands there, with at most so many digits, and not a date or a percentage."""
    form = reading.syllables.forms[k]
    behind = reading.syllables.forms[k + 1 : k + 3]
    dated = behind[:1] == ["%"] or (behind[:1] == ["/"] and behind[-1].isdigit())
    return not dated and ((form.isdigit() and len(form) <= digits) or form in _ROMAN)


def mark_end(reading: Reading, k: int, digits: bool) -> int:
    """Where a team's mark ends: a letter and digits, three digits if `digits`, and what a slash adds (*Y9/141*)."""
    forms, glued = reading.syllables.forms, reading.syllables.glued
    if k >= len(forms) or k in reading.lines or not _is_mark(forms[k]) or (forms[k].isdigit() and not digits):
        return k
    slash = k + 2 < len(forms) and forms[k + 1] == "/" and glued(k) and glued(k + 1)
    if slash and (forms[k + 2].isupper() or len(forms[k + 2]) == len("141")):
        return k + 3
    return k if slash else k + 1


def _is_mark(form: str) -> bool:
    digits = form[1:] if form[0].isupper() else form
    return digits.isdigit() and len(form) <= _LONGEST_MARK and (form[0].isupper() or len(form) == len("141"))


def formation_end(reading: Reading, k: int) -> int:
    """Where a formation's arm and number end, in either order (*Công binh 575*, *2 Biên phòng*); `k` without both."""
    forms = reading.syllables.forms
    first = _arm_end(reading, k)
    end = first + 1 if first < len(forms) and reading.syllables.keys[first] == NUMBER else first
    if end < len(forms) and end not in reading.lines and is_number(reading, end, 3):
        return end + 1 if first > k else _arm_end(reading, end + 1)
    if first > k and end < len(forms) and forms[end][0].isupper() and forms[end][-2:-1].isdigit():
        return end + 1
    return first if k in reading.hits.at("agency_arm_alone") else k


def _arm_end(reading: Reading, k: int) -> int:
    arm = reading.hits.at("agency_arm").get(k)
    return arm.j if arm is not None and k not in reading.lines else k


def verb_start(reading: Reading, first: int, end: int) -> int:
    """Where a verb in small letters at a function's end begins, before a clause (*Sở Văn hóa* tổ chức lễ hội), or 0."""
    forms, keys = reading.syllables.forms, reading.syllables.keys
    start = next((n for n in range(end - 1, first, -1) if " ".join(keys[n:end]) in function_words("verbs")), 0)
    clause = end < len(forms) and forms[end][0].islower() and end not in reading.hits.at("agency_link")
    return start if start and forms[first][0].isupper() and forms[start][0].islower() and clause else 0


def goes_on_small(reading: Reading, k: int) -> bool:
    """Whether one capitalised word goes on in small letters, as where a full stop was lost (*trại giam* Gia nhập)."""
    forms = reading.syllables.forms
    return forms[k].isalpha() and k + 1 < len(forms) and forms[k + 1][0].islower() and k + 1 not in reading.lines


def named_end(reading: Reading, k: int) -> int:
    """Where a proper name of two syllables or more ends that is no place with its level, body or person; else `k`."""
    forms, size = reading.syllables.forms, len(reading.syllables)
    small = k + 1 < size and forms[k][0].islower()
    before = function_words("regions") | function_words("landforms")
    start = k + 1 if small and reading.syllables.keys[k] in before else k
    kinds = ("place_level", "agency_head", "agency_name")
    if start >= size or any(start in reading.hits.at(kind) for kind in kinds) or names_person(reading, start):
        return k
    end = capitalised_end(reading, start, start + _LONGEST_SPOT)
    end = before_person(reading, start + 2, end)
    end = end if names_person(reading, end + 1) else _second_half(reading, end)
    return end if end - start > 1 and forms[start].istitle() else k


def seat_end(reading: Reading, k: int) -> int:
    """Take in *tại* and a place name (*TAND cấp cao tại TP.HCM*)."""
    if reading.syllables.keys[k] != AT:
        return k
    place, (end, country) = place_at(reading, k + 1), country_at(reading, k + 1)
    union = reading.hits.at("agency_international").get(k + 1)
    if union is not None and reading.syllables.forms[k + 1][0].isupper():
        return int(union.j)
    if place is None and not country:
        end = _hyphened(reading, capitalised_end(reading, k + 1, k + _LONGEST_SPOT))
        end = before_person(reading, k + 2, end)
    end = place.j if place else end
    return end if end > k + 1 else k


def _hyphened(reading: Reading, end: int) -> int:
    """Take in what hyphens join to a foreign name (*Bê-la-rút*)."""
    forms, glued = reading.syllables.forms, reading.syllables.glued
    while end + 1 < len(forms) and forms[end] == "-" and glued(end - 1) and glued(end) and forms[end + 1].isalpha():
        end += 2
    return end


def spot_end(reading: Reading, k: int) -> int:
    """Take in a capitalised name, behind *cửa khẩu quốc tế* and the like (*Đồn biên phòng cửa khẩu quốc tế La Lay*)."""
    first, crossings = k, reading.hits.at("agency_crossing")
    while k in crossings:
        k = crossings[k].j
    if k in reading.hits.at("place_level") or k in reading.hits.at("agency_head"):
        return first
    end = capitalised_end(reading, k, k + _LONGEST_SPOT)
    if first < k < len(reading.syllables) and (reading.syllables.forms[k][0].isdigit() or is_number(reading, k, 3)):
        return k + 1
    end = next((n for n in range(k + 1, end) if _stops_spot(reading, n)), end)
    if end == k:
        return k if k - first > 2 and reading.syllables.forms[first][0].isupper() else first
    paired = k > first or (end + 1 in reading.hits.at("place") and k in reading.hits.at("place"))
    return tail_end(reading, _second_half(reading, end) if paired else end)


def _stops_spot(reading: Reading, k: int) -> bool:
    """Whether a person, a region or another body of two syllables is named at `k` (*Trại tạm giam T16* Bộ Công an)."""
    hits = (reading.hits.at(label).get(k) for label in ("agency_name", "agency_head"))
    body = any(hit is not None and hit.j > k + 1 for hit in hits)
    return body or names_person(reading, k) or tail_end(reading, k) > k + 1


def _second_half(reading: Reading, end: int) -> int:
    """Take in what a dash adds to a crossing's name (*cửa khẩu cảng Sài Gòn - Khu vực 1*)."""
    forms = reading.syllables.forms
    dash = end + 1 < len(forms) and forms[end] in ("-", "–") and forms[end + 1][0].isupper()
    if not dash or any(end + 1 in reading.hits.at(label) for label in ("agency_head", "honorific")):
        return end
    return max(end, capitalised_end(reading, end + 1, end + 4))
