"""The grammar of names: a body, then the bodies that it is part of."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.anaphora import owner_at
from pipeline.recognize.agencies.names import OFFICE, Name, Unit
from pipeline.recognize.agencies.placed import after_bracket
from pipeline.recognize.agencies.units import unit_at

_DEEPEST = 5
_LONGEST_BYLINE = 9
_NEAR = 15
_FORCE = 3
"""Syllables of the shortest force that is a body by itself; *CSGT* and the like are said of all of them."""


def name_at(reading: Reading, k: int) -> Name | None:
    """The longest name of a body that begins at syllable `k`."""
    unit = unit_at(reading, k)
    if unit is None or _lookalike(reading, unit):
        return None
    name = Name([unit])
    while len(name.units) < _DEEPEST:
        parent = _parent(reading, name.units[-1])
        if parent is None:
            break
        name.units.append(parent)
    return name if _complete(reading, name) and not _inside(reading, name) else None


def _inside(reading: Reading, name: Name) -> bool:
    """Whether a unit without owner and place belongs to the hospital, school or company named behind it."""
    k, unit = name.j, name.units[0]
    link = reading.hits.at("agency_link").get(k)
    k = link.j if link is not None and k not in reading.lines else k
    alone = len(name.units) == 1 and unit.place is None and unit.rank > 2
    if alone and reading.syllables.forms[unit.i][0].islower() and _told_inside(reading, unit):
        return True
    return alone and k in reading.hits.at("agency_inside") and k not in reading.lines


def _told_inside(reading: Reading, unit: Unit) -> bool:
    """Whether a hospital, school or company is named shortly before, and no body of the state since."""
    heads, inside = reading.hits.at("agency_head"), reading.hits.at("agency_inside")
    for k in range(unit.i - 1, max(reading.sentence_at(unit.i)[0], unit.i - _NEAR) - 1, -1):
        hit = inside.get(k)
        if hit is not None and (hit.j > k + 1 or reading.syllables.forms[k][0].isupper()):
            return True
        if k in heads and k - 1 not in inside:
            return False
    return False


def _lookalike(reading: Reading, unit: Unit) -> bool:
    """Whether it is a post, or a word right before makes a newspaper, club or school of it."""
    k = unit.i
    if k in reading.hits.at("agency_post") or _is_credit(reading, unit) or _is_home(reading, unit):
        return True
    if k in reading.lines:
        return False
    paper = k - 1 in reading.hits.at("agency_paper") and _could_be_paper(reading, unit)
    other = reading.hits.ends_at("agency_not_before", k, 3) and not reading.hits.ends_at("agency_before", k)
    return paper or other


def _is_credit(reading: Reading, unit: Unit) -> bool:
    """Whether it tells whose a picture or article is (*Ảnh: VPQH*; *Theo Hải Vân/Công an TP.HCM*).

    So do the police at an article's end, which publish papers (*Theo Công an TP.HCM*).
    """
    k, forms = unit.i, reading.syllables.forms
    start, end = reading.sentence_at(k)
    if start < k and start in reading.hits.at("agency_by") and end - unit.j <= 1:
        slash = forms[k - 1] == "/" and reading.syllables.glued(k - 1)
        last = k == start + 1 and end == len(forms) and k in reading.hits.at("agency_police")
        return last or (slash and k - start < _LONGEST_BYLINE)
    return unit.j - k == 1 and k > 1 and forms[k - 1] == ":" and k - 2 in reading.hits.at("agency_credit")


def _is_home(reading: Reading, unit: Unit) -> bool:
    """Whether a numbered team is a part of a village (*trú đội 4*, xã Hưng Đông; *Đội 2, thôn Hạ*)."""
    if unit.rank <= OFFICE or not unit.number.isdigit() or unit.function:
        return False
    k = unit.place.i if unit.place is not None else unit.j + (reading.syllables.forms[unit.j : unit.j + 1] == [","])
    return reading.hits.ends_at("agency_home", unit.i) or k in reading.hits.at("agency_hamlet")


def _could_be_paper(reading: Reading, unit: Unit) -> bool:
    """Whether *báo* before a body is a newspaper, and does not tell that somebody reports to it (*báo công an xã*)."""
    local = unit.place is not None and unit.place.level in ("district", "commune")
    told = reading.hits.ends_at("agency_reported", unit.i)
    return reading.syllables.forms[unit.i][0].isupper() and not local and not told


def _parent(reading: Reading, unit: Unit) -> Unit | None:
    """The body that `unit` belongs to, directly behind it or after *thuộc*, *của* or a dash."""
    k = after_bracket(reading, unit.j)
    lone = unit.rule == "name" and unit.j - unit.i == 1
    if k in reading.hits.at("agency_link") and k not in reading.lines:
        if _is_common(reading, unit) and reading.syllables.forms[k][0].islower():
            return None
        k, lone = reading.hits.at("agency_link")[k].j, False
    parent = unit_at(reading, k, inner=True) if k not in reading.lines else None
    if unit.open and k == unit.j and (parent is None or (parent.weak and parent.place is None)):
        parent = owner_at(reading, k) or parent
    if parent is None or parent.rank > unit.rank or parent.j == k or _beside(reading, unit, parent):
        return None
    if not unit.rule and parent.head == unit.head:
        return None
    if parent.rule == unit.rule == "international" or (lone and parent.rule == "name"):
        return None
    return parent if parent.rule or parent.short or parent.open or parent.rank < unit.rank else None


def _is_common(reading: Reading, unit: Unit) -> bool:
    """Whether a head in small letters may be a common noun (*việc thanh tra* của Chính phủ)."""
    common = reading.hits.at("agency_common").get(unit.i)
    return common is not None and common.j == unit.j and reading.syllables.forms[unit.i][0].islower()


def _beside(reading: Reading, unit: Unit, other: Unit) -> bool:
    """Whether a dash only stands between two bodies of one kind (*Bộ Y tế - Bộ Công an*)."""
    dash = reading.syllables.forms[other.i - 1] in ("-", "–", "—", "/")
    heads = reading.hits.at("agency_head")
    same = unit.i in heads and other.i in heads and heads[unit.i].value.key == heads[other.i].value.key
    return dash and same and unit.place is None


def _complete(reading: Reading, name: Name) -> bool:
    while len(name.units) > 1 and not (name.units[-1].rule or name.units[-1].short):
        name.units.pop()
    first, alone = name.units[0], len(name.units) == 1
    if alone and (first.weak or not first.rule) and first.place is None and _owner_told(reading, first):
        first.rule, first.weak = "head+function", False
        return True
    if first.weak and first.place is None and alone:
        return False
    return bool(first.rule) or first.short or not alone


def _owner_told(reading: Reading, unit: Unit) -> bool:
    """Whether its police stands behind a force or a team (*cảnh sát kinh tế*, Công an …; *Đội Hình sự* (Công an …))."""
    task, forms = reading.hits.at("agency_function").get(unit.i), reading.syllables.forms
    force = task is not None and task.j == unit.j and task.j - task.i >= _FORCE
    if not force and not (forms[unit.i][0].isupper() and unit.weak and unit.known and unit.function[:1].isupper()):
        return False
    k = after_bracket(reading, unit.j)
    return forms[k : k + 1] in ([","], ["("]) and k + 1 in reading.hits.at("agency_police")
