"""Names that mean no one body: bodies of a kind in general, a force's men counted."""

from __future__ import annotations

from pipeline.knowledge.load import load_yaml
from pipeline.reading import Reading
from pipeline.recognize.agencies.names import Name, Unit


def in_general(reading: Reading, unit: Unit) -> bool:
    """Whether such units in general are meant (*các phòng nghiệp vụ* của Công an tỉnh, Sở Y tế *các tỉnh*)."""
    if unit.rank > 1 and unit.j in reading.hits.at("agency_everywhere"):
        return True
    if not reading.syllables.forms[unit.i][0].islower():
        return False
    return reading.hits.ends_at("agency_several", unit.i, 1) or unit.j in reading.hits.at("agency_general")


def in_plural(reading: Reading, name: Name) -> bool:
    """Whether all bodies of a kind are meant, though with capitals (*các Sở Y tế*; not *các Sở Y tế, Sở Nội vụ*)."""
    unit = name.units[0]
    numbered = any(letter.isdigit() for letter in unit.number)
    if not unit.rule.startswith("head+function") or unit.rank < 2 or numbered or unit.country or len(name.units) > 1:
        return False
    if (unit.place is not None and unit.place.name) or unit.i - 1 not in reading.hits.at("agency_several"):
        return False
    heads = reading.hits.at("agency_head")
    same = heads.get(unit.j + 1)
    return same is None or unit.i not in heads or same.value.key != heads[unit.i].value.key


def counts_people(reading: Reading, unit: Unit) -> bool:
    """Whether a number before a force in small letters counts its men (*2 công an xã*; not *Đội 2 công an huyện*)."""
    k, forms, keys = unit.i - 1, reading.syllables.forms, reading.syllables.keys
    named = unit.place is not None and bool(unit.place.name)
    if k < 0 or named or not forms[unit.i][0].islower() or unit.i in reading.lines:
        return False
    words = load_yaml("agency_context")
    if not (forms[k].isdigit() or keys[k] in words["numerals"]):
        return False
    force = " ".join(keys[unit.i : unit.i + 2]).startswith(tuple(words["forces"]))
    first = k == 0 or k in reading.lines
    return force and (first or (forms[k - 1].isalpha() and keys[k - 1] not in words["numbered"]))
