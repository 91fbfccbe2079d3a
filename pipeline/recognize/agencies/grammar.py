"""The grammar of names: a body, then the bodies that it is part of."""

from __future__ import annotations

from pipeline.reading import Reading
from pipeline.recognize.agencies.names import Name, Unit
from pipeline.recognize.agencies.units import after_bracket, unit_at

_DEEPEST = 5


def name_at(reading: Reading, k: int) -> Name | None:
    """The longest name of a body that begins at syllable `k`."""
    unit = unit_at(reading, k)
    if unit is None:
        return None
    name = Name([unit])
    while len(name.units) < _DEEPEST:
        parent = _parent(reading, name.units[-1])
        if parent is None:
            break
        name.units.append(parent)
    return name if _complete(name) else None


def _parent(reading: Reading, unit: Unit) -> Unit | None:
    """The body that `unit` belongs to, directly behind it or after *thuộc*, *của* or a dash."""
    k = after_bracket(reading, unit.j)
    if k in reading.hits.at("agency_link"):
        k = reading.hits.at("agency_link")[k].j
    parent = unit_at(reading, k)
    return parent if parent is not None and parent.rank <= unit.rank and parent.j > k else None


def _complete(name: Name) -> bool:
    return bool(name.units[0].rule) or len(name.units) > 1
