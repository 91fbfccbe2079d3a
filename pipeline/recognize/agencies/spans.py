"""Names as spans: the longest ones, those inside them, and short forms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.facts import AgencySpan
from pipeline.reading import Reading
from pipeline.recognize.agencies.grammar import name_at
from pipeline.recognize.agencies.names import Name, Unit

_LABELS = ("agency_name", "agency_head", "agency_code")


@dataclass(slots=True)
class NamedSpan(AgencySpan):
    """An agency's span with the parts of its name."""

    units: list[Unit] = field(default_factory=list)


def recognize_agencies(reading: Reading) -> list[AgencySpan]:
    """Find the bodies that a Vietnamese article names; in another language none."""
    if reading.article.language != "vi":
        return []
    found: list[AgencySpan] = []
    last = 0
    for k in sorted({k for label in _LABELS for k in reading.hits.at(label)}):
        name = name_at(reading, k) if k >= last else None
        if name is not None:
            found.extend(_spans(reading, name))
            last = name.j
    return found


def _spans(reading: Reading, name: Name) -> Iterator[AgencySpan]:
    for depth in range(len(name.units)):
        units = name.units[depth:]
        if units[0].rule:
            yield _span(reading, units, nested=depth > 0)


def _span(reading: Reading, units: list[Unit], nested: bool) -> NamedSpan:
    i, j, first = units[0].i, units[-1].j, units[0]
    start, end = reading.syllables.starts[i], reading.syllables.ends[j - 1]
    short = first.place is not None and not first.place.name and len(units) == 1
    return NamedSpan(start, end, i, j, f"agency:{first.rule}", first.sure, reading.text[start:end],
                     anaphor=short, nested=nested, units=units)  # fmt: skip
