"""Read what the words around an arrest say of it: a total over a period, and the province."""

from __future__ import annotations

from pipeline.facts import AgencySpan
from pipeline.recognize.arrests.clauses import Clause
from pipeline.recognize.arrests.scene import Scene

_PLACES_AROUND = 3
_MANY = 1000
"""So many people are the total of a period, whatever the sentence says."""


def scope_of(scene: Scene, clause: Clause) -> str:
    """`statistic` for a total over a period or campaign (*6 tháng đầu năm bắt 1.250 đối tượng*), else `case`."""
    if not clause.people or clause.people.kind not in ("number", "many"):
        return "case"
    if (clause.people.count or 0) >= _MANY:
        return "statistic"
    return "statistic" if scene.among("statistic", clause.first, clause.last) else "case"


def province_of(scene: Scene, clause: Clause, agency: AgencySpan | None) -> str | None:
    """The code of the province where it happened: that of the acting body, else of the nearest place that has one."""
    if agency and agency.agency and (code := getattr(agency.agency, "province_code", None)):
        return str(code)
    first, last = clause.first, clause.last
    for _ in range(_PLACES_AROUND):
        for place in scene.places_among(first, last):
            if place.province_code:
                return place.province_code
        if first == 0:
            break
        first, last = scene.sentence(first - 1)
    return None
